import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { PeriodRow } from './year-facts';

/** A wage code of a run that belongs on the accounts and stands on another one; the amount as it would have counted, credit positive. */
export interface OutsideRow {
  readonly entryId: string;
  readonly voucherNumber: string;
  /** Last day of the payroll period that the run's entry belongs to. */
  readonly belongsOn: string;
  readonly wageCode: string;
  readonly accountCode: string;
  readonly cents: number;
}

interface Place {
  readonly periods: readonly PeriodRow[];
  readonly accountIds: readonly string[];
}

type PartRow = OutsideRow & { readonly chainId: string; readonly isCorrected: boolean };

/**
 * What stands for runs in the books, and the wage codes (the lines' descriptions) that stand on the accounts, each with its side. What was taken back in
 * its own period stands for nothing, nor does what was taken back later and booked anew; taken back later only, it stays what its own month says.
 */
const standingLines = `run_entry as (
    select part.entry_id, part.belongs_on, run.chain_id from journal_run_entry part
    join journal_run run using (portal_id, administration_id, journal_run_id)
    where portal_id = $1 and administration_id = $2
    union all
    select run.entry_id, run.period_ends_on, run.chain_id from journal_run run
    where run.portal_id = $1 and run.administration_id = $2 and run.entry_id is not null and not exists (select 1 from journal_run_entry part
      where part.portal_id = $1 and part.administration_id = $2 and part.entry_id = run.entry_id)
  ), taken as (
    select reverses_entry_id as entry_id, period_id from journal_entry
    where portal_id = $1 and administration_id = $2 and reverses_entry_id is not null
  ), standing as (
    select run_entry.*, entry.voucher_number, entry.source_kind from run_entry
    join journal_entry entry on entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = run_entry.entry_id
    left join taken on taken.entry_id = run_entry.entry_id
    where taken.entry_id is null or (taken.period_id <> entry.period_id
      and not exists (select 1 from run_entry anew where anew.chain_id = run_entry.chain_id and anew.entry_id not in (select entry_id from taken)))
  ), payroll_line as (
    select standing.*, line.account_id, line.description, line.amount_cents from standing
    join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = standing.entry_id
  ), owed as (
    select description, sign(sum(amount_cents)) as side from payroll_line where account_id = any($3::uuid[]) and description <> '' group by description)`;

/** Lines of runs on other balance accounts whose wage code elsewhere in these books stands on the accounts, on the same side. */
export async function readOutside(tx: Transaction, scope: AdministrationScope, { periods, accountIds }: Place): Promise<OutsideRow[]> {
  const parts = await tx.query<PartRow>(
    `with ${standingLines}
     select line.entry_id as "entryId", line.voucher_number as "voucherNumber", line.belongs_on as "belongsOn", line.description as "wageCode",
       account.code as "accountCode", (-sum(line.amount_cents))::bigint as cents, line.chain_id as "chainId",
       exists (select 1 from standing other where other.chain_id = line.chain_id and other.source_kind = 'difference') as "isCorrected"
     from payroll_line line join owed on owed.description = line.description and sign(line.amount_cents) = owed.side
     join account on account.portal_id = $1 and account.administration_id = $2 and account.account_id = line.account_id
     where line.belongs_on between $4::date and $5::date and line.account_id <> all($3::uuid[]) and account.kind = 'balance'
     group by line.entry_id, line.voucher_number, line.belongs_on, line.description, account.code, line.chain_id
     order by line.voucher_number, line.description`,
    [scope.portalId, scope.administrationId, accountIds, periods[0]?.startsOn ?? null, periods.at(-1)?.endsOn ?? null],
  );
  const left = await readLeft(tx, scope, {
    chainIds: [...new Set(parts.filter(({ isCorrected }) => isCorrected).map(({ chainId }) => chainId))],
    accountIds,
  });
  const whole = parts.filter(({ isCorrected }) => !isCorrected);
  return [...whole, ...left.flatMap(({ chainId, cents }) => restOf(parts, chainId, cents))].map(rowOf);
}

/**
 * What is left outside of payroll runs that were corrected by a difference: what their last version says of the wage codes, less what stands on the
 * accounts. A line of a difference is of an account as a whole, and its description that of one code there.
 */
async function readLeft(
  tx: Transaction,
  scope: AdministrationScope,
  { chainIds, accountIds }: { chainIds: readonly string[]; accountIds: readonly string[] },
): Promise<Array<{ chainId: string; cents: number }>> {
  if (chainIds.length === 0) return [];
  return tx.query(
    `with ${standingLines}, last as (
       select distinct on (chain_id) chain_id, journal_run_id from journal_run
       where portal_id = $1 and administration_id = $2 and chain_id = any($4::uuid[]) and state = 'booked' order by chain_id, revision desc
     ), said as (
       select last.chain_id, sum(line.amount_cents) as cents from last
       join journal_run_line line on line.portal_id = $1 and line.administration_id = $2 and line.journal_run_id = last.journal_run_id
       join owed on owed.description = coalesce(line.component_name, line.account_name) and sign(line.amount_cents) = owed.side
       group by last.chain_id
     ), inside as (
       select chain_id, sum(amount_cents) as cents from payroll_line where account_id = any($3::uuid[]) group by chain_id)
     select said.chain_id as "chainId", (coalesce(inside.cents, 0) - said.cents)::bigint as cents from said left join inside using (chain_id)
     where said.cents <> coalesce(inside.cents, 0)`,
    [scope.portalId, scope.administrationId, accountIds, chainIds],
  );
}

/** It stands in the run's largest line outside, as far as lines tell. */
function restOf(parts: readonly PartRow[], chainId: string, cents: number): PartRow[] {
  const ofChain = parts.filter((part) => part.chainId === chainId);
  const largest = ofChain.reduce((most, part) => (Math.abs(part.cents) > Math.abs(most.cents) ? part : most));
  return [{ ...largest, cents }];
}

const rowOf = ({ entryId, voucherNumber, belongsOn, wageCode, accountCode, cents }: PartRow): OutsideRow => ({
  entryId,
  voucherNumber,
  belongsOn,
  wageCode,
  accountCode,
  cents,
});
