import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { yearOfBooksIn } from '../period/year-of-books';
import type { TrialBalanceAmountsDto, TrialBalanceDto, TrialBalanceQuery, TrialBalanceRowDto } from './trial-balance.dto';

// Balance accounts carry earlier years with them; profit and loss begins each year at nothing. Totals know no days: until a day, the year's lines are added up.
const rowsOfYear = `
  with amounts as (
    select account_id, year, period.kind as period_kind, debit_cents, credit_cents
    from account_total
    join period using (portal_id, administration_id, period_id)
    join fiscal_year using (portal_id, administration_id, fiscal_year_id)
    where portal_id = $1 and administration_id = $2 and (year < $3 or (year = $3 and $6::date is null and ($4::integer is null or number <= $4)))
      and ($5::uuid[] is null or account_id = any($5))
    union all
    select line.account_id, year, period.kind, greatest(amount_cents, 0), greatest(-amount_cents, 0)
    from fiscal_year
    join period using (portal_id, administration_id, fiscal_year_id)
    join journal_entry entry using (portal_id, administration_id, period_id)
    join journal_line line using (portal_id, administration_id, entry_id)
    where portal_id = $1 and administration_id = $2 and $6::date is not null and year = $3 and booked_on <= $6 and ($4::integer is null or number <= $4)
      and ($5::uuid[] is null or line.account_id = any($5))
  )
  select account.account_id as "accountId", account.code, account.name, account.kind, account.rgs,
    coalesce(sum(debit_cents - credit_cents) filter (where (year < $3 or period_kind = 'opening') and account.kind = 'balance'), 0)::bigint as "openingCents",
    coalesce(sum(debit_cents) filter (where year = $3 and (period_kind <> 'opening' or account.kind <> 'balance')), 0)::bigint as "debitCents",
    coalesce(sum(credit_cents) filter (where year = $3 and (period_kind <> 'opening' or account.kind <> 'balance')), 0)::bigint as "creditCents",
    coalesce(sum(debit_cents - credit_cents) filter (where year < $3 and account.kind = 'profit_and_loss'), 0)::bigint as "earlierResultCents"
  from amounts
  join account on account.portal_id = $1 and account.administration_id = $2 and account.account_id = amounts.account_id
  group by account.account_id, account.code, account.name, account.kind, account.rgs
  order by account.code collate "C"`;

type StoredRow = Omit<TrialBalanceRowDto, 'balanceCents'> & { earlierResultCents: number };

/** What stands on each account, from the totals that posting keeps. */
@Injectable()
export class TrialBalanceService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  trialBalance(scope: AdministrationScope, query: TrialBalanceQuery): Promise<TrialBalanceDto> {
    return this.database.read(scope, (tx) => this.trialBalanceIn(tx, scope, query));
  }

  /**
   * Of one fiscal year, until and including a period or a day. Throws `request.not_found` for a year that these books do not have, and
   * `ledger.no_period` and `ledger.date_outside_fiscal_year` for a day.
   */
  async trialBalanceIn(tx: Transaction, scope: AdministrationScope, query: TrialBalanceQuery): Promise<TrialBalanceDto> {
    const year = await yearOfBooksIn(tx, scope, query);
    const { untilPeriod, untilDate } = query;
    const stored = await this.#rowsIn(tx, scope, { year, untilPeriod, untilDate });
    const rows = stored.map(rowOf);
    return {
      year,
      untilPeriod: untilPeriod ?? null,
      untilDate: untilDate ?? null,
      rows,
      totals: totalsOf(rows),
      undistributedResultCents: stored.reduce((sum, row) => sum + row.earlierResultCents, 0),
    };
  }

  /** Balances of some accounts over a whole fiscal year (which need not exist); an account without bookings is missing. */
  async balancesIn(tx: Transaction, scope: AdministrationScope, year: number, accountIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.#rowsIn(tx, scope, { year }, accountIds);
    return new Map(rows.map((row) => [row.accountId, rowOf(row).balanceCents]));
  }

  #rowsIn(
    tx: Transaction,
    scope: AdministrationScope,
    { year, untilPeriod, untilDate }: TrialBalanceQuery,
    accountIds?: readonly string[],
  ): Promise<StoredRow[]> {
    return tx.query<StoredRow>(rowsOfYear, [
      scope.portalId,
      scope.administrationId,
      year,
      untilPeriod ?? null,
      accountIds ?? null,
      untilDate ?? null,
    ]);
  }
}

function rowOf({ earlierResultCents: _, ...row }: StoredRow): TrialBalanceRowDto {
  return { ...row, balanceCents: row.openingCents + row.debitCents - row.creditCents };
}

function totalsOf(rows: readonly TrialBalanceAmountsDto[]): TrialBalanceAmountsDto {
  const totals = { openingCents: 0, debitCents: 0, creditCents: 0, balanceCents: 0 };
  for (const row of rows) {
    totals.openingCents += row.openingCents;
    totals.debitCents += row.debitCents;
    totals.creditCents += row.creditCents;
    totals.balanceCents += row.balanceCents;
  }
  return totals;
}
