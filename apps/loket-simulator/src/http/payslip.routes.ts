import type { Employment, EmploymentResult, PayrollRun } from '../data/model';
import { periodIdOf } from '../data/periods';
import { hasPayslip } from '../data/world';
import { annualStatementPage } from '../documents/overview';
import { payslipPages } from '../documents/payslip';
import { pdfOf } from '../documents/pdf';
import type { Answer, Call, Operation, Row } from './operation';
import { firstVersion, found, NotFound } from './operation';
import { resultRow } from './payslip-results';
import { periodRow } from './rows';

const pdf = 'application/pdf';
const ofEmployment = '/providers/employers/employees/employments/{employmentId}';
const mostPayslipsPerRun = 3;

export const payslipOperations: Operation[] = [
  {
    id: 'GetPayslipsByEmploymentId',
    method: 'GET',
    path: `${ofEmployment}/payslips`,
    versions: firstVersion,
    refusal: 'list',
    isPaged: true,
    answer: (call) => ({ kind: 'list', rows: runsOf(employmentOf(call)).map((run) => payslipRow(run, employmentOf(call))) }),
  },
  {
    id: 'GetPayslipsByEmploymentIdAndPayrollRunId',
    method: 'GET',
    path: `${ofEmployment}/payslips/{payrollrunId}`,
    versions: firstVersion,
    files: [pdf],
    refusal: 'list',
    answer: payslip,
  },
  {
    id: 'GetPayslipsByEmploymentIdAndYear',
    method: 'GET',
    path: `${ofEmployment}/payslips/{year}`,
    versions: [],
    files: [pdf],
    refusal: 'list',
    answer: async (call) => {
      const employment = employmentOf(call);
      const runs = runsOfYear(employment, Number(call.params.year));
      const pages = runs.flatMap((run) => payslipPages(run, resultOf(run, employment)));
      return fileOf(await pdfOf(pages, newest(runs).requestTime), `loonstroken-${call.params.year}`);
    },
  },
  {
    id: 'GetYearEndStatementsByEmploymentId',
    method: 'GET',
    path: `${ofEmployment}/yearendstatements`,
    versions: firstVersion,
    refusal: 'list',
    isPaged: true,
    answer: (call) => {
      const years = new Set(bookableRuns(employmentOf(call)).map((run) => run.period.year));
      return { kind: 'list', rows: [...years].map((year) => ({ year })) };
    },
  },
  {
    id: 'GetYearEndStatementForYearByEmploymentId',
    method: 'GET',
    path: `${ofEmployment}/yearendstatements/{year}`,
    versions: [],
    files: [pdf],
    refusal: 'detail',
    answer: async (call) => {
      const employment = employmentOf(call);
      const year = Number(call.params.year);
      const runs = runsOfYear(employment, year);
      return fileOf(await pdfOf([annualStatementPage(employment, year, runs)], newest(runs).requestTime), `jaaropgaaf-${year}`);
    },
  },
];

function employmentOf({ world, params }: Call): Employment {
  return found(world.employments, params.employmentId);
}

/** The approved runs in which an employment has a payslip, oldest first. */
export function runsOf(employment: Employment): PayrollRun[] {
  return employment.administration.payrollRuns.filter((run) => hasPayslip(run, employment));
}

function bookableRuns(employment: Employment): PayrollRun[] {
  return runsOf(employment).filter((run) => !run.period.testYear);
}

function runsOfYear(employment: Employment, year: number): PayrollRun[] {
  const runs = bookableRuns(employment).filter((run) => run.period.year === year);
  if (runs.length === 0) throw new NotFound();
  return runs;
}

function newest(runs: PayrollRun[]): PayrollRun {
  const run = runs.at(-1);
  if (!run) throw new NotFound();
  return run;
}

function resultOf(run: PayrollRun, employment: Employment): EmploymentResult {
  const result = run.results.find((candidate) => candidate.employment === employment);
  if (!result) throw new NotFound();
  return result;
}

function payslipRow(run: PayrollRun, employment: Employment): Row {
  return {
    payrollrunId: run.id,
    approvalTime: run.approvalTime,
    numberOfPayslips: Math.min(mostPayslipsPerRun, resultOf(run, employment).periods.length),
    payrollPeriod: periodRow(run.period),
  };
}

async function payslip(call: Call): Promise<Answer> {
  const employment = employmentOf(call);
  const run = found(call.world.payrollRuns, call.params.payrollrunId);
  if (!hasPayslip(run, employment)) throw new NotFound();
  const result = resultOf(run, employment);
  if (call.mediaType !== pdf) return { kind: 'detail', content: resultRow(result) };
  const replaced = call.world.replacedPayslips.get(`${employment.id}/${run.id}`);
  return fileOf(replaced ?? (await pdfOf(payslipPages(run, result), run.requestTime)), `loonstrook-${periodIdOf(run.period)}`);
}

function fileOf(bytes: Buffer, name: string): Answer {
  return { kind: 'file', bytes, mediaType: pdf, fileName: `${name}.pdf` };
}
