import { Inject, Injectable } from '@nestjs/common';
import { NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { TrialBalanceAmountsDto, TrialBalanceDto, TrialBalanceQuery, TrialBalanceRowDto } from './trial-balance.dto';

// Balance accounts carry earlier years with them; profit and loss begins each year at nothing.
const rowsOfYear = `
  select account.account_id as "accountId", account.code, account.name, account.kind, account.rgs,
    coalesce(sum(total.debit_cents - total.credit_cents) filter (where year < $3 and account.kind = 'balance'), 0)::bigint as "openingCents",
    coalesce(sum(total.debit_cents) filter (where year = $3), 0)::bigint as "debitCents",
    coalesce(sum(total.credit_cents) filter (where year = $3), 0)::bigint as "creditCents",
    coalesce(sum(total.debit_cents - total.credit_cents) filter (where year < $3 and account.kind = 'profit_and_loss'), 0)::bigint as "earlierResultCents"
  from account_total total
  join period using (portal_id, administration_id, period_id)
  join fiscal_year using (portal_id, administration_id, fiscal_year_id)
  join account using (portal_id, administration_id, account_id)
  where portal_id = $1 and administration_id = $2 and (year < $3 or (year = $3 and ($4::integer is null or number <= $4)))
    and ($5::uuid[] is null or account_id = any($5))
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

  /** Of one fiscal year, until and including a period. Throws `request.not_found` for a year that these books do not have. */
  async trialBalanceIn(tx: Transaction, scope: AdministrationScope, { year, untilPeriod }: TrialBalanceQuery): Promise<TrialBalanceDto> {
    const known = await tx.maybeOne('select from fiscal_year where portal_id = $1 and administration_id = $2 and year = $3', [
      scope.portalId,
      scope.administrationId,
      year,
    ]);
    if (!known) throw new NotFound('FiscalYear');
    const stored = await this.#rowsIn(tx, scope, { year, untilPeriod });
    const rows = stored.map(rowOf);
    return {
      year,
      untilPeriod: untilPeriod ?? null,
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
    { year, untilPeriod }: TrialBalanceQuery,
    accountIds?: readonly string[],
  ): Promise<StoredRow[]> {
    return tx.query<StoredRow>(rowsOfYear, [scope.portalId, scope.administrationId, year, untilPeriod ?? null, accountIds ?? null]);
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
