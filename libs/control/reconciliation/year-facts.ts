import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

export interface PeriodRow {
  periodId: string;
  number: number;
  startsOn: string;
  endsOn: string;
}

export interface DeclarationRow {
  wageDeclarationId: string;
  year: number;
  periodNumber: number;
  /** The day by which it belongs to a period of the books. */
  countsOn: string;
  totalCents: number;
  correctionCents: number;
  createdAt: Date | null;
  corrections: Array<{ startsOn: string; endsOn: string; balanceCents: number }>;
}

export interface PostingRow {
  entryId: string;
  voucherNumber: string;
  description: string;
  bookedPeriodId: string;
  cents: number;
  /** Last day of the payroll period that a run's entry belongs to; null for what is no run's. */
  belongsOn: string | null;
  approvedAt: Date | null;
  reversesEntryId: string | null;
  /** A run's entry that was taken back in another period, where the run stands in the books anew. */
  isReplaced: boolean;
}

const placeOf = ({ portalId, administrationId }: AdministrationScope): unknown[] => [portalId, administrationId];

/** The regular periods of a fiscal year; none where the books have no such year. */
export const readPeriods = (tx: Transaction, scope: AdministrationScope, year: number): Promise<PeriodRow[]> =>
  tx.query<PeriodRow>(
    `select period.period_id as "periodId", period.number, period.starts_on as "startsOn", period.ends_on as "endsOn"
     from period join fiscal_year using (portal_id, administration_id, fiscal_year_id)
     where period.portal_id = $1 and period.administration_id = $2 and fiscal_year.year = $3 and period.kind = 'regular' order by period.number`,
    [...placeOf(scope), year],
  );

/** Declarations that stand. One about an earlier year counts when it was made: that is when it is to be paid. */
export const readDeclarations = (tx: Transaction, scope: AdministrationScope, from: string, to: string): Promise<DeclarationRow[]> =>
  tx.query<DeclarationRow>(
    `select * from (
       select wage_declaration_id as "wageDeclarationId", year, period_number as "periodNumber", case when is_prior_year_correction
           then coalesce((message_created_at at time zone 'Europe/Amsterdam')::date, first_seen_at::date) else period_ends_on end as "countsOn",
         total_amount_cents as "totalCents", case when is_prior_year_correction then total_amount_cents else correction_amount_cents end as "correctionCents",
         message_created_at as "createdAt", case when is_prior_year_correction
           then jsonb_build_array(jsonb_build_object('startsOn', period_starts_on, 'endsOn', period_ends_on, 'balanceCents', total_amount_cents))
           else corrections end as corrections
       from wage_declaration
       where portal_id = $1 and administration_id = $2 and state = 'received' and replaced_by_id is null) declared
     where "countsOn" between $3::date and $4::date order by "countsOn", "wageDeclarationId"`,
    [...placeOf(scope), from, to],
  );

/** Entries on the accounts that are booked in the year, or that belong to a run of it; credit positive. */
export const readPostings = (
  tx: Transaction,
  scope: AdministrationScope,
  { periods, accountIds }: { periods: readonly PeriodRow[]; accountIds: readonly string[] },
): Promise<PostingRow[]> =>
  tx.query<PostingRow>(
    `select entry.entry_id as "entryId", entry.voucher_number as "voucherNumber", entry.description, entry.period_id as "bookedPeriodId",
       (-sum(line.amount_cents))::bigint as cents, min(run.belongs_on) as "belongsOn", min(run.approved_at) as "approvedAt",
       entry.reverses_entry_id as "reversesEntryId", coalesce(bool_or(run.stands_anew), false) as "isReplaced"
     from journal_line line
     join journal_entry entry on entry.portal_id = line.portal_id and entry.administration_id = line.administration_id and entry.entry_id = line.entry_id
     left join lateral (
       select coalesce(part.belongs_on, of_entry.period_ends_on) as belongs_on, payroll.approved_at, exists (
           select 1 from journal_entry taken where taken.portal_id = entry.portal_id and taken.administration_id = entry.administration_id
             and taken.reverses_entry_id = entry.entry_id and taken.period_id <> entry.period_id)
         and exists (
           select 1 from journal_run anew where anew.portal_id = entry.portal_id and anew.administration_id = entry.administration_id
             and anew.chain_id = of_entry.chain_id and anew.state = 'booked' and not exists (
               select 1 from journal_entry undone where undone.portal_id = entry.portal_id and undone.administration_id = entry.administration_id
                 and undone.reverses_entry_id = anew.entry_id)) as stands_anew
       from journal_run of_entry
       left join journal_run_entry part on part.portal_id = of_entry.portal_id and part.administration_id = of_entry.administration_id
         and part.journal_run_id = of_entry.journal_run_id and part.entry_id = coalesce(entry.reverses_entry_id, entry.entry_id)
       join journal_run_chain chain on chain.portal_id = of_entry.portal_id and chain.administration_id = of_entry.administration_id
         and chain.chain_id = of_entry.chain_id
       left join payroll_run payroll on payroll.portal_id = chain.portal_id and payroll.administration_id = chain.administration_id
         and payroll.payroll_run_id = chain.payroll_run_id
       where of_entry.portal_id = entry.portal_id and of_entry.administration_id = entry.administration_id
         and (of_entry.entry_id = coalesce(entry.reverses_entry_id, entry.entry_id) or part.entry_id is not null)
       limit 1) run on true
     where line.portal_id = $1 and line.administration_id = $2 and line.account_id = any($3::uuid[])
       and (entry.period_id = any($4::uuid[]) or run.belongs_on between $5::date and $6::date)
     group by entry.portal_id, entry.administration_id, entry.entry_id order by entry.booked_on, entry.voucher_number`,
    [...placeOf(scope), accountIds, periods.map(({ periodId }) => periodId), periods[0]?.startsOn ?? null, periods.at(-1)?.endsOn ?? null],
  );

/** Runs that wait to be booked, by the last day of their payroll period. */
export const readWaiting = (
  tx: Transaction,
  scope: AdministrationScope,
  from: string,
  to: string,
): Promise<Array<{ endsOn: string; count: number }>> =>
  tx.query(
    `select period_ends_on as "endsOn", count(*)::int as count from journal_run
     where portal_id = $1 and administration_id = $2 and revision is not null and state in ('fetched', 'to_review', 'blocked')
       and period_ends_on between $3::date and $4::date group by period_ends_on`,
    [...placeOf(scope), from, to],
  );
