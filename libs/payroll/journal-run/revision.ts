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
  /** Set of what is, or was, in the books when Loket no longer has it. */
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

/** States in which the latest revision is not in the books and won't get there by itself: another run that says the same is news. */
const wasGivenUp: readonly JournalRunState[] = ['reversed', 'refused', 'removed_upstream'];

/** What an arrival is to the runs of its chain. Content is compared with that of the run itself, then with the latest revision, never with others. */
export function judge<Run extends KnownRun>(known: readonly Run[], arrived: ArrivedContent): Judgement<Run> {
  const own = known.filter(({ loketJournalRunId }) => loketJournalRunId === arrived.loketJournalRunId);
  const latest = latestOf(known);
  const ownLatest = lastReadingOf(own);
  if (ownLatest && saysTheSame(ownLatest, arrived) && !isNews(ownLatest, latest)) return { kind: 'same', run: ownLatest };
  if (!latest) return { kind: 'revision', revision: 1, supersedes: known.filter((run) => givesWay(run, arrived)) };
  if (saysTheSame(latest, arrived) && !wasGivenUp.includes(latest.state)) return { kind: 'unchanged', sameAs: latest };
  if (!latestOf(own) && isOlder(arrived, latest)) return { kind: 'older', than: latest };
  return { kind: 'revision', revision: latest.revision! + 1, supersedes: known.filter((run) => givesWay(run, arrived)) };
}

/** What the run said last, be it a revision or something that was said already. */
const lastReadingOf = <Run extends KnownRun>(own: readonly Run[]): Run | undefined =>
  own.find(({ revision, fingerprint }) => revision === null && fingerprint) ?? latestOf(own);

/** The same content once more is news after all. */
const isNews = (run: KnownRun, latest: KnownRun | undefined): boolean => (run === latest ? isBack(run) : isLeftBehind(run, latest));

/** A revision that waits gives way to a newer one; so does a run of which Loket could never make content. */
const givesWay = (run: KnownRun, arrived: ArrivedContent): boolean =>
  run.revision === null
    ? hasNoContent(run) && run.loketJournalRunId !== arrived.loketJournalRunId && !isNewer(run, arrived)
    : waiting.includes(run.state);

/** Blocked without ever having had content, such as a run that failed at Loket. */
const hasNoContent = ({ state, fingerprint }: KnownRun): boolean => state === 'blocked' && fingerprint === null;

const isNewer = (run: KnownRun, arrived: ArrivedContent): boolean => isOlder(arrived, run);

const leftBehind: readonly JournalRunState[] = ['superseded', 'reversed', 'unchanged'];

/** It gave way to, or said the same as, a revision that is gone at Loket and not in the books: what it says is news again, or nobody could ever book it. */
const isLeftBehind = (run: KnownRun, latest: KnownRun | undefined): boolean =>
  leftBehind.includes(run.state) && latest !== undefined && isGone(latest);

/** It was taken out of the books after Loket had lost it; Loket has it again, so it is news. */
const isBack = (run: KnownRun): boolean => run.state === 'reversed' && run.removedUpstreamAt !== null;

/** What becomes of a withdrawn revision that Loket has again: it waits, unless a newer one counts by now. An older one that came back before it gives way. */
export function returnOf<Run extends KnownRun>(
  run: Run,
  chain: readonly Run[],
): { state: 'fetched' | 'superseded'; supersedes: readonly Run[] } {
  const number = run.revision ?? 0;
  if (chain.some((other) => (other.revision ?? 0) > number && mayCount(other))) return { state: 'superseded', supersedes: [] };
  const supersedes = chain.filter(({ revision, state }) => revision !== null && revision < number && waiting.includes(state));
  return { state: 'fetched', supersedes };
}

/** Neither at Loket nor in the books any more. */
const isGone = (run: KnownRun): boolean => run.state === 'removed_upstream' || isBack(run);

/** One that gave way counts no more, not even when what it gave way to is gone. */
const mayCount = (run: KnownRun): boolean => !isGone(run) && run.state !== 'superseded';

/** The revision that counts: the highest that is not gone and gave way to none, else the highest. */
export const currentOf = <Run extends KnownRun>(runs: readonly Run[]): Run | undefined => latestOf(runs.filter(mayCount)) ?? latestOf(runs);

/** The run with the highest revision. */
export const latestOf = <Run extends KnownRun>(runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((latest, run) => ((run.revision ?? 0) > (latest?.revision ?? 0) ? run : latest), undefined);

const saysTheSame = (run: KnownRun, arrived: ArrivedContent): boolean =>
  run.fingerprint !== null &&
  run.fingerprint.equals(arrived.fingerprint) &&
  run.year === arrived.year &&
  run.periodNumber === arrived.periodNumber &&
  run.periodKind === arrived.periodKind;

// Loket numbers the journal runs of an administration upwards within a year.
const isOlder = (arrived: ArrivedContent, latest: KnownRun): boolean =>
  arrived.sequenceNumber !== null &&
  latest.sequenceNumber !== null &&
  arrived.year === latest.year &&
  arrived.sequenceNumber < latest.sequenceNumber;
