import type { LoketCall } from './transport/loket-call';

const providers = '/providers/employers';
const payrolls = `${providers}/payrolladministrations`;
const employments = `${providers}/employees/employments`;

const version = (date: string) => `application/json;version=${date}`;
const json = version('2018-01-01');

const get = (activity: string, path: string, more: Partial<LoketCall> = {}): LoketCall => ({
  activity,
  method: 'GET',
  path,
  accept: json,
  ...more,
});

/** An id in a path. Whatever it holds, it can't become another path. */
const segment = (id: string | number) => encodeURIComponent(id).replace(/^\.+$/, '_');

/** How a journal run fared, and which journal application says so. */
export interface ReportedOutcome {
  action: 'MarkAsProcessed' | 'MarkAsProcessingFailed';
  applicationKey: number;
  message: string;
}

/** What the link asks of Loket: every operation with the method, path and kinds of content of Loket's own document. */
export const operations = {
  employers: () => get('GetEmployersByUserId', providers, { isPaged: true }),

  payrollAdministrations: (employerId: string) =>
    get('GetPayrollAdministrationsByEmployerId', `${providers}/${segment(employerId)}/payrolladministrations`, {
      isPaged: true,
      loketEmployerId: employerId,
    }),

  authorizations: (employerId: string) =>
    get('GetAuthorizationsByEmployerId', `${providers}/${segment(employerId)}/authorizations`, { loketEmployerId: employerId }),

  employees: (employerId: string) =>
    get('GetEmployeesByEmployerId', `${providers}/${segment(employerId)}/employees`, {
      accept: version('2021-03-29'),
      isPaged: true,
      loketEmployerId: employerId,
    }),

  employments: (employerId: string) =>
    get('GetEmploymentsByEmployerId', `${providers}/${segment(employerId)}/employees/employments`, {
      accept: version('2019-12-16'),
      isPaged: true,
      loketEmployerId: employerId,
    }),

  payrollPeriods: (payrollAdministrationId: string) =>
    get('GetPayrollPeriodsByPayrollAdministrationId', `${payrolls}/${segment(payrollAdministrationId)}/payrollperiods`),

  payrollRun: (id: string) => get('GetPayrollRunByPayrollRunId', `${payrolls}/payrollruns/${segment(id)}`),

  payrollRunResults: (id: string) => get('GetPayrollRunResultsByPayrollRunId', `${payrolls}/payrollruns/${segment(id)}/results`),

  journalRun: (id: string) => get('GetJournalRunByJournalRunId', `${payrolls}/journalruns/${segment(id)}`),

  journalRunResults: (id: string) => get('GetJournalRunResultsByJournalRunId', `${payrolls}/journalruns/${segment(id)}/results`),

  journalRunErrors: (id: string) => get('GetJournalRunErrorsByJournalRunId', `${payrolls}/journalruns/${segment(id)}/errors`),

  exportAuditTrail: (id: string) =>
    get('GetJournalRunExportAuditTrailByJournalRunId', `${payrolls}/journalruns/${segment(id)}/exportAuditTrail`, { isPaged: true }),

  report: (id: string, outcome: ReportedOutcome): LoketCall => ({
    activity: 'PatchJournalRunByJournalRunId',
    method: 'PATCH',
    path: `${payrolls}/journalruns/${segment(id)}`,
    accept: json,
    body: {
      contentType: json,
      text: JSON.stringify({ action: outcome.action, application: { key: outcome.applicationKey }, message: outcome.message }),
    },
  }),

  payslipsOfEmployment: (employmentId: string) =>
    get('GetPayslipsByEmploymentId', `${employments}/${segment(employmentId)}/payslips`, { isPaged: true }),

  payslipPdf: (employmentId: string, payrollRunId: string) =>
    get('GetPayslipsByEmploymentIdAndPayrollRunId', `${employments}/${segment(employmentId)}/payslips/${segment(payrollRunId)}`, {
      accept: 'application/pdf',
    }),

  payslipResults: (employmentId: string, payrollRunId: string) =>
    get('GetPayslipsByEmploymentIdAndPayrollRunId', `${employments}/${segment(employmentId)}/payslips/${segment(payrollRunId)}`),

  yearEndStatement: (employmentId: string, year: number) =>
    get('GetYearEndStatementForYearByEmploymentId', `${employments}/${segment(employmentId)}/yearendstatements/${segment(year)}`, {
      accept: 'application/pdf',
    }),

  wageDeclarations: (payrollAdministrationId: string) =>
    get('GetPayrollTaxReturnsByPayrollAdministrationId', `${payrolls}/${segment(payrollAdministrationId)}/payrolltaxreturns`, {
      isPaged: true,
    }),

  wageDeclaration: (id: string) => get('GetPayrollTaxReturnByPayrollTaxReturnId', `${payrolls}/payrolltaxreturns/${segment(id)}`),

  wageDeclarationMessage: (id: string) =>
    get('GetMessageByPayrollTaxReturnId', `${payrolls}/payrolltaxreturns/${segment(id)}/message`, { accept: 'application/xml' }),

  wageDeclarationOverview: (id: string) =>
    get('GetOverviewByPayrollTaxReturnId', `${payrolls}/payrolltaxreturns/${segment(id)}/overview`, { accept: 'application/pdf' }),
};
