import type { LoketRecord } from './answer/loket-record';
import { employeeOf, employerOf, employmentOf, payrollAdministrationOf } from './employer/employer';
import type { LoketEmployee, LoketEmployer, LoketEmployment, LoketPayrollAdministration } from './employer/employer';
import { operations } from './loket-operations';
import type { ReportedOutcome } from './loket-operations';
import { LoketUnexpectedAnswer } from './loket.errors';
import { payslipOf } from './payslip/payslip';
import type { LoketPayslip } from './payslip/payslip';
import { exportOf, journalErrorOf, journalLineOf, journalRunOf } from './run/journal-run';
import type { LoketExport, LoketJournalError, LoketJournalResults, LoketJournalRun } from './run/journal-run';
import { payrollPeriodOf } from './run/payroll-period';
import type { LoketPayrollPeriod } from './run/payroll-period';
import { employmentResultOf, payrollRunOf } from './run/payroll-run';
import type { LoketEmploymentResult, LoketPayrollRun } from './run/payroll-run';
import { readList } from './transport/list-reading';
import type { LoketCall } from './transport/loket-call';
import { LoketTransport } from './transport/loket-transport';
import type { LoketTransportOptions } from './transport/loket-transport';
import { wageDeclarationOf } from './wage-declaration/wage-declaration';
import type { LoketWageDeclaration } from './wage-declaration/wage-declaration';

/** What Loket shows its user of a report at most. */
const longestReport = 255;

/** The key in Loket's own example. A report must name an application, and Loket publishes no list of their keys. */
const exampleApplicationKey = 2;

export interface LoketClientOptions extends LoketTransportOptions {
  /** Loket's key of this portal as a journal application, issued with the client id; without it the key of Loket's example goes along. */
  applicationKey?: number;
}

/**
 * Reads Loket for one account and reports back to it, in our own words: amounts in cents, days as YYYY-MM-DD, Loket's ids as `loket…Id`.
 * Lists are whole or fail. Every failure is a `LoketError` that says whether trying again can help; unknown fields and statuses never are one.
 * PDFs come as chunks, without a promise first: `for await (const chunk of client.payslipPdf(…))`; when the iteration fails, throw away what came.
 */
export class LoketClient {
  private readonly transport: LoketTransport;

  constructor(private readonly options: LoketClientOptions) {
    this.transport = new LoketTransport(options);
  }

  /** The employers that this account may see. */
  async employers(): Promise<LoketEmployer[]> {
    return this.list(operations.employers(), employerOf);
  }

  async payrollAdministrations(loketEmployerId: string): Promise<LoketPayrollAdministration[]> {
    return this.list(operations.payrollAdministrations(loketEmployerId), (record) => payrollAdministrationOf(record, loketEmployerId));
  }

  /** The names of the activities that this account may do for the employer; see `requiredActivities`. */
  async authorizations(loketEmployerId: string): Promise<Set<string>> {
    const { records } = await readList(this.transport, operations.authorizations(loketEmployerId), null);
    return new Set(records.map((record) => record.text('name')));
  }

  async employees(loketEmployerId: string): Promise<LoketEmployee[]> {
    return this.list(operations.employees(loketEmployerId), employeeOf);
  }

  /** The employments that the account's filter settings at Loket let through. */
  async employments(loketEmployerId: string): Promise<LoketEmployment[]> {
    return this.list(operations.employments(loketEmployerId), employmentOf);
  }

  /** All periods with their payroll runs and journal runs: the one call to poll. */
  async payrollPeriods(loketPayrollAdministrationId: string): Promise<LoketPayrollPeriod[]> {
    const { records } = await readList(this.transport, operations.payrollPeriods(loketPayrollAdministrationId), (record) =>
      String(record.integer('id')),
    );
    return records.map(payrollPeriodOf);
  }

  async payrollRun(loketPayrollRunId: string): Promise<LoketPayrollRun> {
    const { record, raw } = await this.transport.json(operations.payrollRun(loketPayrollRunId));
    return payrollRunOf(record.record('content'), raw);
  }

  /** The employments that the run pays, with what it gave each. */
  async payrollRunResults(loketPayrollRunId: string): Promise<LoketEmploymentResult[]> {
    const { records } = await readList(this.transport, operations.payrollRunResults(loketPayrollRunId), (record) =>
      record.id('employmentId'),
    );
    return records.map(employmentResultOf);
  }

  async journalRun(loketJournalRunId: string): Promise<LoketJournalRun> {
    return this.detail(operations.journalRun(loketJournalRunId), journalRunOf);
  }

  /** The lines of a journal run; Loket refuses a run that is not finished. */
  async journalRunResults(loketJournalRunId: string): Promise<LoketJournalResults> {
    const { records, raw } = await readList(this.transport, operations.journalRunResults(loketJournalRunId), null);
    return { lines: records.map(journalLineOf), raw };
  }

  async journalRunErrors(loketJournalRunId: string): Promise<LoketJournalError[]> {
    return this.list(operations.journalRunErrors(loketJournalRunId), journalErrorOf);
  }

  async exportAuditTrail(loketJournalRunId: string): Promise<LoketExport[]> {
    return this.list(operations.exportAuditTrail(loketJournalRunId), exportOf);
  }

  /** Tells Loket that the journal run is booked. The message (without personal data) is cut to what Loket shows. Never tried twice by itself. */
  async reportProcessed(loketJournalRunId: string, message: string): Promise<void> {
    await this.report(loketJournalRunId, 'MarkAsProcessed', message);
  }

  /** Tells Loket that a person refused the journal run, and why. */
  async reportFailed(loketJournalRunId: string, message: string): Promise<void> {
    await this.report(loketJournalRunId, 'MarkAsProcessingFailed', message);
  }

  async payslipsOfEmployment(loketEmploymentId: string): Promise<LoketPayslip[]> {
    const call = operations.payslipsOfEmployment(loketEmploymentId);
    const { records } = await readList(this.transport, call, (record) => record.id('payrollrunId'));
    return records.map(payslipOf);
  }

  /** The PDF of an employment's payslips of one payroll run. */
  payslipPdf(loketEmploymentId: string, loketPayrollRunId: string): AsyncGenerator<Buffer, void, undefined> {
    return this.transport.pdf(operations.payslipPdf(loketEmploymentId, loketPayrollRunId));
  }

  async payslipResults(loketEmploymentId: string, loketPayrollRunId: string): Promise<LoketEmploymentResult> {
    return this.detail(operations.payslipResults(loketEmploymentId, loketPayrollRunId), employmentResultOf);
  }

  /** The PDF of an annual statement; it holds the BSN. */
  yearEndStatement(loketEmploymentId: string, year: number): AsyncGenerator<Buffer, void, undefined> {
    return this.transport.pdf(operations.yearEndStatement(loketEmploymentId, year));
  }

  async wageDeclarations(loketPayrollAdministrationId: string): Promise<LoketWageDeclaration[]> {
    return this.list(operations.wageDeclarations(loketPayrollAdministrationId), wageDeclarationOf);
  }

  async wageDeclaration(loketWageDeclarationId: string): Promise<LoketWageDeclaration> {
    return this.detail(operations.wageDeclaration(loketWageDeclarationId), wageDeclarationOf);
  }

  /** The XML that was sent to the tax authority, as it is; it holds BSNs. See `readWageDeclaration`. */
  async wageDeclarationMessage(loketWageDeclarationId: string): Promise<Buffer> {
    return this.transport.xml(operations.wageDeclarationMessage(loketWageDeclarationId));
  }

  /** The PDF overview of a wage declaration. */
  wageDeclarationOverview(loketWageDeclarationId: string): AsyncGenerator<Buffer, void, undefined> {
    return this.transport.pdf(operations.wageDeclarationOverview(loketWageDeclarationId));
  }

  private async report(loketJournalRunId: string, action: ReportedOutcome['action'], message: string): Promise<void> {
    const applicationKey = this.options.applicationKey ?? exampleApplicationKey;
    await this.transport.change(operations.report(loketJournalRunId, { action, applicationKey, message: shortened(message) }));
  }

  private async list<Item>(call: LoketCall, itemOf: (record: LoketRecord) => Item): Promise<Item[]> {
    const { records } = await readList(this.transport, call, (record) => record.id('id'));
    return records.map(itemOf);
  }

  private async detail<Item>(call: LoketCall, itemOf: (record: LoketRecord) => Item): Promise<Item> {
    const { record } = await this.transport.json(call);
    if (record.isEmpty('content')) throw new LoketUnexpectedAnswer('no content', { activity: call.activity }, true);
    return itemOf(record.record('content'));
  }
}

/** Cut by whole characters, so that half of one never goes out. */
function shortened(message: string): string {
  if (message.length <= longestReport) return message;
  return `${[...message]
    .slice(0, longestReport - 1)
    .join('')
    .slice(0, longestReport - 1)
    .replace(/[\uD800-\uDBFF]$/, '')}…`;
}
