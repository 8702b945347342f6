import type { RunPeriod } from './arrival';

export type JournalRunState =
  'offered' | 'fetched' | 'to_review' | 'blocked' | 'booked' | 'unchanged' | 'superseded' | 'reversed' | 'removed_upstream' | 'refused';

/** What is known of a run of the chain when another one arrives. A run without a fingerprint has no content yet. */
export interface KnownRun extends RunPeriod {
  readonly journalRunId: string;
  readonly loketJournalRunId: string;
  readonly revision: number | null;
  readonly state: JournalRunState;
  readonly sequenceNumber: number | null;
  readonly fingerprint: Buffer | null;
  /** Of an unchanged one, what says the same; null elsewhere. */
  readonly sameAsJournalRunId: string | null;
  /** When Loket was seen to have it no more, and since; what waits is in the state removed_upstream instead. */
  readonly removedUpstreamAt: Date | null;
}

export interface ArrivedContent extends RunPeriod {
  readonly loketJournalRunId: string;
  readonly sequenceNumber: number | null;
  readonly fingerprint: Buffer;
}

/**
 * same: this run, with the content that it had · unchanged: another run, or another reading, that says what the latest revision says ·
 * older: was made before the latest revision and came late · revision: says something new.
 */
export type Judgement<Run extends KnownRun = KnownRun> =
  | { readonly kind: 'same'; readonly run: Run }
  | { readonly kind: 'unchanged'; readonly sameAs: Run }
  | { readonly kind: 'older'; readonly than: Run }
  | { readonly kind: 'revision'; readonly revision: number; readonly supersedes: readonly Run[] };

/** States in which a revision waits and so gives way to a newer one. */
const waiting: readonly JournalRunState[] = ['offered', 'fetched', 'to_review', 'blocked'];

/** What a person may book: what waits with its content, and what was kept out of the books or taken out of them. */
export const bookable: readonly JournalRunState[] = ['fetched', 'to_review', 'blocked', 'refused', 'reversed'];

/** A person took it out of the books, or kept it out: it stands, and may be booked after all, but another run that says the same is news. */
const wasGivenUp: readonly JournalRunState[] = ['reversed', 'refused'];

/** States that nobody can or will book again by themselves; what is said in one of them is news when nothing newer stands. */
const leftBehind: readonly JournalRunState[] = ['superseded', 'reversed', 'unchanged'];

/** Neither at Loket nor in the books any more: it counts for nothing until it is back. */
const isGone = ({ state, removedUpstreamAt }: KnownRun): boolean =>
  state === 'removed_upstream' || (removedUpstreamAt !== null && state !== 'booked');

/** It is not gone and gave way to none. One that gave way stands no more, not even when what it gave way to is gone. */
const stands = (run: KnownRun): boolean => !isGone(run) && run.state !== 'superseded';

/** The revision that counts, the only one that may be booked: the highest that stands, else the highest. */
export const currentOf = <Run extends KnownRun>(runs: readonly Run[]): Run | undefined => latestOf(runs.filter(stands)) ?? latestOf(runs);

/** The run with the highest revision. */
export const latestOf = <Run extends KnownRun>(runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((latest, run) => (numberOf(run) > numberOf(latest) ? run : latest), undefined);

/** What an arrival is to the runs of its chain. Content is compared with that of the run itself, then with the latest revision, never with others. */
export function judge<Run extends KnownRun>(known: readonly Run[], arrived: ArrivedContent): Judgement<Run> {
  const own = ofLoket(known, arrived.loketJournalRunId);
  const reading = lastReadingOf(own);
  if (reading && saysTheSame(reading, arrived) && !isNews(reading, known)) return { kind: 'same', run: reading };
  const latest = latestOf(known);
  if (latest && isSaidBy(latest, arrived)) return { kind: 'unchanged', sameAs: latest };
  const newer = newerThan(arrived, known);
  if (newer && !latestOf(own)) return { kind: 'older', than: newer };
  return { kind: 'revision', revision: numberOf(latest) + 1, supersedes: known.filter((run) => givesWay(run, arrived)) };
}

/** Whether what a journal run of Loket said last would be news if it said it once more: for want of anything newer it must be read again. */
export function isWorthReading(known: readonly KnownRun[], loketJournalRunId: string): boolean {
  const reading = lastReadingOf(ofLoket(known, loketJournalRunId));
  return reading !== undefined && isNews(reading, known);
}

const numberOf = (run: KnownRun | undefined): number => run?.revision ?? 0;

/** It says so already, and nobody has to decide on it once more. */
const isSaidBy = (latest: KnownRun, arrived: Said): boolean =>
  stands(latest) && !wasGivenUp.includes(latest.state) && saysTheSame(latest, arrived);

const ofLoket = <Run extends KnownRun>(known: readonly Run[], id: string): Run[] =>
  known.filter(({ loketJournalRunId }) => loketJournalRunId === id);

/** What the run said last, be it a revision or something that was said already, by itself (then that is it) or by another. */
function lastReadingOf<Run extends KnownRun>(own: readonly Run[]): Run | undefined {
  const aside = own.find(({ revision, fingerprint }) => revision === null && fingerprint);
  const latest = latestOf(own);
  if (!aside || !latest || !saysTheSame(latest, aside)) return aside ?? latest;
  return aside.sameAsJournalRunId === null || aside.sameAsJournalRunId === latest.journalRunId ? latest : aside;
}

/**
 * The same content once more is news after all: it was left behind, or taken out of the books after Loket had lost it, and nothing newer stands, so that
 * nobody could ever book it; or it was withdrawn, or set aside for something that is gone, and what counts meanwhile is older.
 */
function isNews(run: KnownRun, known: readonly KnownRun[]): boolean {
  if ((isBack(run) || wasSetAside(run)) && isNewerThanCurrent(run, known)) return true;
  const [current, latest] = [currentOf(known), latestOf(known)];
  if (!leftBehind.includes(run.state) || (latest && stands(latest)) || (current && isSaidBy(current, run))) return false;
  return !known.some((other) => isNewerRun(other, run, known) && isShown(other, known));
}

/** Loket had lost it, and what it says now was not heard since. */
const isBack = (run: KnownRun): boolean => isGone(run) && ['removed_upstream', 'reversed', 'superseded'].includes(run.state);

/** It came too late for something newer, or said what another one said, and so is no revision. */
const wasSetAside = ({ state, revision, fingerprint }: KnownRun): boolean =>
  revision === null && fingerprint !== null && ['superseded', 'unchanged'].includes(state);

/** What counts came meanwhile and says something else, though Loket had made it before. */
function isNewerThanCurrent(run: KnownRun, known: readonly KnownRun[]): boolean {
  const current = currentOf(known);
  if (!current || !stands(current) || numberOf(current) <= numberOf(run) || saysTheSame(run, current)) return false;
  return isOlder(current, run) && !newerThan(run, known);
}

/** Another journal run that Loket made later: by its numbers where it gave all of them one, else by the order in which they became revisions. */
function isNewerRun(other: KnownRun, run: KnownRun, known: readonly KnownRun[]): boolean {
  if (other.loketJournalRunId === run.loketJournalRunId) return false;
  if (known.every(({ sequenceNumber, year }) => sequenceNumber !== null && year === run.year)) return isOlder(run, other);
  return run.revision !== null && numberOf(other) > run.revision;
}

/** A revision that waits gives way to a newer one; so does what it said itself before it was gone, and a run of which Loket could never make content. */
function givesWay(run: KnownRun, arrived: ArrivedContent): boolean {
  const isOwn = run.loketJournalRunId === arrived.loketJournalRunId;
  if (run.revision === null) return hasNoContent(run) && !isOwn && !isOlder(arrived, run);
  return waiting.includes(run.state) || (isOwn && run.state === 'removed_upstream');
}

/** Blocked without ever having had content, such as a run that failed at Loket. */
const hasNoContent = ({ state, fingerprint }: KnownRun): boolean => state === 'blocked' && fingerprint === null;

/** Content that Loket still has, and can still make. */
const isShown = (run: KnownRun, known: readonly KnownRun[]): boolean =>
  !isGone(run) && run.fingerprint !== null && !ofLoket(known, run.loketJournalRunId).some(hasNoContent);

/** A run of which Loket could never make content, and gave way to one that has: nobody needs to hear of it while that stands. */
export const isReplaced = (run: KnownRun, known: readonly KnownRun[]): boolean =>
  run.state === 'superseded' && run.fingerprint === null && known.some((other) => other.revision !== null && stands(other));

/** What becomes of a withdrawn revision that Loket has again: it waits, unless a newer one counts by now. An older one that came back before it gives way. */
export function returnOf<Run extends KnownRun>(
  run: Run,
  chain: readonly Run[],
): { state: 'fetched' | 'superseded'; supersedes: readonly Run[] } {
  if (newerThan(run, chain) || chain.some((other) => numberOf(other) > numberOf(run) && stands(other)))
    return { state: 'superseded', supersedes: [] };
  return { state: 'fetched', supersedes: waitingBefore(numberOf(run), chain) };
}

/** Revisions that wait though a later one counts, such as where two chains became one: they give way. */
export const outrunIn = <Run extends KnownRun>(chain: readonly Run[]): Run[] => waitingBefore(numberOf(currentOf(chain)), chain);

const waitingBefore = <Run extends KnownRun>(number: number, chain: readonly Run[]): Run[] =>
  chain.filter(({ revision, state }) => revision !== null && revision < number && waiting.includes(state));

/**
 * Revisions that said what the books say, once the books say it no more, and what becomes of each: the one that counts waits for a person,
 * others gave way to it, and what Loket has lost is withdrawn.
 */
export function releasedIn<Run extends KnownRun>(
  chain: readonly Run[],
): Array<{ run: Run; state: 'to_review' | 'superseded' | 'removed_upstream' }> {
  const current = currentOf(chain);
  const released = chain.filter(({ state, revision }) => state === 'unchanged' && revision !== null);
  return released.map((run) => ({ run, state: isGone(run) ? 'removed_upstream' : run === current ? 'to_review' : 'superseded' }));
}

type Said = Pick<KnownRun, 'fingerprint' | keyof RunPeriod>;

const saysTheSame = (run: KnownRun, arrived: Said): boolean =>
  run.fingerprint !== null &&
  arrived.fingerprint !== null &&
  run.fingerprint.equals(arrived.fingerprint) &&
  run.year === arrived.year &&
  run.periodNumber === arrived.periodNumber &&
  run.periodKind === arrived.periodKind;

type Numbered = Pick<KnownRun, 'year' | 'sequenceNumber'>;

// Loket numbers the journal runs of an administration upwards within a year.
const isOlder = (one: Numbered, other: Numbered): boolean =>
  one.sequenceNumber !== null && other.sequenceNumber !== null && one.year === other.year && one.sequenceNumber < other.sequenceNumber;

/**
 * The revision that stands, where Loket made it, or another run that says the same, later than this one; where none stands, what was left behind and was
 * made later, for it is to be heard first. What is gone makes nothing old.
 */
export function newerThan<Run extends KnownRun>(one: Numbered, known: readonly Run[]): Run | undefined {
  const here = known.filter((run) => isOlder(one, run) && isShown(run, known));
  const current = currentOf(known);
  if (!current || !stands(current)) return here[0];
  const saysIt = (run: Run): boolean => lastReadingOf(ofLoket(known, run.loketJournalRunId)) === run && saysTheSame(run, current);
  return isOlder(one, current) || here.some(saysIt) ? current : undefined;
}
