import request, { type Test } from 'supertest';
import { PushKeyService } from '@loonbrug/auth';
import { newId, TenantDatabase } from '@loonbrug/platform';
import type { PushLine, PushMessage } from '../../libs/payroll/push/push-message';
import { pushSchema } from '../../libs/payroll/push/push-schema';
import type { BuiltDomain } from '../support/builders';
import { JournalRunWorld } from '../support/journal-runs';
import { pushLine, pushMessage } from '../support/push-messages';

const path = '/api/loket/push/journal-runs';

describe('a push of a journal run', () => {
  let world: JournalRunWorld;
  let key: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    key = await keyOf(world.domain);
  });

  async function keyOf({ portalId, domainId }: BuiltDomain): Promise<string> {
    const scope = { portalId, actor: { kind: 'system' as const } };
    return (await world.app.get(TenantDatabase).transaction(scope, (tx) => world.app.get(PushKeyService).issue(tx, domainId))).key;
  }

  const push = (message: unknown, authorization = `Bearer ${key}`): Test =>
    request(world.app.getHttpServer())
      .post(path)
      .set('authorization', authorization)
      .set('content-type', 'application/json')
      .send(typeof message === 'string' ? message : JSON.stringify(message));

  const messageOf = (lines?: PushLine[]): PushMessage => pushMessage(world.administration, lines);

  const nothingIsKept = async () => {
    const [row] = await world.builders.sql<{ runs: number; documents: number; chains: number }>(
      `select (select count(*)::integer from journal_run where portal_id = $1) as runs, (select count(*)::integer from document where portal_id = $1) as documents,
         (select count(*)::integer from journal_run_chain where portal_id = $1) as chains`,
      [world.portal.portalId],
    );
    expect(row).toEqual({ runs: 0, documents: 0, chains: 0 });
  };

  it('puts the run in the inbox of the administration that the numbers name', async () => {
    const message = messageOf();
    const { body } = await push(message).expect(201);
    expect(body).toEqual({
      outcome: 'new',
      journalRunId: expect.any(String),
      revision: 1,
      state: 'to_review',
      voucherNumber: null,
      findings: [],
    });
    expect(await world.runs()).toEqual([
      expect.objectContaining({ loketJournalRunId: message.journalRun.id, lines: 2, reportState: 'none' }),
    ]);
  });

  it('books the run by itself where the settings say so, and says the voucher', async () => {
    await world.set('auto_process', true);
    const { body } = await push(messageOf()).expect(201);
    expect([body.state, body.voucherNumber, await world.balances()]).toEqual([
      'booked',
      'LON-2026-0001',
      { '4000': 390_000, '1001': -390_000 },
    ]);
  });

  it('answers 200 and keeps no second row when the same is sent again, and books it once', async () => {
    await world.set('auto_process', true);
    const message = messageOf();
    const answers = await Promise.all(Array.from({ length: 20 }, () => push(message)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    const again = await push(message).expect(200);
    expect(again.body).toMatchObject({ outcome: 'unchanged', revision: 1, state: 'booked', voucherNumber: 'LON-2026-0001' });
    expect([await world.states(), await world.vouchers()]).toEqual([[[1, 'booked']], ['LON-2026-0001']]);
    const [{ count }] = (await world.builders.sql<{ count: number }>(
      'select count(*)::integer as count from document where portal_id = $1',
      [world.portal.portalId],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('makes a new revision of other content under the same id', async () => {
    const message = messageOf();
    await push(message).expect(201);
    const { body } = await push({ ...message, lines: [pushLine('4000', '1', '0'), pushLine('1001', '0', '1.0')] }).expect(201);
    expect(body).toMatchObject({ outcome: 'revision', revision: 2 });
  });

  it('is the same run as the one that was fetched', async () => {
    const message = messageOf();
    await world.arrive(
      { '4000': 390_000, '1001': -390_000 },
      { loketJournalRunId: message.journalRun.id, loketPayrollRunId: message.journalRun.payrollRunId },
    );
    const { body } = await push(message).expect(200);
    expect(body).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(await world.runs()).toHaveLength(1);
  });

  it('takes a negative debit as a credit, and both columns for their difference', async () => {
    await world.set('auto_process', true);
    await push(messageOf([pushLine('4000', '-5.5', '0'), pushLine('4000', '10', '2.25'), pushLine('1001', '0', '2.25')])).expect(201);
    expect(await world.balances()).toEqual({ '4000': 225, '1001': -225 });
  });

  it('tells a pair of numbers that does not exist and one of another client apart from nothing: both are not found', async () => {
    const foreign = await world.builders.administration(await world.builders.domain(world.portal));
    const elsewhere = await world.builders.administration(await world.builders.domain(await world.builders.portal()));
    await world.booksFor(foreign);
    for (const [number, subNumber] of [
      [999_999, 0],
      [world.administration.number, 1],
      [foreign.number, 0],
      [elsewhere.number, 0],
    ] as const) {
      const { body } = await push({ ...messageOf(), administration: { number, subNumber } }).expect(404);
      expect(body).toMatchObject({ code: 'push.administration_unknown', details: { number, subNumber } });
    }
    await nothingIsKept();
  });

  it('is refused without a key, with a wrong one and with one that was taken back', async () => {
    await request(world.app.getHttpServer()).post(path).send(messageOf()).expect(401);
    await push(messageOf(), 'Bearer nonsense').expect(401);
    await world.builders.sql('update directory.push_key set revoked_at = now() where domain_id = $1', [world.domain.domainId]);
    await push(messageOf()).expect(401);
    await nothingIsKept();
  });

  it('is refused where the contract does not open the link', async () => {
    const second = await world.builders.administration(world.domain, { isStandard: false });
    const refused = await push({ ...messageOf(), administration: { number: second.number, subNumber: 0 } }).expect(403);
    expect(refused.body.code).toBe('push.not_in_contract');
    await nothingIsKept();
  });

  it.each<[string, number, string, (message: PushMessage) => unknown]>([
    ['a test year', 422, 'push.test_year', (message) => ({ ...message, journalRun: { ...message.journalRun, testYear: true } })],
    [
      'an unbalanced run',
      422,
      'journal_run.not_balanced',
      (message) => ({ ...message, lines: [pushLine('4000', '1.00', '0'), pushLine('1001', '0', '0.99')] }),
    ],
    ['a run without an amount', 422, 'journal_run.empty', (message) => ({ ...message, lines: [pushLine('4000', '0', '0.00')] })],
    [
      'amounts beyond an entry',
      422,
      'journal_run.amount_too_large',
      (message) => ({
        ...message,
        lines: ['4000', '1001'].flatMap((code, side) =>
          [1, 2].map(() => pushLine(code, side ? '0' : '99999999999.99', side ? '99999999999.99' : '0')),
        ),
      }),
    ],
    [
      'a period that ends before it starts',
      422,
      'push.period_ends_before_it_starts',
      (message) => ({ ...message, journalRun: { ...message.journalRun, periodEndDate: '2025-12-31' } }),
    ],
    [
      'ten thousand and one lines',
      413,
      'push.too_many_lines',
      (message) => ({ ...message, lines: Array.from({ length: 10_001 }, () => pushLine('4000', '0', '0')) }),
    ],
    ['a body of more than 8 MB', 413, 'request.too_large', (message) => `${JSON.stringify(message)}${' '.repeat(8_400_000)}`],
    ['no JSON', 400, 'request.malformed', () => '{"version":1'],
    ['a list', 400, 'request.invalid', () => []],
    ['nothing', 400, 'request.invalid', () => 'null'],
    ['a key of the language', 400, 'request.malformed', () => '{"__proto__":{"version":1}}'],
  ])('is refused whole with a problem document for %s, and nothing is kept', async (_, status, code, spoil) => {
    const { body, headers } = await push(spoil(messageOf())).expect(status);
    expect(body).toMatchObject({ code, status, title: expect.any(String), remedy: expect.any(String) });
    expect(body.title).not.toBe('Er ging iets mis.');
    expect(headers['content-type']).toContain('application/problem+json');
    await nothingIsKept();
  });

  it('takes ten thousand lines', async () => {
    await world.set('auto_process', true);
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      pushLine(index % 2 ? '1001' : '4000', index % 2 ? '0' : '0.07', index % 2 ? '0.07' : '0', { accountDescription: 'x'.repeat(200) }),
    );
    const { body } = await push(messageOf(lines)).expect(201);
    expect([body.state, await world.balances()]).toEqual(['booked', { '1001': -35_000, '4000': 35_000 }]);
  });

  it('belongs to one payroll run for ever', async () => {
    const message = messageOf();
    await push(message).expect(201);
    const { body } = await push({ ...message, journalRun: { ...message.journalRun, payrollRunId: newId() } }).expect(422);
    expect(body.code).toBe('journal_run.payroll_run_differs');
  });

  it('publishes its schema, to everybody', async () => {
    const { body } = await request(world.app.getHttpServer()).get('/api/loket/push/schema.json').expect(200);
    expect(body).toEqual(pushSchema);
  });
});
