import { AuditTrail, Clock, DirectoryDatabase, newId, Retention, Sweeps, TenantDatabase } from '@loonbrug/platform';
import { PayrollPeople } from '../support/payroll-people';

describe('a round of erasure', () => {
  let people: PayrollPeople;
  let retention: Retention;
  let portalId: string;

  beforeAll(async () => {
    people = await PayrollPeople.start();
    retention = people.app.get(Retention);
    ({ portalId } = await people.builders.portal());
  });

  afterAll(() => people.stop());

  const scope = () => ({ portalId, actor: { kind: 'system' as const } });
  const count = async (rows: string): Promise<number> =>
    (await people.builders.sql<{ count: number }>(`select count(*)::int as count from ${rows}`))[0]!.count;

  it('counts for the day on which it began, even where it goes on past midnight', async () => {
    await people.builders.sql(
      `insert into outbox (portal_id, outbox_id, kind, key, payload, state, done_at)
       select $1, gen_random_uuid(), 'thing', gen_random_uuid()::text, '{}', 'done', '2026-10-01' from generate_series(1, 501)`,
      [portalId],
    );
    const trail = people.app.get(AuditTrail);
    const record = trail.record.bind(trail);
    people.at('2026-11-25T22:59:30Z');
    const midnight = jest.spyOn(trail, 'record').mockImplementation((tx, ...events) => {
      people.at('2026-11-25T23:00:30Z');
      return record(tx, ...events);
    });
    expect(await retention.eraseOfToday(scope())).toMatchObject({ done_work: 501, closed_incident: 0 });
    midnight.mockRestore();
    const looked = (await retention.terms(scope())).filter(({ kind }) => ['done_work', 'closed_incident'].includes(kind));
    expect(looked.map(({ kind, lookedThroughAt, erasedOn, erased }) => [kind, lookedThroughAt?.toISOString(), erasedOn, erased])).toEqual([
      ['done_work', '2026-11-25T22:59:30.000Z', '2026-11-26', 501],
      ['closed_incident', '2026-11-25T23:00:30.000Z', null, 0],
    ]);
    expect(await retention.eraseOfToday(scope())).toEqual({ done_work: 0 });
    expect(await retention.eraseOfToday(scope())).toEqual({});
  });

  it('goes of every kind although others fail, and says of each that failed why', async () => {
    const parts = [TenantDatabase, DirectoryDatabase, AuditTrail, Clock, Sweeps] as const;
    const [database, directory, audit, clock, sweeps] = parts.map((part) => people.app.get<never>(part)) as [
      never,
      never,
      never,
      never,
      never,
    ];
    const failing = new Retention(database, directory, audit, clock, sweeps);
    const kind = (name: string, statement: string) => ({ kind: name, unit: 'days' as const, term: 1, tables: [], statements: [statement] });
    const broken = (divisor: string) =>
      `select 1 / ${divisor} where $1::uuid is not null and $2::timestamptz is not null and $3::integer > 0`;
    failing.declare(
      kind('broken', broken('0')),
      kind('missing', 'select * from table_that_is_not_there'),
      kind('later', `delete from outbox where portal_id = $1 and kind = 'later' and done_at < $2::timestamptz and $3 > 0 returning 1`),
    );
    const ofSystem = (name: string, statement: string) => ({ kind: name, term: 1, tables: [], statements: [statement] });
    failing.declareSystem(
      ofSystem('broken', 'select 1 / 0 where $1::timestamptz is not null and $2::integer > 0'),
      ofSystem('later', `delete from directory.throttle where bucket = 'later' and window_start < $1::timestamptz and $2 > 0 returning 1`),
    );
    people.at('2026-11-27T10:00:00Z');
    await people.builders.sql(
      `insert into outbox (portal_id, outbox_id, kind, key, payload, state, done_at) values ($1, $2, 'later', 'x', '{}', 'done', '2026-11-25')`,
      [portalId, newId()],
    );
    await people.builders.sql(`insert into directory.throttle (bucket, window_start, attempts) values ('later', '2026-11-25', 1)`);
    await expect(failing.erase(scope())).rejects.toThrow(
      /retention of broken: .*division by zero.*retention of missing: .*table_that_is_not_there/s,
    );
    await expect(failing.eraseSystem()).rejects.toThrow(/retention of broken: .*division by zero/);
    expect([await count(`outbox where kind = 'later'`), await count(`directory.throttle where bucket = 'later'`)]).toEqual([0, 0]);
    expect(await people.builders.sql(`select kind from retention_erasure where kind in ('broken', 'missing', 'later')`)).toEqual([
      { kind: 'later' },
    ]);
  });
});
