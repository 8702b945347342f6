import { NotFound, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { dateOutsideFiscalYear, noPeriod } from '../journal-entry/journal-entry.errors';

/**
 * The number of the fiscal year that is asked for, by itself or by a day in it.
 * Throws `request.not_found` for a year that is not there, `ledger.no_period` for a day without one, `ledger.date_outside_fiscal_year` where they differ.
 */
export async function yearOfBooksIn(
  tx: Transaction,
  scope: AdministrationScope,
  { year, untilDate }: { year?: number; untilDate?: string },
): Promise<number> {
  const found = await tx.maybeOne<{ year: number; isInside: boolean }>(
    `select year, coalesce($4::date between starts_on and ends_on, true) as "isInside" from fiscal_year
     where portal_id = $1 and administration_id = $2 and case when $3::integer is null then $4 between starts_on and ends_on else year = $3 end`,
    [scope.portalId, scope.administrationId, year ?? null, untilDate ?? null],
  );
  if (found === undefined && year === undefined && untilDate !== undefined) throw noPeriod(untilDate);
  if (!found) throw new NotFound('FiscalYear');
  if (!found.isInside) throw dateOutsideFiscalYear(untilDate!, found.year);
  return found.year;
}
