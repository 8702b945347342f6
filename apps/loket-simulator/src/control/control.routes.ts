import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../data/world';
import type { Control } from './control';
import { ControlError } from './lookup';
import { PushUnanswered } from './push';
import { employmentOverview, journalRunOverview, payrollRunOverview } from './overview';

/** Bytes come as base64 in the field `base64`, or are made up: `size` zero bytes after a PDF's first line. */
interface PdfInput {
  employmentId: string;
  payrollRunId: string;
  base64?: string;
  size?: number;
}

type Action = (input: never) => unknown;

function actionsOf(control: Control): Record<string, Action> {
  const { runs, people } = control;
  type Input<M extends (input: never) => unknown> = Parameters<M>[0];
  return {
    'approve-next-run': (input: Input<typeof runs.approveNextRun>) => payrollRunOverview(runs.approveNextRun(input)),
    'approve-correction-run': (input: Input<typeof runs.approveCorrectionRun>) => payrollRunOverview(runs.approveCorrectionRun(input)),
    rejournalise: (input: Input<typeof runs.rejournalise>) => journalRunOverview(runs.rejournalise(input)),
    'undo-run': (input: Input<typeof runs.undoRun>) => payrollRunOverview(runs.undoRun(input)),
    'release-date': (input: Input<typeof runs.setReleaseDate>) => runs.setReleaseDate(input),
    'payroll-run-status': (input: Input<typeof runs.setPayrollRunStatus>) => runs.setPayrollRunStatus(input),
    'journal-run-status': (input: Input<typeof runs.setJournalRunStatus>) => runs.setJournalRunStatus(input),
    'journal-lines': (input: Input<typeof runs.setJournalLines>) => runs.setJournalLines(input),
    'push-target': (input: Input<typeof control.setPushTarget>) => control.setPushTarget(input),
    couple: (input: Input<typeof control.couple>) => control.couple(input),
    'add-employee': (input: Input<typeof people.addEmployee>) => employmentOverview(people.addEmployee(input)),
    'employee-email-address': (input: Input<typeof people.setEmployeeEmailAddress>) => people.setEmployeeEmailAddress(input),
    'payslip-pdf': (input: PdfInput) => people.setPayslipPdf({ ...input, bytes: pdfBytesOf(input) }),
    'declaration-message': (input: Input<typeof people.setDeclarationMessage>) => people.setDeclarationMessage(input),
    'declaration-status': (input: Input<typeof people.setDeclarationStatus>) => people.setDeclarationStatus(input),
    'revoke-rights': (input: Input<typeof people.revokeRights>) => people.revokeRights(input),
    'restore-rights': (input: Input<typeof people.restoreRights>) => people.restoreRights(input),
    'remove-employer': (input: Input<typeof people.removeEmployer>) => people.removeEmployer(input),
    'change-password': (input: Input<typeof people.changePassword>) => people.changePassword(input),
    'expire-tokens': (input: Input<typeof people.expireTokens>) => people.expireTokens(input),
    'revoke-tokens': (input: Input<typeof people.revokeTokens>) => people.revokeTokens(input),
    faults: (input: Input<typeof control.addFault>) => control.addFault(input),
    'clear-faults': () => control.clearFaults(),
    'reset-request-counts': () => control.resetRequestCounts(),
  };
}

/** The control API: POST /control/<action> with a JSON object, GET /control/<what there is to be seen>. */
export function serveControl(server: FastifyInstance, control: Control, accounts: () => Account[]): void {
  const views: Record<string, () => unknown> = {
    summary: () => control.summary(),
    overview: () => control.overview(),
    accounts: () => accounts().map(({ username, password, environmentCode, name }) => ({ username, password, environmentCode, name })),
    faults: () => control.faults(),
    patches: () => control.receivedPatches(),
    requests: () => control.requestCounts(),
  };
  const actions = actionsOf(control);
  for (const [name, view] of Object.entries(views)) server.get(`/control/${name}`, (_, reply) => sendJson(reply, 200, view()));
  for (const [name, action] of Object.entries(actions)) server.post(`/control/${name}`, (request, reply) => act(action, request, reply));
}

async function act(action: Action, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const input: unknown = request.body ? JSON.parse(String(request.body)) : {};
    if (typeof input !== 'object' || input === null) throw new ControlError('Geen JSON-object');
    return sendJson(reply, 200, (await action(input as never)) ?? {});
  } catch (error) {
    if (error instanceof ControlError || error instanceof SyntaxError) return sendJson(reply, 400, { message: error.message });
    if (error instanceof PushUnanswered) return sendJson(reply, 502, { message: error.message });
    throw error;
  }
}

function sendJson(reply: FastifyReply, status: number, value: unknown): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(value));
}

function pdfBytesOf({ base64, size }: PdfInput): Buffer {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  if (size === undefined || !Number.isSafeInteger(size) || size < 0) throw new ControlError('Geef base64 of size');
  const bytes = Buffer.alloc(size);
  bytes.write('%PDF-1.7\n');
  return bytes;
}
