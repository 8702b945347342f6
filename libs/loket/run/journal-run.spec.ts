import { LoketClient } from '../loket.client';
import { detail, jsonText, list } from '../testing/scripted-loket';
import { ScriptedTransport } from '../testing/scripted-transport';

const scripted = new ScriptedTransport();
const { loket } = scripted;
const client = () => new LoketClient(scripted.options());
const id = 'b14acd0d-75d7-4fc8-8b22-4a3924585cab';

beforeAll(() => scripted.start());
afterAll(() => scripted.stop());

describe('journal lines', () => {
  const line = (debetAmount: string, creditAmount: string, more = '') =>
    `{"generalLedgerAccount":{"key":4,"code":"4002020","description":"Lonen"},"debetAmount":${debetAmount},"creditAmount":${creditAmount}${more}}`;
  const answerWith = (...lines: string[]) =>
    loket.answer(jsonText(`{"totalSize":${lines.length},"pageSize":250,"totalPages":1,"currentPage":1,"_embedded":[${lines.join(',')}]}`));

  it("keep Loket's order, with debit positive and a negative debit as credit", async () => {
    const centre =
      ',"costCenter":{"key":2,"code":"SAL073","description":"Sales"},"costUnit":{"key":0,"code":null},"payrollComponent":{"key":286,"description":"KINDEROPV"}';
    answerWith(line('500.87', '0'), line('-0.10', '0'), line('0', '90071992547.41'), line('10.00', '4'), line('0', '-7', centre));
    const { lines, raw } = await client().journalRunResults(id);
    expect(lines.map(({ lineNumber, amountCents }) => [lineNumber, amountCents])).toEqual([
      [1, 50_087],
      [2, -10],
      [3, -9_007_199_254_741],
      [4, 600],
      [5, 700],
    ]);
    expect(lines[0]).toMatchObject({
      account: { code: '4002020', description: 'Lonen' },
      debitColumnCents: 50_087,
      creditColumnCents: 0,
      costCentre: null,
    });
    expect(lines[4]).toMatchObject({
      costCentre: { code: 'SAL073', description: 'Sales' },
      costUnit: null,
      component: { key: 286, description: 'KINDEROPV' },
    });
    expect(raw.toString()).toContain('90071992547.41');
  });

  it.each([
    ['500.871', 'loket.amount_not_in_cents'],
    ['1e400', 'loket.amount_malformed'],
    ['"500.87"', 'loket.amount_malformed'],
    ['null', 'loket.amount_malformed'],
    ['12345678901234.56', 'loket.amount_malformed'],
    ['NaN', 'loket.unexpected_answer'],
  ])('with an amount of %s are refused as a whole', async (amount, code) => {
    answerWith(line('1', '0'), line('0', amount));
    await expect(client().journalRunResults(id)).rejects.toMatchObject({
      code,
      ...(code.includes('amount') && { details: { place: '#2 creditAmount' } }),
    });
  });

  it('without an account code are refused as a whole', async () => {
    answerWith('{"generalLedgerAccount":{"key":4},"debetAmount":1,"creditAmount":0}');
    await expect(client().journalRunResults(id)).rejects.toMatchObject({
      code: 'loket.unexpected_answer',
      details: { place: '_embedded[0].generalLedgerAccount.code' },
    });
  });

  it('may be ten thousand', async () => {
    answerWith(...Array.from({ length: 10_000 }, (_unused, index) => line(`${index}.01`, '0')));
    const { lines } = await client().journalRunResults(id);
    expect([lines.length, lines[9_999]?.amountCents]).toEqual([10_000, 999_901]);
  });

  it('say why Loket could not make one, and who exported the run before', async () => {
    const error = { key: 4, value: 'Geen verdeling gevonden' };
    loket.answer(
      list([
        { id, PayrollEmployeeNumber: 202, error, generalLedgerAccount: { code: '4000', description: 'x' }, costCenter: {}, costUnit: null },
      ]),
    );
    expect(await client().journalRunErrors(id)).toMatchObject([
      {
        error: { key: 4, description: 'Geen verdeling gevonden' },
        employeeNumber: 202,
        account: { code: '4000' },
        costCentre: null,
        costUnit: null,
      },
    ]);
    const attempt = {
      id,
      sequenceNumber: 8,
      exportStatus: { key: 4, value: 'Downloaded' },
      exportedOn: '2026-02-01T10:00:00Z',
      returendErrorMessage: 'Geen kostenplaats',
    };
    loket.answer(list([attempt]));
    expect(await client().exportAuditTrail(id)).toMatchObject([
      { loketExportId: id, exportedAt: new Date('2026-02-01T10:00:00Z'), errorMessage: 'Geen kostenplaats', method: null },
    ]);
  });
});

describe('reporting back', () => {
  it('names the journal application that Loket issued to the portal', async () => {
    loket.answer(detail({}));
    await new LoketClient({ ...scripted.options(), applicationKey: 31 }).reportProcessed(id, 'Geboekt');
    expect(JSON.parse(loket.seen[0]?.body ?? '')).toMatchObject({ application: { key: 31 } });
  });

  it('sends the outcome with a message of at most 255 characters', async () => {
    loket.answer(detail({}));
    await client().reportProcessed(id, 'Geboekt als LON-2026-0031');
    await client().reportFailed(id, '€'.repeat(300));
    await client().reportFailed(id, '😀'.repeat(300));
    const bodies = loket.seen.map(({ body }) => JSON.parse(body) as { action: string; message: string });
    expect(bodies[0]).toEqual({ action: 'MarkAsProcessed', application: { key: 2 }, message: 'Geboekt als LON-2026-0031' });
    expect(bodies.slice(1).map(({ action }) => action)).toEqual(['MarkAsProcessingFailed', 'MarkAsProcessingFailed']);
    expect(bodies.every(({ message }) => message.length <= 255)).toBe(true);
    expect(bodies[2]?.message.slice(0, -1)).toMatch(/^(😀)+$/u);
    expect(loket.seen.map(({ method, path }) => `${method} ${path}`)[0]).toBe(
      `PATCH /v2/providers/employers/payrolladministrations/journalruns/${id}`,
    );
  });
});
