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
  const ownLatest = own.find(({ revision, fingerprint }) => revision === null && fingerprint) ?? latestOf(own);
  const latest = latestOf(known);
  if (ownLatest && saysTheSame(ownLatest, arrived) && !isLeftBehind(ownLatest, latest)) return { kind: 'same', run: ownLatest };
  if (!latest) return { kind: 'revision', revision: 1, supersedes: [] };
  if (saysTheSame(latest, arrived) && !wasGivenUp.includes(latest.state)) return { kind: 'unchanged', sameAs: latest };
  if (!latestOf(own) && isOlder(arrived, latest)) return { kind: 'older', than: latest };
  const supersedes = known.filter(({ revision, state }) => revision !== null && waiting.includes(state));
  return { kind: 'revision', revision: latest.revision! + 1, supersedes };
}

/** It gave way to a newer revision that never got into the books and is gone at Loket: what it says is news again, or nobody could ever book it. */
const isLeftBehind = (run: KnownRun, latest: KnownRun | undefined): boolean =>
  run.state === 'superseded' && run.revision !== null && latest?.state === 'removed_upstream';

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
