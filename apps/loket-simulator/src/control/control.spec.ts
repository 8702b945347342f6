import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Simulator } from '../simulator';
import { startSimulator } from '../simulator';
import { get, listOf, signIn } from '../testing/client';
import type { AdministrationSummary } from './summary';

const payrollAdministrations = '/providers/employers/payrolladministrations';

describe('the payroll office', () => {
  let simulator: Simulator;
  let token: string;

  beforeEach(async () => {
    simulator = await startSimulator({ clock: () => new Date('2026-11-20T10:00:00Z') });
    token = await signIn(simulator);
  });
  afterEach(() => simulator.close());

  const control = () => simulator.control;
  const clientNumber = 70104;
  const summary = (): AdministrationSummary =>
    control()
      .summary()
      .find((candidate) => candidate.clientNumber === clientNumber) ?? fail();
  const administration = () =>
    control()
      .overview()
      .flatMap(({ administrations }) => administrations)
      .find((candidate) => candidate.clientNumber === clientNumber) ?? fail();
  const newestRun = () => administration().payrollRuns.at(-1) ?? fail();
  const act = (action: string, input: unknown) =>
    fetch(`${simulator.controlUrl}/${action}`, { method: 'POST', body: JSON.stringify(input) });

  it('approves the next period: a run with payslips, a journal run and a declaration more', async () => {
    const before = summary();
    const run = control().runs.approveNextRun({ clientNumber });
    const after = summary();
    expect([run.period.periodNumber, run.status.key]).toEqual([12, 9]);
    expect(after.eligibleJournalRuns.length).toBe(before.eligibleJournalRuns.length + 1);
    expect(after.payslips.total).toBe(before.payslips.total + run.results.length);
    expect(after.wageDeclarations.length).toBe(before.wageDeclarations.length + 1);
    const served = await listOf(simulator, token, `${payrollAdministrations}/journalruns/${run.journalRuns[0]?.id}/results`);
    expect(served.length).toBe(run.journalRuns[0]?.lines.length);
    const { year, periodNumber } = control().runs.approveNextRun({ clientNumber }).period;
    expect([year, periodNumber]).toEqual([2027, 1]);
  });

  it('does not pay in a year that is a test year', () => {
    control().runs.approveNextRun({ clientNumber: 70102 });
    expect(() => control().runs.approveNextRun({ clientNumber: 70102 })).toThrow('testjaar');
  });

  it('approves a correction run, which adds to what is expected in the books', () => {
    const wages = () =>
      summary().expectedTotals.find(({ accountCode, periodNumber }) => accountCode === '4001040' && periodNumber === 11)?.debitCents ?? 0;
    const before = wages();
    control().runs.approveCorrectionRun({ clientNumber, extraGrossCents: 12_345 });
    expect(wages()).toBe(before + 12_345);
  });

  it('journalises a run anew: the newest journal run is what is expected in the books', () => {
    const [first] = newestRun().journalRuns;
    const anew = control().runs.rejournalise({ payrollRunId: newestRun().id, extraGrossCents: 5_000 });
    const runs = summary().eligibleJournalRuns.filter(({ payrollRunId }) => payrollRunId === newestRun().id);
    expect(runs.map(({ journalRunId, isNewestOfPayrollRun }) => [journalRunId, isNewestOfPayrollRun])).toEqual([
      [first?.id, false],
      [anew.id, true],
    ]);
    expect(runs.map(({ debitCents, creditCents }) => debitCents - creditCents)).toEqual([0, 0]);
  });

  it('undoes a run, which stays to be seen as removed, or disappears', async () => {
    const { id, journalRuns } = newestRun();
    const journalRunPath = `${payrollAdministrations}/journalruns/${journalRuns[0]?.id}`;
    control().runs.undoRun({ payrollRunId: id });
    expect([newestRun().status.key, newestRun().journalRuns[0]?.status.key]).toEqual([5, 3]);
    expect(summary().eligibleJournalRuns.some(({ payrollRunId }) => payrollRunId === id)).toBe(false);
    expect((await get(simulator, token, `${journalRunPath}/results`)).status).toBe(400);
    control().runs.undoRun({ payrollRunId: id, disappears: true });
    expect(newestRun().id).not.toBe(id);
    expect((await get(simulator, token, journalRunPath)).status).toBe(404);
  });

  it('moves a release date, by which payslips count as released', () => {
    const { id } = newestRun();
    const { payslips } = newestRun();
    expect(summary().payslips.unreleased).toBe(payslips);
    control().runs.setReleaseDate({ payrollRunId: id, date: '2026-11-20' });
    expect(summary().payslips.unreleased).toBe(0);
    expect(() => control().runs.setReleaseDate({ payrollRunId: id, date: 'soon' })).toThrow();
  });

  it('serves the lines, statuses, payslips and messages that a test puts in', async () => {
    const { id: payrollRunId, journalRuns } = newestRun();
    const journalRunId = journalRuns[0]?.id ?? '';
    const employmentId = administration().employments[0]?.id ?? '';
    const wageDeclarationId = administration().wageDeclarations[0]?.id ?? '';
    control().runs.setJournalLines({
      journalRunId,
      lines: [
        { accountCode: '4', debit: 10.005 },
        { accountCode: '5', credit: -3, costCentreCode: 'X' },
      ],
    });
    control().runs.setJournalRunStatus({ journalRunId, key: 42 });
    control().runs.setPayrollRunStatus({ payrollRunId, key: 9, value: 'Goed' });
    control().people.setPayslipPdf({ employmentId, payrollRunId, bytes: Buffer.from('no PDF') });
    control().people.setDeclarationMessage({ wageDeclarationId, xml: '<a' });
    control().people.setDeclarationStatus({ wageDeclarationId, key: 99 });
    const lines = await listOf(simulator, token, `${payrollAdministrations}/journalruns/${journalRunId}/results`);
    expect(lines.map(({ debetAmount, creditAmount, costCenter }) => [debetAmount, creditAmount, costCenter])).toEqual([
      [10.005, 0, null],
      [0, -3, { key: 1, code: 'X', description: 'X' }],
    ]);
    const bytesAt = async (path: string, accept: string) => (await get(simulator, token, path, accept)).text();
    expect(await bytesAt(`/providers/employers/employees/employments/${employmentId}/payslips/${payrollRunId}`, 'application/pdf')).toBe(
      'no PDF',
    );
    expect(await bytesAt(`${payrollAdministrations}/payrolltaxreturns/${wageDeclarationId}/message`, 'application/xml')).toBe('<a');
    expect([newestRun().journalRuns[0]?.status, administration().wageDeclarations[0]?.status.key]).toEqual([
      { key: 42, value: 'Status 42' },
      99,
    ]);
  });

  it('serves a payslip of 50 MB and a journal of 10,000 lines', async () => {
    const { id: payrollRunId, journalRuns } = newestRun();
    const employmentId = administration().employments[0]?.id ?? '';
    const size = 50 * 1024 * 1024;
    expect((await act('payslip-pdf', { employmentId, payrollRunId, size })).status).toBe(200);
    const payslip = await get(
      simulator,
      token,
      `/providers/employers/employees/employments/${employmentId}/payslips/${payrollRunId}`,
      'application/pdf',
    );
    expect((await payslip.arrayBuffer()).byteLength).toBe(size);
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ accountCode: String(index), debit: 1 }));
    expect((await act('journal-lines', { journalRunId: journalRuns[0]?.id, lines })).status).toBe(200);
    expect((await listOf(simulator, token, `${payrollAdministrations}/journalruns/${journalRuns[0]?.id}/results`)).length).toBe(10_000);
  });

  it('takes somebody into service, whom the next run pays', () => {
    const employment = control().people.addEmployee({ clientNumber, lastName: 'Nieuwveld', employeeNumber: 900, startDate: '2026-12-01' });
    const run = control().runs.approveNextRun({ clientNumber });
    expect(run.results.some((result) => result.employment === employment)).toBe(true);
    expect(() => control().people.addEmployee({ clientNumber, employeeNumber: 900 })).toThrow('bestaat al');
  });

  it('takes a right or an employer from an account, and gives rights back', async () => {
    const employer = control().overview()[1] ?? fail();
    const right = { username: simulator.username, employerNumber: employer.employerNumber };
    const status = async () => (await get(simulator, token, `/providers/employers/${employer.id}/employees`)).status;
    const activities = async () =>
      (await listOf(simulator, token, `/providers/employers/${employer.id}/authorizations`)).map(({ description }) => description);
    control().people.revokeRights({ ...right, activities: ['GetEmployeesByEmployerId'] });
    expect([await status(), (await activities()).includes('GetEmployeesByEmployerId')]).toEqual([403, false]);
    control().people.restoreRights(right);
    expect([await status(), (await activities()).includes('GetEmployeesByEmployerId')]).toEqual([200, true]);
    control().people.removeEmployer(right);
    expect(await status()).toBe(403);
    expect(() => control().people.revokeRights({ ...right, activities: ['Everything'] })).toThrow('Onbekende activiteiten');
  });

  it('keeps what was reported for a journal run, and how often each operation was asked', async () => {
    const journalRunId = newestRun().journalRuns[0]?.id ?? '';
    control().resetRequestCounts();
    await fetch(`${simulator.apiUrl}${payrollAdministrations}/journalruns/${journalRunId}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json;version=2018-01-01', 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'MarkAsProcessingFailed', application: { key: 3 }, message: 'Onbekende kostenplaats' }),
    });
    const [trail] = await listOf(simulator, token, `${payrollAdministrations}/journalruns/${journalRunId}/exportAuditTrail`);
    expect(trail).toMatchObject({ returendErrorMessage: 'Onbekende kostenplaats', exportedTo: { key: 3 } });
    expect(control().receivedPatches()).toEqual([
      { journalRunId, action: 'MarkAsProcessingFailed', applicationKey: 3, message: 'Onbekende kostenplaats' },
    ]);
    expect(newestRun().journalRuns[0]?.status.key).toBe(6);
    expect(summary().eligibleJournalRuns.some((run) => run.journalRunId === journalRunId)).toBe(true);
    expect(control().requestCounts()).toEqual({ PatchJournalRunByJournalRunId: 1, GetJournalRunExportAuditTrailByJournalRunId: 1 });
  });

  it.each<[string, unknown, number]>([
    ['without an application', { action: 'MarkAsProcessed', message: null }, 200],
    ['without a message', { action: 'MarkAsProcessed', application: { key: 2 } }, 200],
    ['with an application without key', { action: 'MarkAsProcessed', application: {} }, 400],
    ['with an application that is null', { action: 'MarkAsProcessed', application: null }, 400],
    ['with an unknown action', { action: 'Book', application: { key: 2 } }, 400],
    ['with a message of 256 characters', { action: 'MarkAsProcessed', message: 'é'.repeat(256) }, 400],
    ['that is a list', [], 400],
  ])('answers a report %s', async (_, body, status) => {
    const response = await fetch(`${simulator.apiUrl}${payrollAdministrations}/journalruns/${newestRun().journalRuns[0]?.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json;version=2018-01-01', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });

  it('couples a journal run to an administration number by the published message, and shows the answer', async () => {
    const received: { url?: string; key?: string; body: string }[] = [];
    const books = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ url: request.url, key: request.headers.authorization, body });
        response.writeHead(202, { 'content-type': 'application/json' }).end('{"state":"offered"}');
      });
    });
    await new Promise<void>((resolve) => books.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = books.address() as AddressInfo;
      const journalRunId =
        control()
          .summary()
          .find((candidate) => candidate.clientNumber === 5210)?.eligibleJournalRuns[0]?.journalRunId ?? '';
      await act('push-target', { url: `http://127.0.0.1:${port}/push`, key: 'secret-key' });
      const answer = await act('couple', { journalRunId, number: 7, subNumber: 2 });
      expect(await answer.json()).toEqual({ status: 202, body: '{"state":"offered"}' });
      expect(received.map(({ url, key }) => [url, key])).toEqual([['/push', 'Bearer secret-key']]);
      const message = JSON.parse(received[0]?.body ?? '{}') as { lines: Record<string, unknown>[] };
      expect(message).toMatchObject({
        version: 1,
        administration: { number: 7, subNumber: 2 },
        journalRun: {
          id: journalRunId,
          year: 2026,
          periodNumber: 11,
          periodType: 'month',
          periodStartDate: '2026-11-01',
          periodEndDate: '2026-11-30',
          testYear: false,
        },
      });
      expect(message.lines[0]).toEqual({
        accountCode: '4001040',
        accountDescription: 'Lonen',
        debitAmount: '3900.00',
        creditAmount: '0.00',
        costCentreCode: null,
        costCentreDescription: null,
        costUnitCode: null,
        costUnitDescription: null,
        payrollComponentKey: 10,
        payrollComponentDescription: 'Salaris',
      });
    } finally {
      books.closeAllConnections();
      books.close();
    }
  });

  it('says what is wrong with a request to the control API', async () => {
    const unknown = await act('undo-run', { payrollRunId: 'x' });
    expect([unknown.status, await unknown.json()]).toEqual([400, { message: 'Onbekend: verloning x' }]);
    expect((await act('faults', { kind: 'sabotage', target: '*' })).status).toBe(400);
    expect((await fetch(`${simulator.controlUrl}/faults`, { method: 'POST', body: '{' })).status).toBe(400);
    const journalRunId = newestRun().journalRuns[0]?.id;
    expect((await act('couple', { journalRunId, number: 1, subNumber: 0 })).status).toBe(400);
    expect((await act('couple', { journalRunId, number: 1, subNumber: 0, target: { url: 'http://127.0.0.1:1/', key: 'k' } })).status).toBe(
      502,
    );
  });

  it('tells over HTTP what the methods tell', async () => {
    for (const [view, value] of [
      ['summary', control().summary()],
      ['overview', control().overview()],
      ['patches', control().receivedPatches()],
      ['requests', control().requestCounts()],
      ['accounts', simulator.accounts],
    ] as const) {
      expect(await (await fetch(`${simulator.controlUrl}/${view}`)).json()).toEqual(JSON.parse(JSON.stringify(value)));
    }
  });
});

function fail(): never {
  throw new Error('The demonstration data lack what this test needs');
}
