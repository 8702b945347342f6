import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { euros } from './arrival';
import { type Finding, warns } from './finding';
import type { JournalRun } from './journal-run.entity';
import { payrollOfRun } from './payroll-of-run';

/** What is in the books of a payroll run that Loket has undone since. */
export interface ReplacedRun {
  readonly journalRunId: string;
  /** Voucher numbers of its entries. */
  readonly vouchers: string;
}

/** A run of a chain with its payroll run and the payroll administration that it is of, null where a push names none; `$1` and `$2` are portal and administration. */
const chained = `select run.journal_run_id, run.chain_id, run.state, run.revision, run.total_debit_cents, run.entry_id, run.year, run.period_number, run.period_kind,
    payroll.first_seen_at, payroll.removed_upstream_at, ${payrollOfRun('run')} as payroll_key
  from journal_run run
  join journal_run_chain chain on chain.portal_id = run.portal_id and chain.administration_id = run.administration_id and chain.chain_id = run.chain_id
  left join payroll_run payroll on payroll.portal_id = run.portal_id and payroll.administration_id = run.administration_id
    and payroll.payroll_run_id = chain.payroll_run_id
  where run.portal_id = $1 and run.administration_id = $2 and run.revision is not null`;

const ofSamePeriod = `other.chain_id <> this.chain_id and other.year = this.year and other.period_number = this.period_number
  and other.period_kind = this.period_kind and coalesce(other.payroll_key = this.payroll_key, true)`;

/** Another payroll run of the same period that is in the books though Loket has undone it: booking this one on top of it would count the period twice. */
export async function readReplaced(tx: Transaction, scope: AdministrationScope, { journalRunId }: JournalRun): Promise<ReplacedRun | null> {
  const booked = await tx.query<{ journalRunId: string; voucherNumber: string }>(
    `with known as not materialized (${chained})
     select other.journal_run_id as "journalRunId", entry.voucher_number as "voucherNumber"
     from known this join known other on ${ofSamePeriod}
     join journal_entry entry on entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = other.entry_id
     where this.journal_run_id = $3 and other.state = 'booked' and other.removed_upstream_at is not null
       and not exists (select 1 from journal_entry reversal where reversal.portal_id = $1 and reversal.administration_id = $2
         and reversal.reverses_entry_id = entry.entry_id)
     order by entry.voucher_year, entry.voucher_sequence`,
    [scope.portalId, scope.administrationId, journalRunId],
  );
  const last = booked.at(-1);
  return last ? { journalRunId: last.journalRunId, vouchers: booked.map(({ voucherNumber }) => voucherNumber).join(', ') } : null;
}

interface Loss {
  readonly voucherNumber: string;
  readonly totalCents: number;
  readonly newJournalRunId: string | null;
  readonly newRevision: number;
  readonly newTotalCents: number;
}

/** What a booked run says that Loket has undone: both versions, of which there may be none any more; the newer one came as another payroll run after it. */
export async function undoneAfterBooking(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<Finding> {
  const loss = await tx.one<Loss>(
    `with known as not materialized (${chained})
     select entry.voucher_number as "voucherNumber", this.total_debit_cents as "totalCents", other.journal_run_id as "newJournalRunId",
       other.revision as "newRevision", other.total_debit_cents as "newTotalCents"
     from known this
     join journal_entry entry on entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = this.entry_id
     left join known other on ${ofSamePeriod} and other.state in ('fetched', 'to_review', 'blocked', 'booked') and other.removed_upstream_at is null
       and other.first_seen_at >= this.removed_upstream_at
     where this.journal_run_id = $3
     order by other.first_seen_at desc, other.revision desc limit 1`,
    [scope.portalId, scope.administrationId, run.journalRunId],
  );
  const { voucherNumber, totalCents, newJournalRunId, newRevision, newTotalCents } = loss;
  const booked = { revision: run.revision, voucherNumber };
  if (newJournalRunId === null) return warns('journal_run.undone_after_booking', booked);
  const taken = { journalRunId: newJournalRunId, newRevision, newTotal: euros(newTotalCents) };
  return warns('journal_run.undone_and_replaced', { ...booked, total: euros(totalCents), ...taken });
}
