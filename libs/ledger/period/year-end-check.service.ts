import { Inject, Injectable } from '@nestjs/common';
import { type Language, NotFound, problemText, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { YearEndCheckDto, YearEndFindingDto } from './year-end-check.dto';
import { yearEndPassed, yearEndProblems } from './year-end-texts';

interface YearFacts {
  year: number;
  openPeriods: number[] | null;
  hasNextYear: boolean;
  openingVoucher: string | null;
  earlierYear: number | null;
  resultCents: number;
  undistributedResultCents: number;
  differenceCents: number;
  differingAccounts: string[] | null;
  brokenJournals: string[] | null;
}

// Totals are compared with the lines that they should add up, which nothing else that is shown does.
const facts = `
  with this_year as (
    select * from fiscal_year where portal_id = $1 and administration_id = $2 and fiscal_year_id = $3
  ), total as (
    select account.code, account.kind, fiscal_year.year, debit_cents, credit_cents, period_id, account_id
    from account_total join period using (portal_id, administration_id, period_id)
    join fiscal_year using (portal_id, administration_id, fiscal_year_id) join account using (portal_id, administration_id, account_id)
    where portal_id = $1 and administration_id = $2 and fiscal_year.year <= (select year from this_year)
  ), line as (
    select period_id, account_id, sum(greatest(amount_cents, 0)) as debit_cents, sum(greatest(-amount_cents, 0)) as credit_cents
    from journal_line join journal_entry using (portal_id, administration_id, entry_id) join period using (portal_id, administration_id, period_id)
    where portal_id = $1 and administration_id = $2 and fiscal_year_id = $3 group by period_id, account_id
  )
  select year,
    (select json_agg(number order by number) from period
      where portal_id = $1 and administration_id = $2 and fiscal_year_id = $3 and state = 'open') as "openPeriods",
    exists (select from fiscal_year later where later.portal_id = $1 and later.administration_id = $2 and later.year > this_year.year) as "hasNextYear",
    (select voucher_number from journal_entry entry join period using (portal_id, administration_id, period_id)
      where portal_id = $1 and administration_id = $2 and fiscal_year_id = $3 and period.kind = 'opening' and entry.reverses_entry_id is null
        and not exists (select from journal_entry undoing where undoing.portal_id = $1 and undoing.administration_id = $2
          and undoing.reverses_entry_id = entry.entry_id) limit 1) as "openingVoucher",
    (select max(year) from voucher_counter counter where counter.portal_id = $1 and counter.administration_id = $2
      and counter.year < this_year.year and last_number > 0) as "earlierYear",
    (select coalesce(sum(debit_cents - credit_cents), 0)::bigint from total
      where kind = 'profit_and_loss' and total.year = this_year.year) as "resultCents",
    (select coalesce(sum(debit_cents - credit_cents), 0)::bigint from total
      where kind = 'profit_and_loss' and total.year < this_year.year) as "undistributedResultCents",
    (select coalesce(sum(debit_cents - credit_cents), 0)::bigint from total) as "differenceCents",
    (select json_agg(distinct coalesce(code, account_id::text)) from (select * from total where total.year = this_year.year) total full join line using (period_id, account_id)
      where total.debit_cents is distinct from line.debit_cents or total.credit_cents is distinct from line.credit_cents) as "differingAccounts",
    (select json_agg(code) from (
      select journal.code from voucher_counter counter join journal using (portal_id, administration_id, journal_id)
      left join journal_entry entry on entry.portal_id = $1 and entry.administration_id = $2 and entry.journal_id = counter.journal_id
        and entry.voucher_year = counter.year
      where counter.portal_id = $1 and counter.administration_id = $2 and counter.year = this_year.year
      group by journal.code, last_number having count(entry.entry_id) <> last_number or coalesce(max(voucher_sequence), 0) <> last_number) broken) as "brokenJournals"
  from this_year`;

/** Each check by its code, with what it found: undefined where it passed. */
const checks: Readonly<Record<string, (found: YearFacts) => Record<string, unknown> | undefined>> = {
  'ledger.year_end_balance': ({ differenceCents }) => (differenceCents === 0 ? undefined : { differenceCents }),
  'ledger.year_end_totals': ({ differingAccounts }) =>
    differingAccounts === null ? undefined : { accounts: differingAccounts.join(', ') },
  'ledger.year_end_numbers': ({ brokenJournals }) => (brokenJournals === null ? undefined : { journals: brokenJournals.join(', ') }),
  'ledger.year_end_periods': ({ openPeriods }) => (openPeriods === null ? undefined : { periods: openPeriods.join(', ') }),
  'ledger.year_end_opening': ({ openingVoucher, earlierYear }) =>
    openingVoucher === null || earlierYear === null ? undefined : { voucherNumber: openingVoucher, earlierYear },
  'ledger.year_end_result': ({ undistributedResultCents }) =>
    undistributedResultCents === 0 ? undefined : { amount: euros(undistributedResultCents) },
  'ledger.year_end_next': ({ hasNextYear }) => (hasNextYear ? undefined : {}),
};

/** Looks whether a fiscal year is whole: what has to be so before its figures go into the annual accounts. */
@Injectable()
export class YearEndCheckService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /** Changes nothing. Throws `request.not_found`. */
  async check(scope: AdministrationScope, fiscalYearId: string, language: Language): Promise<YearEndCheckDto> {
    const found = await this.database.read(scope, (tx) =>
      tx.maybeOne<YearFacts>(facts, [scope.portalId, scope.administrationId, fiscalYearId]),
    );
    if (!found) throw new NotFound('FiscalYear');
    const { year, resultCents, undistributedResultCents } = found;
    const findings = Object.entries(checks).map(([code, check]) => findingOf(code, check(found), language));
    return { year, resultCents, undistributedResultCents, findings };
  }
}

function findingOf(code: string, details: Record<string, unknown> | undefined, language: Language): YearEndFindingDto {
  if (details === undefined) return { code, isPassed: true, title: yearEndPassed[code]![language], remedy: null };
  return { code, isPassed: false, ...problemText(code, details, yearEndProblems, language) };
}

/** 1234.50, for a sentence. */
function euros(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}`;
}
