import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { sumsPerAccount } from './book-lines';
import type { JournalRun } from './journal-run.entity';
import { payrollOfRun } from './payroll-of-run';
import { readBookedOfChains, readBookLines } from './run-facts';

/**
 * Sums per account of what is booked of the last period before the run's, of the same kind and payroll: every entry of its runs, wherever amounts belong,
 * as the run's own are shown. Null when there is none.
 */
export async function readLastPeriod(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<Map<string, number> | null> {
  const chains = await tx.query<{ chainId: string }>(
    `with mine as (
       select ${payrollOfRun('run')} as payroll_id from journal_run run where portal_id = $1 and administration_id = $2 and journal_run_id = $5
     ), booked as (
       select run.chain_id, run.period_ends_on, ${payrollOfRun('run')} as payroll_id from journal_run run
       where run.portal_id = $1 and run.administration_id = $2 and run.state = 'booked' and run.period_kind = $3 and run.period_ends_on < $4
     ), alike as (
       select booked.* from booked, mine where booked.payroll_id is null or mine.payroll_id is null or booked.payroll_id = mine.payroll_id)
     select distinct chain_id as "chainId" from alike where period_ends_on = (select max(period_ends_on) from alike)`,
    [scope.portalId, scope.administrationId, run.periodKind, run.periodStartsOn, run.journalRunId],
  );
  if (chains.length === 0) return null;
  const chainIds = chains.map(({ chainId }) => chainId);
  const booked = [...(await readBookedOfChains(tx, scope, chainIds)).values()].flat();
  return booked.length === 0 ? null : sumsPerAccount(await readBookLines(tx, scope, booked));
}
