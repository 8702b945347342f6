import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { readWageTaxAccounts } from '../wage-declaration/wage-tax-accounts';

/** A period of the books in which the difference between declaration and books changes. */
export interface ReconciledMonth {
  readonly year: number;
  readonly periodNumber: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** What is added to the books less the declaration; cents, what is owed is positive. */
  readonly changeCents: number;
}

/** The periods whose difference it changes that each entry is countered on its day, earliest first. A day that the books have no period for is left out. */
export async function readReconciledMonths(
  tx: Transaction,
  scope: AdministrationScope,
  counters: ReadonlyArray<{ readonly entryId: string; readonly reversalBookedOn: string }>,
): Promise<ReconciledMonth[]> {
  const { accounts } = await readWageTaxAccounts(tx, scope);
  return tx.query<ReconciledMonth>(
    `select fiscal_year.year, period.number as "periodNumber", period.starts_on as "startsOn", period.ends_on as "endsOn",
       sum(line.amount_cents)::bigint as "changeCents"
     from unnest($3::uuid[], $4::date[]) as counter(entry_id, day)
     join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = counter.entry_id
     join period on period.portal_id = $1 and period.administration_id = $2 and period.kind = 'regular'
       and counter.day between period.starts_on and period.ends_on
     join fiscal_year on fiscal_year.portal_id = $1 and fiscal_year.administration_id = $2
       and fiscal_year.fiscal_year_id = period.fiscal_year_id
     where line.account_id = any($5::uuid[])
     group by fiscal_year.year, period.number, period.starts_on, period.ends_on
     having sum(line.amount_cents) <> 0
     order by period.starts_on`,
    [
      scope.portalId,
      scope.administrationId,
      counters.map(({ entryId }) => entryId),
      counters.map(({ reversalBookedOn }) => reversalBookedOn),
      accounts.map(({ accountId }) => accountId),
    ],
  );
}
