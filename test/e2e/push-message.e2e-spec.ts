import request, { type Test } from 'supertest';
import { PushKeyService } from '@loonbrug/auth';
import { TenantDatabase } from '@loonbrug/platform';
import type { PushLine, PushMessage } from '../../libs/payroll/push/push-message';
import type { BuiltDomain } from '../support/builders';
import { JournalRunWorld } from '../support/journal-runs';
import { pushLine, pushMessage } from '../support/push-messages';

const path = '/api/loket/push/journal-runs';

describe('a push with a field that is not what the schema asks', () => {
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

  /** Every place in the message, as keys from the top. */
  const placesOf = (value: unknown, place: Array<string | number> = []): Array<Array<string | number>> => {
    if (typeof value !== 'object' || value === null) return [place];
    const inner = Object.entries(value).flatMap(([name, each]) => placesOf(each, [...place, Array.isArray(value) ? Number(name) : name]));
    return place.length === 0 ? inner : [place, ...inner];
  };
  const spoilt = (message: object, place: Array<string | number>, value: unknown): unknown => {
    const copy = structuredClone(message) as Record<string | number, unknown>;
    const holder = place.slice(0, -1).reduce((at, name) => at[name] as Record<string | number, unknown>, copy);
    if (value === undefined) delete holder[place.at(-1)!];
    else holder[place.at(-1)!] = value;
    return copy;
  };
  const mayBeNull = [
    'payrollRunId',
    'costCentreCode',
    'costCentreDescription',
    'costUnitCode',
    'costUnitDescription',
    'payrollComponentKey',
    'payrollComponentDescription',
  ];
  const names = ['version', 'administration', 'journalRun', 'lines'];
  const sample = (): PushMessage =>
    messageOf([
      pushLine('4000', '1', '0', { costCentreCode: 'K1', costUnitCode: 'P1', costCentreDescription: 'a', costUnitDescription: 'b' }),
      pushLine('1001', '0', '1'),
    ]);

  it('names it, whether it is missing, null, of another type, too long or unknown; and keeps nothing', async () => {
    const message = sample();
    // The second line is like the first.
    const places = placesOf(message).filter((place) => !(place[0] === 'lines' && (place.length === 2 || place[1] === 1)));
    expect(places.length).toBeGreaterThan(names.length + 20);
    const tried: string[] = [];
    for (const place of places) {
      const name = String(place.at(-1));
      const values: unknown[] = [
        undefined,
        ...(mayBeNull.includes(name) ? [] : [null]),
        { nested: true },
        [[1]],
        'x'.repeat(2_000),
        -1,
        1.5,
        1e308,
      ];
      for (const value of values) {
        const { body, status } = await push(spoilt(message, place, value));
        expect([place, value, status, body.code]).toEqual([place, value, 400, 'request.invalid']);
        expect(body.details.fields.map(({ field }: { field: string }) => field).join(' ')).toContain(name);
        tried.push(name);
      }
      await push(spoilt(message, [...place.slice(0, -1), 'more'], 1)).expect(400);
    }
    expect(new Set(tried)).toEqual(new Set(places.map((place) => String(place.at(-1)))));
    await nothingIsKept();
    await push(message).expect(201);
  });

  it('names the first fifty mistakes of a message that is full of them, head first, and keeps nothing', async () => {
    const { body } = await push({ ...sample(), version: 2, lines: Array.from({ length: 10_000 }, () => ({})) }).expect(400);
    const fields = body.details.fields.map(({ field }: { field: string }) => field);
    expect(fields).toHaveLength(50);
    expect(fields.slice(0, 2)).toEqual(['version', 'lines.0.accountCode']);
    expect(fields.at(-1)).toBe('lines.4.payrollComponentKey');
    await nothingIsKept();
  });

  it('refuses more values than the largest message has, wherever they stand', async () => {
    const many = Object.fromEntries(Array.from({ length: 111_000 }, (_, index) => [`field${index}`, 1]));
    for (const message of [
      { ...sample(), ...many },
      { ...sample(), lines: [many] },
    ]) {
      const { body } = await push(message).expect(413);
      expect(body.code).toBe('request.too_large');
    }
    await nothingIsKept();
  });

  it('takes whole characters beyond the first plane, and no half of one', async () => {
    const half = spoilt(sample(), ['journalRun', 'description'], 'Januari \ud83d');
    const { body } = await push(half).expect(400);
    expect(body.details.fields).toEqual([{ field: 'journalRun.description', rules: ['pattern'] }]);
    await nothingIsKept();
    await push(spoilt(sample(), ['journalRun', 'description'], 'Januari \ud83d\ude00')).expect(201);
  });

  it.each(['1.001', '1,00', '', '.5', '1.', '+1', '1e3', 'NaN', 'Infinity', '0x10', ' 1', '1 ', '--1', '123456789012', '１'])(
    'refuses the amount "%s"',
    async (amount) => {
      const { body } = await push(spoilt(sample(), ['lines', 0, 'debitAmount'], amount)).expect(400);
      expect(body.details.fields).toEqual([{ field: 'lines.0.debitAmount', rules: ['pattern'] }]);
    },
  );

  it.each(['2026-02-30', '26-01-01', '2026-1-1', '01-01-2026', '2026-01-01T00:00:00Z', ''])('refuses the date "%s"', async (date) => {
    const { body } = await push(spoilt(sample(), ['journalRun', 'periodStartDate'], date)).expect(400);
    expect(body.details.fields).toEqual([{ field: 'journalRun.periodStartDate', rules: ['format'] }]);
  });

  it('refuses a date of the year 0000, which is none in the database', async () => {
    const { body } = await push(spoilt(sample(), ['journalRun', 'periodStartDate'], '0000-01-01')).expect(400);
    expect(body.details.fields).toEqual([{ field: 'journalRun.periodStartDate', rules: ['pattern'] }]);
  });
});
