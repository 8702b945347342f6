import fc from 'fast-check';
import type { BuiltAdministration } from '../support/builders';
import { JournalRunWorld } from '../support/journal-runs';
import {
  bookRuns,
  booksOf,
  buildClient,
  change,
  type Change,
  type Client,
  postedHash,
  requestOf,
  saidRun,
  type SaidRun,
  type Shift,
  withoutZeros,
} from '../support/mapping-clients';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { lawSeed, timeLimit, times } from '../trials/scale';

describe('the replay of a mapping', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    agent = await person('portal_admin');
  });

  async function person(role: 'portal_admin' | 'back_office' | 'management'): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, role, { domainId: role === 'management' ? world.domain.domainId : null });
    return signIn(world.app, user);
  }

  const at = ({ portalId, administrationId }: BuiltAdministration, what: string) =>
    `/api/portals/${portalId}/administrations/${administrationId}/${what}`;

  /** Saves it, whatever was said of the item before. */
  async function save(of: Client, made: Change): Promise<void> {
    const { route, body } = requestOf(of, made);
    for (let rowVersion = 0; rowVersion < 20; rowVersion += 1) {
      const { status } = await agent.put(at(of.administration, route)).send({ ...body, rowVersion: rowVersion || null });
      if (status === 200) return;
      expect(status).toBe(409);
    }
    throw new Error('not saved');
  }

  async function replay(
    of: Client,
    proposed: object = {},
  ): Promise<{ movedCents: number; runCount: number; months: Array<{ month: string; shifts: Shift[] }> }> {
    return (
      await agent
        .post(at(of.administration, 'mapping-replay'))
        .send({ year: 2026, ...proposed })
        .expect(200)
    ).body;
  }

  const shifted = (books: Map<string, number>, months: Array<{ month: string; shifts: Shift[] }>): Map<string, number> => {
    const sums = new Map(books);
    for (const { month, shifts } of months)
      for (const { account, costCentre, shiftCents } of shifts) {
        const place = `${month} ${account?.code} ${costCentre?.code ?? ''}`;
        sums.set(place, (sums.get(place) ?? 0) + shiftCents);
      }
    return withoutZeros(sums);
  };

  it(
    'of the old one is what is booked, and of a new one what a fresh import books, to the cent; nothing posted changes',
    async () => {
      const [code, other]: Change[] = [
        { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: undefined },
        { what: 'account', kind: 'account_code', key: '2', account: 2, validFrom: undefined },
      ];
      process.stdout.write(`replay of a mapping: FAST_CHECK_SEED=${lawSeed}\n`);
      const check = fc.asyncProperty(
        fc.array(change, { maxLength: 3 }),
        fc.array(saidRun, { minLength: 1, maxLength: 4 }),
        change,
        async (before, runs, proposed) => {
          const [one, twin] = [await buildClient(world), await buildClient(world)];
          for (const made of [code!, other!, ...before]) {
            await save(one, made);
            await save(twin, made);
          }
          await bookRuns(world, one, runs);
          const books = await booksOf(world, one);
          expect((await replay(one)).months).toEqual([]);
          const hash = await postedHash(world);
          const { name, body } = requestOf(one, proposed);
          const replayed = await replay(one, { [name]: body });
          await save(one, proposed);
          expect((await replay(one)).months).toEqual(replayed.months);
          expect(await postedHash(world)).toBe(hash);
          await save(twin, proposed);
          await bookRuns(world, twin, runs);
          expect(shifted(books, replayed.months)).toEqual(await booksOf(world, twin));
        },
      );
      await fc.assert(check, { numRuns: times(20, 1_000), seed: lawSeed, endOnFailure: true });
    },
    timeLimit(240_000),
  );

  it('says what would move per month and account, and what would lead nowhere', async () => {
    const one = await buildClient(world);
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: undefined });
    const run = (month: number): SaidRun => ({ month, versions: [[{ code: '1', cents: 1_000 * month, component: 1, centre: null }]] });
    await bookRuns(world, one, [run(1), run(2), run(3)]);
    const account = (code: string, index: number) => ({ code, name: `Rekening ${index}` });
    const moved = await replay(one, { account: { loketCode: '1', accountId: one.books.accountIds[2], validFrom: '2026-02-15' } });
    const shifts = (cents: number) => [
      { account: account('4000', 0), costCentre: null, costUnit: null, bookedCents: cents, newCents: 0, shiftCents: -cents },
      { account: account('4002', 2), costCentre: null, costUnit: null, bookedCents: 0, newCents: cents, shiftCents: cents },
    ];
    expect(moved).toEqual({
      year: 2026,
      runCount: 3,
      isCutOff: false,
      movedCents: 5_000,
      months: [
        { month: '2026-02', shifts: shifts(2_000) },
        { month: '2026-03', shifts: shifts(3_000) },
      ],
    });
    expect((await replay(one, { year: 2025 })).runCount).toBe(0);
    const [{ accountMappingId }] = (await agent.get(at(one.administration, 'account-mappings?text=1')).expect(200)).body.items.filter(
      ({ loketCode }: { loketCode: string }) => loketCode === '1',
    );
    const removal = { accountMappingId, endsOn: '2026-03-01' };
    const ended = await replay(one, { removal });
    expect((await replay(one, { removal: { accountMappingId } })).movedCents).toBe(6_000);
    await agent.delete(`${at(one.administration, 'account-mappings')}/${accountMappingId}?rowVersion=1&endsOn=2026-03-01`).expect(204);
    expect((await replay(one)).months).toEqual(ended.months);
    expect((await replay(one)).months).toEqual([
      {
        month: '2026-03',
        shifts: [
          { account: null, costCentre: null, costUnit: null, bookedCents: 0, newCents: 3_000, shiftCents: 3_000 },
          { account: account('4000', 0), costCentre: null, costUnit: null, bookedCents: 3_000, newCents: 0, shiftCents: -3_000 },
        ],
      },
    ]);
  });

  it('leaves out what was reversed, and refuses what could not be saved', async () => {
    const one = await buildClient(world);
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: undefined });
    await bookRuns(world, one, [{ month: 1, versions: [[{ code: '1', cents: 10, component: 1, centre: null }]] }]);
    const { journalRunId, rowVersion } = (await world.runs(one.administration))[0]!;
    await agent
      .post(at(one.administration, `journal-runs/${journalRunId}/reversal`))
      .send({ rowVersion, reason: 'verkeerde maand' })
      .expect(({ status }) => expect(status).toBeLessThan(300));
    const proposed = { loketCode: '1', accountId: one.books.accountIds[2] };
    expect(await replay(one, { account: proposed })).toMatchObject({ runCount: 0, months: [] });
    await world.builders.sql('update account set is_blocked = true where account_id = $1', [one.books.accountIds[2]]);
    const post = (body: object) => agent.post(at(one.administration, 'mapping-replay')).send(body);
    expect((await post({ year: 2026, account: proposed }).expect(422)).body.code).toBe('account_mapping.account_blocked');
    await post({ year: 2026, account: { loketCode: '1', accountId: world.books.accountIds[0] } }).expect(404);
    const other = await buildClient(world);
    await save(other, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: '2026-02-01' });
    const theirs = (await agent.get(at(other.administration, 'account-mappings')).expect(200)).body.items[0].accountMappingId;
    await post({ year: 2026, removal: { accountMappingId: theirs } }).expect(404);
    const early = await agent.post(at(other.administration, 'mapping-replay')).send({
      year: 2026,
      removal: { accountMappingId: theirs, endsOn: '2026-02-01' },
    });
    expect([early.status, early.body.code]).toEqual([422, 'account_mapping.ends_before_begin']);
    for (const wrong of [
      {},
      { year: 1 },
      { year: '2026' },
      { year: 2026, account: {} },
      { year: 2026, more: 1 },
      { year: 2026, split: { shares: null } },
      { year: 2026, removal: {} },
      { year: 2026, removal: { accountMappingId: one.books.accountIds[0], endsOn: '2026-02-30' } },
    ])
      expect((await post(wrong).expect(400)).body.code).toBe('request.invalid');
  });

  it('refuses the removal of a rule that stands no more, as the removal itself does', async () => {
    const one = await buildClient(world);
    const rules = async () => (await agent.get(at(one.administration, 'account-mappings')).expect(200)).body.items;
    const removals = async (rule: { accountMappingId: string }, rowVersion: number, endsOn?: string) => {
      const { accountMappingId } = rule;
      const shown = await agent.post(at(one.administration, 'mapping-replay')).send({ year: 2026, removal: { accountMappingId, endsOn } });
      const query = { rowVersion, ...(endsOn && { endsOn }) };
      const done = await agent.delete(`${at(one.administration, 'account-mappings')}/${accountMappingId}`).query(query);
      return [shown.status, done.status];
    };
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: '2026-01-01' });
    const [first] = await rules();
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 2, validFrom: '2026-01-01' });
    const [second] = await rules();
    expect(second.accountMappingId).not.toBe(first.accountMappingId);
    expect(await removals(first, 2)).toEqual([404, 409]);
    expect(await removals({ accountMappingId: second.accountMappingId.toUpperCase() }, 2)).toEqual([200, 204]);
    for (const endsOn of [undefined, '2026-06-01']) expect(await removals(second, 3, endsOn)).toEqual([404, 404]);
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: '2026-01-01' });
    const [third] = await rules();
    expect(await removals(third, 4, '2026-06-01')).toEqual([200, 204]);
  });

  it('of a template goes through every client that follows it, and no other', async () => {
    const [one, two, mapped] = [await buildClient(world), await buildClient(world), await buildClient(world)];
    for (const { books } of [one, two, mapped]) {
      await world.builders.sql("update account set rgs = 'WPerLesLon' where account_id = $1", [books.accountIds[0]]);
      await world.builders.sql("update account set rgs = 'WPerLesOwe' where account_id = $1", [books.accountIds[2]]);
    }
    const templates = `/api/portals/${world.portal.portalId}/mapping-templates`;
    await agent.put(templates).send({ kind: 'account_code', loketCode: '1', rgs: 'WPerLesLon' }).expect(200);
    await save(mapped, { what: 'account', kind: 'account_code', key: '1', account: 4, validFrom: undefined });
    const runs: SaidRun[] = [{ month: 1, versions: [[{ code: '1', cents: 700, component: 1, centre: null }]] }];
    for (const each of [one, two, mapped]) await bookRuns(world, each, runs);
    const proposed = { kind: 'account_code', loketCode: '1', rgs: 'WPerLesOwe', rowVersion: 1, year: 2026 };
    const hash = await postedHash(world);
    const { body } = await agent.post(`${templates}/replay`).send(proposed).expect(200);
    expect(body.left).toBe(0);
    expect(
      body.items.map(({ administrationId, replay: { movedCents } }: { administrationId: string; replay: { movedCents: number } }) => [
        administrationId,
        movedCents,
      ]),
    ).toEqual([
      [one.administration.administrationId, 700],
      [two.administration.administrationId, 700],
    ]);
    await agent.put(templates).send({ kind: 'account_code', loketCode: '1', rgs: 'WPerLesOwe', rowVersion: 1 }).expect(200);
    expect((await replay(one)).months).toEqual(body.items[0].replay.months);
    expect(await postedHash(world)).toBe(hash);
    await (await person('back_office')).post(`${templates}/replay`).send(proposed).expect(403);
    await agent
      .post(`${templates}/replay`)
      .send({ ...proposed, year: undefined })
      .expect(400);
  });

  it('is out of reach from another portal, through another administration, and for who may not see mappings', async () => {
    const one = await buildClient(world);
    await save(one, { what: 'account', kind: 'account_code', key: '1', account: 0, validFrom: undefined });
    await bookRuns(world, one, [{ month: 1, versions: [[{ code: '1', cents: 10, component: 1, centre: null }]] }]);
    await (await person('management')).post(at(world.administration, 'mapping-replay')).send({ year: 2026 }).expect(403);
    const sibling = await agent.post(at(world.administration, 'mapping-replay')).send({ year: 2026 }).expect(200);
    expect(sibling.body.runCount).toBe(0);
    const home = world.portal.portalId;
    await world.newFirm();
    const stranger = await person('portal_admin');
    await stranger.post(at(one.administration, 'mapping-replay')).send({ year: 2026 }).expect(404);
    await stranger
      .post(`/api/portals/${home}/mapping-templates/replay`)
      .send({ kind: 'account_code', loketCode: '1', rgs: 'WPerLesOwe', year: 2026 })
      .expect(404);
  });
});
