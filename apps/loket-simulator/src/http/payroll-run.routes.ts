import type { PayrollAdministration, PayrollPeriod, PayrollRun } from '../data/model';
import { periodIdOf } from '../data/periods';
import type { World } from '../data/world';
import { paymentOverviewPage, runOverviewPage } from '../documents/overview';
import { payslipPages } from '../documents/payslip';
import { pdfOf } from '../documents/pdf';
import type { Page } from '../documents/pdf';
import type { Answer, Call, Operation, Row } from './operation';
import { firstVersion, found, NotFound } from './operation';
import { resultRow } from './payslip-results';
import { individually, periodTypes, userRow } from './rows';

const prefix = '/providers/employers/payrolladministrations';
const listOfAdministration = { method: 'GET', versions: firstVersion, refusal: 'list', isPaged: true } as const;
const fileOfRun = { method: 'GET', versions: [], files: ['application/pdf'], refusal: 'detail' } as const;

export const payrollRunOperations: Operation[] = [
  {
    ...listOfAdministration,
    id: 'GetPayrollPeriodsByPayrollAdministrationId',
    path: `${prefix}/{payrollAdministrationId}/payrollperiods`,
    answer: (call) => {
      const administration = administrationOf(call);
      return { kind: 'list', rows: administration.periods.map((period) => payrollPeriodRow(administration, period)) };
    },
  },
  {
    ...listOfAdministration,
    id: 'GetPayrollRunsByPayrollAdministrationId',
    path: `${prefix}/{payrollAdministrationId}/payrollruns`,
    answer: (call) => ({ kind: 'list', rows: administrationOf(call).payrollRuns.map((run) => payrollRunRow(call.world, run)) }),
  },
  {
    id: 'GetPayrollRunByPayrollRunId',
    method: 'GET',
    path: `${prefix}/payrollruns/{payrollrunId}`,
    versions: firstVersion,
    refusal: 'detail',
    answer: (call) => ({ kind: 'detail', content: payrollRunRow(call.world, runOf(call)) }),
  },
  {
    id: 'GetPayrollRunResultsByPayrollRunId',
    method: 'GET',
    path: `${prefix}/payrollruns/{payrollrunId}/results`,
    versions: firstVersion,
    refusal: 'list',
    answer: (call) => ({ kind: 'list', rows: resultsServed(runOf(call)).map(resultRow) }),
  },
  {
    ...fileOfRun,
    id: 'GetPayslipsByPayrollRunId',
    path: `${prefix}/payrollruns/{payrollrunId}/payslips`,
    answer: (call) => {
      const run = runOf(call);
      const sorted = [...resultsServed(run)].sort(
        (left, right) => left.employment.employee.employeeNumber - right.employment.employee.employeeNumber,
      );
      return fileOf(
        run,
        'loonstroken',
        sorted.flatMap((result) => payslipPages(run, result)),
      );
    },
  },
  {
    ...fileOfRun,
    id: 'GetRunOverviewsByPayrollRunId',
    path: `${prefix}/payrollruns/{payrollrunId}/runoverviews`,
    answer: (call) => fileOf(runOf(call), 'verloningsoverzicht', [runOverviewPage(runOf(call))]),
  },
  {
    ...fileOfRun,
    id: 'GetPaymentOverviewsByPayrollRunId',
    path: `${prefix}/payrollruns/{payrollrunId}/paymentoverviews`,
    answer: (call) => fileOf(runOf(call), 'betalingsoverzicht', [paymentOverviewPage(runOf(call))]),
  },
];

export function administrationOf({ world, params }: Call): PayrollAdministration {
  return found(world.administrations, params.payrollAdministrationId);
}

function runOf({ world, params }: Call): PayrollRun {
  return found(world.payrollRuns, params.payrollrunId);
}

/** Results are there to be seen for finished runs that were not taken back. */
function resultsServed(run: PayrollRun): PayrollRun['results'] {
  return [5, 6].includes(run.status.key) ? [] : run.results;
}

async function fileOf(run: PayrollRun, name: string, pages: Page[]): Promise<Answer> {
  if (pages.length === 0) throw new NotFound();
  const bytes = await pdfOf(pages, run.requestTime);
  return { kind: 'file', bytes, mediaType: 'application/pdf', fileName: `${name}-${periodIdOf(run.period)}.pdf` };
}

function payrollPeriodRow(administration: PayrollAdministration, period: PayrollPeriod): Row {
  const { year, periodNumber, startDate, endDate, testYear } = period;
  const runs = administration.payrollRuns.filter((run) => run.period === period);
  return {
    id: periodIdOf(period),
    year,
    periodNumber,
    startDate,
    endDate,
    testYear,
    payrollPeriodType: periodTypes[administration.periodType],
    payrollRuns: runs.map((run) => ({
      id: run.id,
      sequenceNumber: run.sequenceNumber,
      sequenceNumberApproved: run.sequenceNumberApproved,
      payrollRunStatus: { ...run.status },
      journalRuns: run.journalRuns.map(({ id, sequenceNumber, status }) => ({ id, sequenceNumber, journalRunStatus: { ...status } })),
    })),
    automaticProcessing: {
      createPayrollRunOn: null,
      approvePayrollRunOn: null,
      hasAutomaticPayrollRunCreationBeenExecuted: false,
      hasAutomaticPayrollRunApprovalBeenExecuted: false,
    },
  };
}

function payrollRunRow(world: World, run: PayrollRun): Row {
  const [requester, approver] = world.users;
  return {
    id: run.id,
    payrollPeriod: { year: run.period.year, periodNumber: run.period.periodNumber },
    payrollRunStatus: { ...run.status },
    sequenceNumber: run.sequenceNumber,
    sequenceNumberApproved: run.sequenceNumberApproved,
    methodOfCreation: individually,
    requestTime: run.requestTime,
    requestedBy: userRow(requester),
    processingFinishedTime: run.requestTime,
    approvalTime: run.approvalTime,
    approvedBy: run.approvalTime === null ? null : userRow(approver),
    removeTime: run.removeTime,
    removedBy: run.removeTime === null ? null : userRow(requester),
    availableForEmployeeDate: run.availableForEmployeeDate,
    sendEmailToEmployee: true,
    errorsAndWarnings: { hasErrors: false, hasWarnings: run.results.length === 0 },
    textPaySlip: null,
    textTariffPaySlip: null,
    textPayment: null,
  };
}
