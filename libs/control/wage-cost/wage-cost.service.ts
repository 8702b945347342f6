import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type CostGroup, costGroups, groupOfAccount } from './cost-groups';
import type { CostCentreCostDto, PeriodCostDto, WageCostDto } from './wage-cost.dto';

/** A sum per period and group, or per cost centre: one of the two sets of columns is filled. */
interface CostRow {
  isOfCostCentre: boolean;
  year: number;
  number: number | null;
  periodKind: 'month' | 'four_weekly' | null;
  costGroup: CostGroup | null;
  costCentreId: string | null;
  code: string | null;
  name: string | null;
  costCents: number;
}

/** Both years, both ways of adding up, in one pass over the lines. What was reversed cancels out; what stands on balance accounts is no cost. */
const statement = `
  with line as (
    select fiscal_year.year, fiscal_year.period_kind, period.number, ${groupOfAccount('account.rgs')} as cost_group, line.cost_centre_id, line.amount_cents
    from fiscal_year
    join period using (portal_id, administration_id, fiscal_year_id)
    join journal_entry entry using (portal_id, administration_id, period_id)
    join journal using (portal_id, administration_id, journal_id)
    join journal_line line using (portal_id, administration_id, entry_id)
    join account using (portal_id, administration_id, account_id)
    where portal_id = $1 and administration_id = $2 and fiscal_year.year in ($3, $3 - 1) and journal.kind = 'payroll' and account.kind = 'profit_and_loss'
  ),
  summed as (
    select grouping(number) = 1 as is_of_cost_centre, year, period_kind, number, cost_group, cost_centre_id, sum(amount_cents)::bigint as cost_cents
    from line group by grouping sets ((year, period_kind, number, cost_group), (year, cost_centre_id))
  )
  select is_of_cost_centre as "isOfCostCentre", year, number, period_kind as "periodKind", cost_group as "costGroup",
    summed.cost_centre_id as "costCentreId", centre.code, centre.name, cost_cents as "costCents"
  from summed left join cost_centre centre on centre.portal_id = $1 and centre.administration_id = $2 and centre.cost_centre_id = summed.cost_centre_id
  order by number, cost_group, centre.code`;

/** Wage costs of one set of books: per period and group, per cost centre, and beside the year before. */
@Injectable()
export class WageCostService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  async ofYear({ portalId, administrationId, ...scope }: AdministrationScope, year: number): Promise<WageCostDto> {
    const rows = await this.database.read({ ...scope, portalId }, (tx) => tx.query<CostRow>(statement, [portalId, administrationId, year]));
    const ofPeriods = rows.filter((row) => !row.isOfCostCentre);
    return {
      year,
      periods: periodsOf(ofPeriods, year),
      costCentres: costCentresOf(
        rows.filter((row) => row.isOfCostCentre),
        year,
      ),
      costCents: sumOf(ofPeriods, year),
      yearBeforeCents: sumOf(ofPeriods, year - 1),
    };
  }
}

const sumOf = (rows: readonly CostRow[], year: number): number =>
  rows.filter((row) => row.year === year).reduce((sum, { costCents }) => sum + costCents, 0);

function periodsOf(rows: readonly CostRow[], year: number): PeriodCostDto[] {
  const numbers = [...new Set(rows.map(({ number }) => number!))].sort((one, other) => one - other);
  return numbers.map((number) => {
    const own = rows.filter((row) => row.number === number);
    const now = own.filter((row) => row.year === year);
    return {
      number,
      periodKind: (now[0] ?? own[0]!).periodKind!,
      groups: costGroups
        .map((group) => ({
          group,
          costCents: sumOf(
            now.filter(({ costGroup }) => costGroup === group),
            year,
          ),
        }))
        .filter(({ costCents }) => costCents !== 0),
      costCents: sumOf(own, year),
      yearBeforeCents: sumOf(own, year - 1),
    };
  });
}

function costCentresOf(rows: readonly CostRow[], year: number): CostCentreCostDto[] {
  const ids = [...new Set(rows.map(({ costCentreId }) => costCentreId))];
  const centres = ids.map((id) => {
    const own = rows.filter(({ costCentreId }) => costCentreId === id);
    const { costCentreId, code, name } = own[0]!;
    return { costCentreId, code, name, costCents: sumOf(own, year), yearBeforeCents: sumOf(own, year - 1) };
  });
  return centres.sort((one, other) => other.costCents - one.costCents || other.yearBeforeCents - one.yearBeforeCents);
}
