import type { JournalRun } from './queries';

/** Something that happened to a version: when, by whom, and what came of it. */
export interface RunEvent {
  kind:
    'offered' | 'fetched' | 'refused' | 'unchanged' | 'booked' | 'removed' | 'reversed' | 'reportWaiting' | 'reported' | 'reportGivenUp';
  at: string | null;
  by: string | null;
  isAutomatic: boolean;
  voucher: string | null;
  entryId: string | null;
  /** Vouchers of amounts that belong to other periods. */
  others: JournalRun['otherEntries'];
  reason: string | null;
}

const reports = { waiting: 'reportWaiting', reported: 'reported', given_up: 'reportGivenUp' } as const;

/** What happened to a version, in its order; what Loket was told has no time of its own and comes last. */
export function eventsOf(run: JournalRun): RunEvent[] {
  const nothing = { by: null, isAutomatic: false, voucher: null, entryId: null, others: [], reason: null };
  const { entryId, voucherNumber: voucher } = run;
  const timed: RunEvent[] = [
    { ...nothing, kind: 'offered', at: run.offeredAt },
    { ...nothing, kind: 'fetched', at: run.fetchedAt },
    { ...nothing, kind: 'refused', at: run.refusedAt, by: run.refusedByName, reason: run.refusalReason },
    {
      ...nothing,
      kind: 'booked',
      at: run.bookedAt,
      by: run.bookedByName,
      isAutomatic: run.isBookedAutomatically,
      voucher,
      entryId,
      others: run.otherEntries,
    },
    { ...nothing, kind: 'removed', at: run.removedUpstreamAt },
    {
      ...nothing,
      kind: 'reversed',
      at: run.reversedAt,
      by: run.reversedByName,
      voucher: run.reversalVoucherNumber,
      reason: run.reversalReason,
    },
  ];
  const happened = timed.filter((event) => event.at !== null).sort((one, other) => one.at!.localeCompare(other.at!));
  return [
    ...happened,
    ...(run.state === 'unchanged' && voucher !== null ? [{ ...nothing, kind: 'unchanged' as const, at: null, voucher }] : []),
    ...(run.reportState === 'none' ? [] : [{ ...nothing, kind: reports[run.reportState], at: null }]),
  ];
}
