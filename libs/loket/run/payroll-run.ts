import { LoketAmountMalformed, LoketAmountNotInCents } from '../loket.errors';
import { decimalInCents } from '../answer/amount';
import type { LoketKey, LoketRecord } from '../answer/loket-record';
import { payrollRunStatus } from './loket-status';
import type { LoketStatus, PayrollRunStatus } from './loket-status';
import { periodOf } from './payroll-period';
import type { LoketPeriod } from './payroll-period';

/** A payroll run. Payslips may be shown to employees from `availableForEmployeeOn` on; null where Loket names no date. `raw` is the answer for keeping. */
export interface LoketPayrollRun {
  loketPayrollRunId: string;
  year: number;
  periodNumber: number;
  status: LoketStatus<PayrollRunStatus>;
  sequenceNumber: number | null;
  approvedSequenceNumber: number | null;
  approvedAt: Date | null;
  removedAt: Date | null;
  availableForEmployeeOn: string | null;
  hasErrors: boolean;
  hasWarnings: boolean;
  raw: Buffer;
}

/** One component of a payslip. `value` is Loket's own decimal: an amount, hours or a percentage; which, the component tells. */
export interface LoketPayrollComponent {
  component: LoketKey;
  category: LoketKey | null;
  column: LoketKey | null;
  value: string | null;
  valueSpecialTariff: string | null;
}

/** Components of one employment in one period; a run may hold earlier periods beside its own (a retro-active correction). */
export interface LoketPayslipResult {
  period: LoketPeriod;
  payslipKind: LoketKey;
  components: LoketPayrollComponent[];
}

/** What a payroll run gave one employment. Net and gross in cents, where a component is named so; Loket marks neither. */
export interface LoketEmploymentResult {
  loketEmploymentId: string;
  netCents: number | null;
  grossCents: number | null;
  results: LoketPayslipResult[];
}

export function payrollRunOf(record: LoketRecord, raw: Buffer): LoketPayrollRun {
  const period = record.record('payrollPeriod');
  const findings = record.recordOrNull('errorsAndWarnings');
  return {
    loketPayrollRunId: record.id('id'),
    year: period.integer('year'),
    periodNumber: period.integer('periodNumber'),
    status: payrollRunStatus(record.key('payrollRunStatus')),
    sequenceNumber: record.integerOrNull('sequenceNumber'),
    approvedSequenceNumber: record.integerOrNull('sequenceNumberApproved'),
    approvedAt: record.instantOrNull('approvalTime'),
    removedAt: record.instantOrNull('removeTime'),
    availableForEmployeeOn: record.dateOrNull('availableForEmployeeDate'),
    hasErrors: findings?.flag('hasErrors') ?? false,
    hasWarnings: findings?.flag('hasWarnings') ?? false,
    raw,
  };
}

export function employmentResultOf(record: LoketRecord): LoketEmploymentResult {
  const results = record.records('payrollPeriods').flatMap((entry) => {
    const period = periodOf(entry.record('payrollPeriod'));
    return entry.records('payslipTypes').map((kind): LoketPayslipResult => {
      return { period, payslipKind: kind.key('payslipType'), components: kind.records('payrollComponentResults').map(componentOf) };
    });
  });
  return {
    loketEmploymentId: record.id('employmentId'),
    netCents: sumNamed(results, /^netto\s?loon$/i),
    grossCents: sumNamed(results, /^bruto\s?loon$/i),
    results,
  };
}

function componentOf(record: LoketRecord): LoketPayrollComponent {
  const component = record.record('payrollComponent');
  return {
    component: record.key('payrollComponent'),
    category: component.keyOrNull('category'),
    column: component.keyOrNull('column'),
    value: record.decimalOrNull('value'),
    valueSpecialTariff: record.decimalOrNull('valueSpecialTariff'),
  };
}

/** The components of that name added up; null when there is none, or when one is no amount in cents. */
function sumNamed(results: LoketPayslipResult[], name: RegExp): number | null {
  const named = results.flatMap((result) => result.components).filter(({ component }) => name.test(component.description.trim()));
  const amounts = named.flatMap(({ value, valueSpecialTariff }) => [value, valueSpecialTariff]).filter((value) => value !== null);
  if (amounts.length === 0) return null;
  try {
    return amounts.reduce((sum, value) => sum + decimalInCents(value, 'component'), 0);
  } catch (error) {
    if (error instanceof LoketAmountNotInCents || error instanceof LoketAmountMalformed) return null;
    throw error;
  }
}
