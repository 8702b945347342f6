import type { EmploymentResult, Employment, Origin, PayrollAdministration, PayrollPeriod, PayrollRun, WageAmounts } from './model';
import { daysAfter, dutchDay, periodIdOf } from './periods';
import { identifierFor } from './random';
import { payrollRunStatus } from './status';
import { differenceOfWages, wagesOf } from './wages';

const hourMs = 3_600_000;

/** Calculates and approves a payroll run; its payslips become available to employees on the release date. */
export function addPayrollRun(
  origin: Origin,
  administration: PayrollAdministration,
  period: PayrollPeriod,
  results: EmploymentResult[],
): PayrollRun {
  const approvedAt = Math.min(Date.parse(daysAfter(period.endDate, -6)) + 9.5 * hourMs, origin.now.getTime() - hourMs);
  const runsOfYear = administration.payrollRuns.filter((run) => run.period.year === period.year);
  const run: PayrollRun = {
    id: identifierFor(origin.seed, 'payroll-run', administration.clientNumber, administration.payrollRuns.length, periodIdOf(period)),
    administration,
    period,
    status: payrollRunStatus(9),
    sequenceNumber: runsOfYear.length + 1,
    sequenceNumberApproved: runsOfYear.filter((other) => other.sequenceNumberApproved !== null).length + 1,
    requestTime: new Date(approvedAt - hourMs).toISOString(),
    approvalTime: new Date(approvedAt).toISOString(),
    removeTime: null,
    availableForEmployeeDate: daysAfter(dutchDay(new Date(approvedAt)), 1),
    results,
    journalRuns: [],
  };
  administration.payrollRuns.push(run);
  return run;
}

/** Every employment in service in the period with its pay, and with the differences of a raise that is first paid now. */
export function resultsOf(administration: PayrollAdministration, period: PayrollPeriod): EmploymentResult[] {
  return administration.employments
    .filter((employment) => isInService(employment, period))
    .map((employment) => ({
      employment,
      periods: [
        { period, amounts: wagesOf(employment, period, grossPaidIn(employment, period)) },
        ...retroactiveDifferences(employment, period),
      ],
    }));
}

/** A difference over the run's own period for one employment: what a separate correction run holds. */
export function correctionOf(employment: Employment, period: PayrollPeriod, extraGrossCents: number): EmploymentResult {
  const gross = grossPaidIn(employment, period);
  const difference: WageAmounts = differenceOfWages(
    wagesOf(employment, period, gross + extraGrossCents),
    wagesOf(employment, period, gross),
  );
  return { employment, periods: [{ period, amounts: difference }] };
}

export function isInService(employment: Employment, period: PayrollPeriod): boolean {
  return employment.startDate <= period.endDate && (employment.endDate === null || employment.endDate >= period.startDate);
}

function grossPaidIn(employment: Employment, period: PayrollPeriod): number {
  const { raise } = employment;
  return raise !== null && period.startDate >= raise.paidFrom ? raise.grossCents : employment.grossCents;
}

function retroactiveDifferences(employment: Employment, period: PayrollPeriod): EmploymentResult['periods'] {
  const { raise } = employment;
  if (raise === null || raise.paidFrom !== period.startDate) return [];
  return employment.administration.periods
    .filter((earlier) => !earlier.testYear && earlier.startDate >= raise.effectiveOn && earlier.startDate < raise.paidFrom)
    .filter((earlier) => isInService(employment, earlier))
    .map((earlier) => ({
      period: earlier,
      amounts: differenceOfWages(wagesOf(employment, earlier, raise.grossCents), wagesOf(employment, earlier, employment.grossCents)),
    }));
}
