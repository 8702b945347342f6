import type { LoketRecord } from '../answer/loket-record';
import { periodOf } from '../run/payroll-period';
import type { LoketPeriod } from '../run/payroll-period';

/** That an employment has payslips of a payroll run: one to three in one PDF. */
export interface LoketPayslip {
  loketPayrollRunId: string;
  approvedAt: Date;
  payslipCount: number;
  period: LoketPeriod;
}

export function payslipOf(record: LoketRecord): LoketPayslip {
  return {
    loketPayrollRunId: record.id('payrollrunId'),
    approvedAt: record.instant('approvalTime'),
    payslipCount: record.integer('numberOfPayslips'),
    period: periodOf(record.record('payrollPeriod')),
  };
}
