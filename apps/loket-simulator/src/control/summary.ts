import { centsOf } from '../data/journal-run';
import type { JournalRun, PayrollAdministration, PayrollRun, WageDeclaration } from '../data/model';
import { dutchDay } from '../data/periods';
import { correctionCents, toBePaidCents } from '../data/wage-declaration';
import { netOfResult } from '../documents/payslip';
import type { World } from '../data/world';

export interface AccountTotal {
  accountCode: string;
  year: number;
  periodNumber: number;
  debitCents: number;
  creditCents: number;
}

export interface JournalRunSummary {
  journalRunId: string;
  payrollRunId: string;
  sequenceNumber: number;
  year: number;
  periodNumber: number;
  lines: number;
  debitCents: number;
  creditCents: number;
  /** Whether it is the newest eligible journal run of its payroll run: the one whose amounts remain in the books. */
  isNewestOfPayrollRun: boolean;
}

export interface RunPayslips {
  payrollRunId: string;
  year: number;
  periodNumber: number;
  testYear: boolean;
  count: number;
  netCents: number;
  availableForEmployeeDate: string | null;
  isReleased: boolean;
}

export interface AdministrationSummary {
  clientNumber: number;
  administrationName: string;
  employerNumber: number;
  employerName: string;
  wageTaxNumber: string;
  periodType: 'month' | 'four_weekly';
  usernames: string[];
  employees: number;
  eligibleJournalRuns: JournalRunSummary[];
  ineligibleJournalRuns: { journalRunId: string; reason: string }[];
  /** What the books hold once everything eligible is booked, corrections included. */
  expectedTotals: AccountTotal[];
  payslips: { total: number; released: number; unreleased: number; perRun: RunPayslips[]; perEmployment: Record<string, number> };
  wageDeclarations: { id: string; year: number; periodNumber: number; statusKey: number; totalCents: number }[];
}

/** Exactly what is there to be imported of every payroll administration, so that an importer can compare. */
export function summaryOf(world: World, now: Date): AdministrationSummary[] {
  return [...world.administrations.values()].map((administration) => administrationSummary(world, administration, dutchDay(now)));
}

function administrationSummary(world: World, administration: PayrollAdministration, today: string): AdministrationSummary {
  const { employer } = administration;
  const eligible = administration.journalRuns.filter((run) => ineligibility(run) === undefined);
  return {
    clientNumber: administration.clientNumber,
    administrationName: administration.name,
    employerNumber: employer.employerNumber,
    employerName: employer.companyName,
    wageTaxNumber: administration.wageTaxNumber,
    periodType: administration.periodType,
    usernames: world.accounts.filter((account) => account.employers.includes(employer)).map((account) => account.username),
    employees: new Set(administration.employments.map((employment) => employment.employee)).size,
    eligibleJournalRuns: eligible.map((run) => journalRunSummary(run, eligible)),
    ineligibleJournalRuns: administration.journalRuns.flatMap((run) => {
      const reason = ineligibility(run);
      return reason === undefined ? [] : [{ journalRunId: run.id, reason }];
    }),
    expectedTotals: expectedTotals(eligible.filter((run) => isNewest(run, eligible))),
    payslips: payslipSummary(administration, today),
    wageDeclarations: administration.wageDeclarations.map(declarationSummary),
  };
}

/** Why a journal run is not to be booked; undefined when it is. A status 6 or 7 that was reported after booking changes nothing. */
function ineligibility(run: JournalRun): string | undefined {
  if (run.payrollRun.period.testYear) return 'test_year';
  if (run.payrollRun.status.key !== 9) return `payroll_run_status_${run.payrollRun.status.key}`;
  const isReported = [6, 7].includes(run.status.key) && run.exports.length > 0;
  return run.status.key === 4 || isReported ? undefined : `journal_run_status_${run.status.key}`;
}

function isNewest(run: JournalRun, eligible: JournalRun[]): boolean {
  return eligible.findLast((other) => other.payrollRun === run.payrollRun) === run;
}

function journalRunSummary(run: JournalRun, eligible: JournalRun[]): JournalRunSummary {
  const { year, periodNumber } = run.payrollRun.period;
  return {
    journalRunId: run.id,
    payrollRunId: run.payrollRun.id,
    sequenceNumber: run.sequenceNumber,
    year,
    periodNumber,
    lines: run.lines.length,
    debitCents: run.lines.reduce((sum, line) => sum + centsOf(line.debit), 0),
    creditCents: run.lines.reduce((sum, line) => sum + centsOf(line.credit), 0),
    isNewestOfPayrollRun: isNewest(run, eligible),
  };
}

function expectedTotals(runs: JournalRun[]): AccountTotal[] {
  const totals = new Map<string, AccountTotal>();
  for (const run of runs) {
    const { year, periodNumber } = run.payrollRun.period;
    for (const line of run.lines) {
      const key = `${year}/${periodNumber}/${line.account.code}`;
      const total = totals.get(key) ?? { accountCode: line.account.code, year, periodNumber, debitCents: 0, creditCents: 0 };
      total.debitCents += centsOf(line.debit);
      total.creditCents += centsOf(line.credit);
      totals.set(key, total);
    }
  }
  return [...totals.values()];
}

function payslipSummary(administration: PayrollAdministration, today: string): AdministrationSummary['payslips'] {
  const perRun = administration.payrollRuns.filter((run) => run.status.key === 9).map((run) => runPayslips(run, today));
  const counted = perRun.filter((run) => !run.testYear);
  const released = counted.filter((run) => run.isReleased).reduce((sum, run) => sum + run.count, 0);
  const total = counted.reduce((sum, run) => sum + run.count, 0);
  const perEmployment: Record<string, number> = {};
  for (const run of administration.payrollRuns.filter((candidate) => candidate.status.key === 9 && !candidate.period.testYear)) {
    for (const { employment } of run.results) perEmployment[employment.id] = (perEmployment[employment.id] ?? 0) + 1;
  }
  return { total, released, unreleased: total - released, perRun, perEmployment };
}

function runPayslips(run: PayrollRun, today: string): RunPayslips {
  const { availableForEmployeeDate } = run;
  return {
    payrollRunId: run.id,
    year: run.period.year,
    periodNumber: run.period.periodNumber,
    testYear: run.period.testYear,
    count: run.results.length,
    netCents: run.results.reduce((sum, result) => sum + netOfResult(result), 0),
    availableForEmployeeDate,
    isReleased: availableForEmployeeDate !== null && availableForEmployeeDate <= today,
  };
}

function declarationSummary(declaration: WageDeclaration): AdministrationSummary['wageDeclarations'][number] {
  const { id, period, status } = declaration;
  return {
    id,
    year: period.year,
    periodNumber: period.periodNumber,
    statusKey: status.key,
    totalCents: toBePaidCents(declaration.declared) + correctionCents(declaration),
  };
}
