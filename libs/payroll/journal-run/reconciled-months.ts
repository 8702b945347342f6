import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { readWageTaxAccounts } from '../wage-declaration/wage-tax-accounts';
import { readPeriods } from './booking-periods';

/** A period of the books in which the difference between declaration and books changes. */
export interface ReconciledMonth {
  readonly year: number;
  readonly periodNumber: number;
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
  const changes = await tx.query<{ day: string; cents: number }>(
    `select counter.day, sum(line.amount_cents)::bigint as cents from unnest($3::uuid[], $4::date[]) as counter(entry_id, day)
     join journal_line line on line.portal_id = $1 and line.administration_id = $2 and line.entry_id = counter.entry_id
     where line.account_id = any($5::uuid[]) group by counter.day order by counter.day`,
    [
      scope.portalId,
      scope.administrationId,
      counters.map(({ entryId }) => entryId),
      counters.map(({ reversalBookedOn }) => reversalBookedOn),
      accounts.map(({ accountId }) => accountId),
    ],
  );
  const days = changes.map(({ day }) => day);
  const periods = await readPeriods(tx, scope, days);
  const months = new Map<string, ReconciledMonth>();
  for (const { day, cents } of changes) {
    const period = periods.get(day);
    if (!period) continue;
    const changeCents = (months.get(period.periodId)?.changeCents ?? 0) + cents;
    months.set(period.periodId, { year: period.year, periodNumber: period.number, changeCents });
  }
  return [...months.values()].filter(({ changeCents }) => changeCents !== 0);
}
