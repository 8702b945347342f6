import type { SeenJournalRun } from '../connection/link-import';
import { type Finding, informs, warns } from './finding';
import type { JournalRun } from './journal-run.entity';
import type { KnownRun } from './revision';

/** Loket's journalRunStatus, as far as it decides here. */
const status = { failed: 2, removed: 3, ready: 4, exporting: 5, exportFailed: 6, exported: 7 } as const;
/** In these Loket gives the lines. */
const readable: readonly number[] = [status.ready, status.exporting, status.exportFailed, status.exported];
/** In these there is nothing to show yet, or nothing any more. */
const passedBy: readonly number[] = [0, 1, status.removed, status.exporting];

/** What becomes of a run that nobody here has seen before: a row with these findings, or none. */
export function offerOf({ statusKey }: SeenJournalRun): { state: 'offered' | 'blocked'; findings: Finding[] } | null {
  if (statusKey === status.ready) return { state: 'offered', findings: [] };
  if (statusKey === status.exportFailed || statusKey === status.exported)
    return { state: 'offered', findings: [warns('journal_run.exported_elsewhere', { statusKey })] };
  if (statusKey === status.failed) return { state: 'blocked', findings: [warns('journal_run.failed_at_loket', { statusKey })] };
  if (passedBy.includes(statusKey)) return null;
  return { state: 'offered', findings: [informs('journal_run.status_unknown', { statusKey })] };
}

export const isRemoved = ({ statusKey }: SeenJournalRun): boolean => statusKey === status.removed;
export const hasFailed = ({ statusKey }: SeenJournalRun): boolean => statusKey === status.failed;

export interface ReadingOccasion {
  /** One of the last few periods, whose runs are still being worked on. */
  readonly isRecent: boolean;
  /** A person asked for it. */
  readonly rereadsContent: boolean;
  /** What it said last would be news, because nothing newer stands any more. */
  readonly isLeftBehind: boolean;
}

/**
 * Whether the lines of a run must be read: when they never were, when something about it changed, or when it may have changed unseen.
 * A run that was exported elsewhere is read only when a person chose it; once it is ours, an export status (which we set ourselves) is no hindrance.
 */
export function needsReading(rows: readonly JournalRun[], seen: SeenJournalRun, occasion: ReadingOccasion): boolean {
  if (rows.length === 0 || !readable.includes(seen.statusKey)) return false;
  const isOurs = rows.some(({ fingerprint, isChosen }) => fingerprint !== null || isChosen);
  if (!isOurs && seen.statusKey !== status.ready) return false;
  if (occasion.isRecent || occasion.rereadsContent || occasion.isLeftBehind) return true;
  return rows.some(
    (row) =>
      row.fingerprint === null ||
      row.state === 'blocked' ||
      row.state === 'removed_upstream' ||
      (row.removedUpstreamAt !== null && row.state !== 'reversed') ||
      row.loketStatusKey !== seen.statusKey ||
      row.sequenceNumber !== seen.sequenceNumber,
  );
}

/** A run as its losses look at it. */
export type LosableRun = KnownRun & Pick<JournalRun, 'sameAsJournalRunId'>;

/**
 * A run whose place a newer revision takes is corrected by it, and one that another run says again waits on for both: neither is lost. What has given way,
 * or says what another one says, is lost as soon as Loket shows it no more: it must not stand in the way of what Loket does show.
 */
export function isLost(run: LosableRun, runs: readonly LosableRun[], here: ReadonlySet<string>): boolean {
  if (here.has(run.loketJournalRunId)) return false;
  if (run.state === 'superseded' || run.state === 'unchanged') return true;
  const isReplaced = runs.some(
    (other) => here.has(other.loketJournalRunId) && (other.revision ?? 0) > (run.revision ?? 0) && other.state !== 'removed_upstream',
  );
  const isSaidAgain = runs.some((other) => here.has(other.loketJournalRunId) && other.sameAsJournalRunId === run.journalRunId);
  return !isReplaced && !isSaidAgain;
}

/** withdrawn: waited · undone: is in the books · lost: is no news to anybody, but counts no more until it is back · back: is in the books, and at Loket again. */
export type LossNews = 'withdrawn' | 'undone' | 'lost' | 'back' | 'nothing';

export function newsOf({ state, removedUpstreamAt }: KnownRun, lost: boolean): LossNews {
  if (!lost) return state === 'booked' && removedUpstreamAt !== null ? 'back' : 'nothing';
  if (['offered', 'fetched', 'to_review', 'blocked'].includes(state)) return 'withdrawn';
  if (removedUpstreamAt !== null || state === 'removed_upstream') return 'nothing';
  return state === 'booked' ? 'undone' : 'lost';
}

/** Lost before and seen again, and so to be reckoned with before anything is read: what a person or the books have said of it stands as before. */
export const isFound = ({ state, removedUpstreamAt }: KnownRun): boolean =>
  removedUpstreamAt !== null && (state === 'refused' || state === 'unchanged');

/** The same of what gave way: only after it was read, for it may be news. */
export const isHeardAgain = ({ state, removedUpstreamAt }: KnownRun): boolean => removedUpstreamAt !== null && state === 'superseded';
