import type { JournalLine, JournalRun } from '../data/model';
import { identifierFor } from '../data/random';
import { hasJournalResults, journalRunStatus } from '../data/status';
import type { World } from '../data/world';
import type { Answer, Call, Operation, Row } from './operation';
import { BrokenBusinessRule, firstVersion, found } from './operation';
import { administrationOf } from './payroll-run.routes';
import { codeRow, individually, periodRow, userRow } from './rows';

const one = '/providers/employers/payrolladministrations/journalruns/{journalrunId}';
const listOfRun = { method: 'GET', versions: firstVersion, refusal: 'detail' } as const;

export const journalRunOperations: Operation[] = [
  {
    ...listOfRun,
    id: 'GetJournalRunsByPayrollAdministrationId',
    path: '/providers/employers/payrolladministrations/{payrollAdministrationId}/journalruns',
    isPaged: true,
    answer: (call) => ({ kind: 'list', rows: administrationOf(call).journalRuns.map((run) => journalRunRow(call.world, run)) }),
  },
  {
    id: 'GetJournalRunByJournalRunId',
    method: 'GET',
    path: one,
    versions: firstVersion,
    refusal: 'detail',
    answer: (call) => ({ kind: 'detail', content: journalRunRow(call.world, runOf(call)) }),
  },
  { id: 'PatchJournalRunByJournalRunId', method: 'PATCH', path: one, versions: firstVersion, refusal: 'detail', answer: patch },
  {
    ...listOfRun,
    id: 'GetJournalRunResultsByJournalRunId',
    refusal: 'list',
    path: `${one}/results`,
    answer: (call) => {
      const run = runOf(call);
      if (!hasJournalResults(run.status)) throw new BrokenBusinessRule('The journal run has no results');
      return { kind: 'list', rows: run.lines.map(lineRow) };
    },
  },
  {
    ...listOfRun,
    id: 'GetJournalRunErrorsByJournalRunId',
    path: `${one}/errors`,
    answer: (call) => ({
      kind: 'list',
      rows: runOf(call).errors.map((error) => ({
        id: error.id,
        PayrollEmployeeNumber: error.employeeNumber,
        error: { ...error.status },
        generalLedgerAccount: null,
        costCenter: codeRow(error.costCentre),
        costUnit: null,
        payrollComponent: { ...error.component },
      })),
    }),
  },
  {
    ...listOfRun,
    id: 'GetJournalRunExportAuditTrailByJournalRunId',
    path: `${one}/exportAuditTrail`,
    answer: (call) => ({ kind: 'list', rows: exportRows(call.world, runOf(call)) }),
  },
];

function runOf({ world, params }: Call): JournalRun {
  return found(world.journalRuns, params.journalrunId);
}

function journalRunRow(world: World, run: JournalRun): Row {
  const [requester] = world.users;
  return {
    id: run.id,
    sequenceNumber: run.sequenceNumber,
    journalRunStatus: { ...run.status },
    methodOfCreation: individually,
    payrollRun: {
      payrollRunId: run.payrollRun.id,
      sequenceNumberApproved: run.payrollRun.sequenceNumberApproved ?? 0,
      payrollPeriod: periodRow(run.payrollRun.period),
    },
    requestTime: run.requestTime,
    requestedBy: userRow(requester),
    processingFinishedTime: run.requestTime,
    removeTime: run.removeTime,
    removedBy: run.removeTime === null ? null : userRow(requester),
  };
}

function lineRow(line: JournalLine): Row {
  return {
    generalLedgerAccount: codeRow(line.account),
    debetAmount: line.debit,
    creditAmount: line.credit,
    costCenter: codeRow(line.costCentre),
    costUnit: codeRow(line.costUnit),
    payrollComponent: line.component === null ? null : { ...line.component },
  };
}

function exportRows(world: World, run: JournalRun): Row[] {
  return run.exports.map((record) => ({
    id: record.id,
    sequenceNumber: record.sequenceNumber,
    exportStatus: { ...record.status },
    methodOfExporting: { ...record.method },
    exportedTo: { ...record.exportedTo },
    exportedOn: record.exportedOn,
    exportedBy: userRow(world.users[0]),
    returendErrorMessage: record.errorMessage,
  }));
}

const unnamedApplication = { key: 0 };

interface PatchBody {
  action: string;
  application: { key: number };
  message: string | null;
}

/** The outcome at the receiving package: exported (7) or export failed (6), kept in the audit trail. */
function patch(call: Call): Answer {
  const run = runOf(call);
  const { action, application, message } = patchBodyOf(call.body);
  if (!hasJournalResults(run.status)) throw new BrokenBusinessRule('The status of the journal run does not allow this action', 409, 84);
  const isProcessed = action === 'MarkAsProcessed';
  run.status = journalRunStatus(isProcessed ? 7 : 6);
  const sequenceNumber = run.exports.length + 1;
  run.exports.push({
    id: identifierFor(call.world.origin.seed, 'export', run.id, sequenceNumber),
    sequenceNumber,
    status: isProcessed ? { key: 1, value: 'Verwerkt' } : { key: 2, value: 'Verwerking mislukt' },
    method: { key: 1, value: 'API' },
    exportedTo: { key: application.key, value: `Applicatie ${application.key}` },
    exportedOn: call.now.toISOString(),
    errorMessage: isProcessed ? null : message,
  });
  return { kind: 'detail', content: {} };
}

function patchBodyOf(text: string): PatchBody {
  const { action, application, message } = jsonObject(text);
  if (action !== 'MarkAsProcessed' && action !== 'MarkAsProcessingFailed') throw new BrokenBusinessRule('Invalid value for [action]');
  return { action, application: applicationOf(application), message: messageOf(message) };
}

/** The document requires no field of the body, but an application that is there has a key. */
function applicationOf(application: unknown = unnamedApplication): PatchBody['application'] {
  const key = typeof application === 'object' && application !== null && 'key' in application ? application.key : undefined;
  if (!Number.isSafeInteger(key)) throw new BrokenBusinessRule('Invalid value for [application]');
  return { key: Number(key) };
}

function messageOf(message: unknown = null): string | null {
  if (message === null || (typeof message === 'string' && message.length <= 255)) return message;
  throw new BrokenBusinessRule('[message] has an invalid length');
}

function jsonObject(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BrokenBusinessRule('The body is not a JSON object');
}
