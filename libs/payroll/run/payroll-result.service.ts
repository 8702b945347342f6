import { Injectable } from '@nestjs/common';
import type { LoketEmploymentResult } from '@loonbrug/loket';
import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

/** What a component gave in one period, of all people together; in ten-thousandths of Loket's own unit. */
export interface ComponentSum {
  readonly componentKey: number;
  readonly periodEndsOn: string;
  readonly valueUnits: number;
}

/** Sums of a payroll run's results per component and period; of people nothing is kept. */
@Injectable()
export class PayrollResultService {
  /** Whether they were read with this content of the run's journal. */
  async areKnown(tx: Transaction, scope: AdministrationScope, payrollRunId: string, fingerprint: Buffer): Promise<boolean> {
    const found = await tx.maybeOne(
      `select 1 from payroll_run where portal_id = $1 and administration_id = $2 and payroll_run_id = $3 and results_fingerprint = $4`,
      [scope.portalId, scope.administrationId, payrollRunId, fingerprint],
    );
    return found !== undefined;
  }

  /** Takes the place of what was known. */
  async store(
    tx: Transaction,
    scope: AdministrationScope,
    payrollRunId: string,
    read: { fingerprint: Buffer; results: readonly LoketEmploymentResult[] },
  ): Promise<void> {
    const place = [scope.portalId, scope.administrationId, payrollRunId];
    // Two passes at once: the row of the run decides which comes second.
    await tx.query(
      'update payroll_run set results_fingerprint = $4 where portal_id = $1 and administration_id = $2 and payroll_run_id = $3',
      [...place, read.fingerprint],
    );
    await tx.query('delete from payroll_result_sum where portal_id = $1 and administration_id = $2 and payroll_run_id = $3', place);
    const sums = sumsOf(read.results);
    await tx.query(
      `insert into payroll_result_sum (portal_id, administration_id, payroll_run_id, component_key, period_ends_on, value_units)
       select $1, $2, $3, seen.* from unnest($4::integer[], $5::date[], $6::bigint[]) as seen`,
      [...place, sums.map((sum) => sum.componentKey), sums.map((sum) => sum.periodEndsOn), sums.map((sum) => sum.valueUnits)],
    );
  }
}

/** Per component and period, without zeros. */
export function sumsOf(results: readonly LoketEmploymentResult[]): ComponentSum[] {
  const sums = new Map<string, ComponentSum>();
  for (const { period, components } of results.flatMap((employment) => employment.results))
    for (const { component, value, valueSpecialTariff } of components) {
      const id = `${component.key}/${period.endsOn}`;
      const valueUnits = (sums.get(id)?.valueUnits ?? 0) + unitsOf(value) + unitsOf(valueSpecialTariff);
      sums.set(id, { componentKey: component.key, periodEndsOn: period.endsOn, valueUnits });
    }
  return [...sums.values()].filter(({ valueUnits }) => valueUnits !== 0);
}

// Finer than Loket's own decimals; what is finer still makes no difference to a share.
function unitsOf(decimal: string | null): number {
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(decimal ?? '') ?? [];
  const units = Number(whole) * 10_000 + Number(fraction.slice(0, 4).padEnd(4, '0'));
  return sign === '-' ? 0 - units : units;
}
