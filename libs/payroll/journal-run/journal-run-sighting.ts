import type { SeenJournalRun } from '../connection/link-import';
import { type Finding, informs, warns } from './finding';
import type { JournalRun } from './journal-run.entity';
import { latestOf } from './revision';

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
}

/**
 * Whether the lines of a run must be read: when they never were, when something about it changed, or when it may have changed unseen.
 * A run that was exported elsewhere is read only when a person chose it; once it is ours, an export status (which we set ourselves) is no hindrance.
 */
export function needsReading(rows: readonly JournalRun[], seen: SeenJournalRun, occasion: ReadingOccasion): boolean {
  if (rows.length === 0 || !readable.includes(seen.statusKey)) return false;
  const isOurs = rows.some(({ fingerprint, isChosen }) => fingerprint !== null || isChosen);
  if (!isOurs && seen.statusKey !== status.ready) return false;
  if (occasion.isRecent || occasion.rereadsContent) return true;
  return rows.some(
    (row) =>
      row.fingerprint === null ||
      row.state === 'blocked' ||
      row.state === 'removed_upstream' ||
      (row.state === 'reversed' && row.removedUpstreamAt !== null && row === latestOf(rows)) ||
      row.loketStatusKey !== seen.statusKey ||
      row.sequenceNumber !== seen.sequenceNumber,
  );
}
