import { newId } from '@loonbrug/platform';
import { buildBooks } from '../support/books';
import { JournalRunWorld, lineOf } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('cost centres, cost units and shares', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let second: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    agent = await backOffice();
    second = await costCentre('K2', 'Buitendienst');
  });

  async function backOffice(): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    return signIn(world.app, user);
  }

  async function costCentre(code: string, name: string, { portalId, administrationId } = world.administration): Promise<string> {
    const id = newId();
    await world.builders.sql(
      'insert into cost_centre (portal_id, administration_id, cost_centre_id, code, name) values ($1, $2, $3, $4, $5)',
      [portalId, administrationId, id, code, name],
    );
    return id;
  }

  const at = (what: string, { portalId, administrationId } = world.administration) =>
    `/api/portals/${portalId}/administrations/${administrationId}/${what}`;
  const account = (index: number) => world.books.accountIds[index]!;
  const first = () => world.books.costCentreIds[0]!;
  const map = async (body: object) => (await agent.put(at('dimension-mappings')).send(body).expect(200)).body;
  const split = async (body: object) => (await agent.put(at('cost-splits')).send(body).expect(200)).body;
  const wage = (more = {}, cents = 100_001) => world.arrive([lineOf('4000', cents, more), lineOf('1001', -cents)]);
  const booked = async () =>
    (
      await world.builders.sql<{ code: string; centre: string | null; unit: string | null; cents: string }>(
        `select account.code, cost_centre.code as centre, cost_unit.code as unit, amount_cents::text as cents from journal_line line
         join account using (portal_id, administration_id, account_id) left join cost_centre using (portal_id, administration_id, cost_centre_id)
         left join cost_unit using (portal_id, administration_id, cost_unit_id)
         where line.administration_id = $1 order by line.entry_id, line_number`,
        [world.administration.administrationId],
      )
    ).map(({ code, centre, unit, cents }) => [code, centre, unit, Number(cents)]);

  it('send a code of Loket to a cost centre and cost unit of one’s own', async () => {
    await map({ kind: 'cost_centre', loketCode: 'L1', dimensionId: second });
    await map({ kind: 'cost_unit', loketCode: 'U1', dimensionId: world.books.costUnitIds[0] });
    await world.process((await wage({ costCentreCode: 'L1', costUnitCode: 'U1' })).journalRunId);
    expect(await booked()).toEqual([
      ['4000', 'K2', 'P1', 100_001],
      ['1001', null, null, -100_001],
    ]);
    const { body } = await agent.get(`${at('dimension-mappings')}?noun=cost_centre`).expect(200);
    expect(body).toMatchObject({ unknown: 'refuse', fallback: { kind: 'default_cost_centre', target: null, via: null } });
    expect(body.items).toEqual([
      {
        kind: 'cost_centre',
        loketCode: 'L1',
        loketName: '',
        lineCount: 1,
        target: { dimensionId: second, code: 'K2', name: 'Buitendienst', isBlocked: false },
        via: 'mapping',
        accountMappingId: expect.any(String),
        validFrom: null,
        coming: null,
        rowVersion: 1,
      },
    ]);
    const csv = await agent
      .get(`${at('dimension-mappings')}?noun=cost_centre&format=csv`)
      .set('accept-language', 'en')
      .expect(200);
    expect(csv.text).toContain('L1,,K2,Buitendienst,Own choice,,1');
  });

  it('send unknown ones to one that was chosen, and say so; the same code and a mapping come first', async () => {
    await map({ kind: 'default_cost_centre', dimensionId: second });
    const { journalRunId } = await wage({ costCentreCode: 'L9', costCentreName: 'Nieuw' });
    expect(await world.run(journalRunId)).toMatchObject({
      state: 'to_review',
      findings: [{ code: 'journal_run.cost_centre_defaulted', severity: 'informs', details: { code: 'L9', ownCode: 'K2', lineCount: 1 } }],
    });
    await world.process(journalRunId);
    await world.process((await world.arrive([lineOf('4000', 5, { costCentreCode: 'K1' }), lineOf('1001', -5)], { month: 2 })).journalRunId);
    expect((await booked()).map(([, centre]) => centre)).toEqual(['K2', null, 'K1', null]);
    const { body } = await agent.get(`${at('dimension-mappings')}?noun=cost_centre`).expect(200);
    expect(body.items.map(({ loketCode, via }: { loketCode: string; via: string }) => [loketCode, via])).toEqual([
      ['L9', 'default'],
      ['K1', 'same_code'],
    ]);
    await agent.delete(`${at('dimension-mappings')}/${body.fallback.accountMappingId}?rowVersion=1`).expect(204);
    const refused = await world.arrive([lineOf('4000', 7, { costCentreCode: 'L9' }), lineOf('1001', -7)], { month: 3 });
    expect((await world.run(refused.journalRunId)).findings[0]?.code).toBe('journal_run.cost_centre_unknown');
  });

  it('are shared out 60 to 40 to the cent, and [Toon] shows what rounding did', async () => {
    await split({
      shares: [
        { costCentreId: second, weight: 40 },
        { costCentreId: first(), weight: 60 },
      ],
    });
    const { journalRunId } = await wage();
    const { body } = await agent.get(at(`journal-runs/${journalRunId}/preview`)).expect(200);
    expect(body.splits).toEqual([
      {
        account: { code: '4000', name: 'Rekening 0' },
        costUnit: null,
        amountCents: 100_001,
        parts: [
          { costCentre: { code: 'K1', name: 'Kantoor' }, weight: 60, amountCents: 60_001, roundingCents: 0.4 },
          { costCentre: { code: 'K2', name: 'Buitendienst' }, weight: 40, amountCents: 40_000, roundingCents: -0.4 },
        ],
      },
    ]);
    await world.process(journalRunId);
    expect(await booked()).toEqual([
      ['1001', null, null, -100_001],
      ['4000', 'K1', null, 60_001],
      ['4000', 'K2', null, 40_000],
    ]);
  });

  it('leave lines with a cost centre alone, and an account that is exempt; one of its own comes before the one for all', async () => {
    await split({
      shares: [
        { costCentreId: first(), weight: 1 },
        { costCentreId: second, weight: 1 },
      ],
    });
    await split({ accountId: account(2), shares: [] });
    await split({ accountId: account(4), shares: [{ costCentreId: second, weight: 7 }] });
    const lines = [
      lineOf('4000', 9, { costCentreCode: 'K1' }),
      lineOf('4000', 10),
      lineOf('4002', 11),
      lineOf('4004', 12),
      lineOf('1001', -42),
    ];
    await world.process((await world.arrive(lines)).journalRunId);
    expect(await booked()).toEqual([
      ['4000', 'K1', null, 9],
      ['4002', null, null, 11],
      ['1001', null, null, -42],
      ['4000', 'K1', null, 5],
      ['4000', 'K2', null, 5],
      ['4004', 'K2', null, 12],
    ]);
    const { body } = await agent.get(at('cost-splits')).expect(200);
    expect(
      body.items.map(({ account, shares }: { account: { code: string } | null; shares: unknown[] }) => [
        account?.code ?? null,
        shares.length,
      ]),
    ).toEqual([
      [null, 2],
      ['4002', 0],
      ['4004', 1],
    ]);
  });

  it('of a correction book the difference of the shares, so that the books are what the last version alone would make them', async () => {
    await split({
      shares: [
        { costCentreId: first(), weight: 60 },
        { costCentreId: second, weight: 40 },
      ],
    });
    const loketPayrollRunId = newId();
    for (const cents of [100_001, 100_003, 99_999]) {
      const run = await world.arrive([lineOf('4000', cents), lineOf('1001', -cents)], { loketPayrollRunId });
      await world.process(run.journalRunId);
    }
    const sums = new Map<string, number>();
    for (const [code, centre, , cents] of await booked())
      sums.set(`${code} ${centre}`, (sums.get(`${code} ${centre}`) ?? 0) + Number(cents));
    expect(Object.fromEntries(sums)).toEqual({ '1001 null': -99_999, '4000 K1': 59_999, '4000 K2': 40_000 });
  });

  it('can’t be given to a balance sheet account, a blocked one or one of other books; a cost centre blocked later stops the run', async () => {
    const share = [{ costCentreId: first(), weight: 1 }];
    const put = (body: object) => agent.put(at('cost-splits')).send(body);
    expect((await put({ accountId: account(1), shares: share }).expect(422)).body).toMatchObject({
      code: 'account_mapping.balance_not_split',
      details: { code: '1001' },
    });
    const sibling = await buildBooks(world.builders, await world.builders.administration(world.domain, { isStandard: false }));
    await put({ accountId: sibling.accountIds[0], shares: share }).expect(404);
    await put({ shares: [{ costCentreId: sibling.costCentreIds[0], weight: 1 }] }).expect(404);
    const mapping = (body: object) => agent.put(at('dimension-mappings')).send(body);
    await mapping({ kind: 'cost_centre', loketCode: 'L1', dimensionId: sibling.costCentreIds[0] }).expect(404);
    await mapping({ kind: 'cost_unit', loketCode: 'L1', dimensionId: first() }).expect(404);
    await put({ shares: share }).expect(200);
    await world.builders.sql('update cost_centre set is_blocked = true where cost_centre_id = $1', [first()]);
    expect((await put({ accountId: account(0), shares: share }).expect(422)).body.code).toBe('account_mapping.dimension_blocked');
    expect((await mapping({ kind: 'cost_centre', loketCode: 'L1', dimensionId: first() }).expect(422)).body.code).toBe(
      'account_mapping.dimension_blocked',
    );
    const { journalRunId } = await wage();
    expect(await world.run(journalRunId)).toMatchObject({
      state: 'blocked',
      findings: [{ code: 'journal_run.cost_centre_blocked', details: { code: 'K1' } }],
    });
  });

  it('answer 409 to whoever comes second, and hold from a date on', async () => {
    const shares = [{ costCentreId: first(), weight: 1 }];
    const put = (body: object) => agent.put(at('cost-splits')).send({ shares, ...body });
    expect((await Promise.all([put({}), put({})])).map(({ status }) => status).sort()).toEqual([200, 409]);
    await put({ validFrom: '2026-03-01', shares: [{ costCentreId: second, weight: 1 }], rowVersion: 1 }).expect(200);
    expect((await put({ rowVersion: 1 }).expect(409)).body.details.now).toMatchObject({
      code: null,
      shares: [{ code: 'K2', name: 'Buitendienst', weight: 1 }],
      validFrom: '2026-03-01',
      rowVersion: 2,
    });
    for (const month of [2, 3]) await world.process((await world.arrive({ '4000': 10, '1001': -10 }, { month })).journalRunId);
    expect((await booked()).filter(([code]) => code === '4000').map(([, centre]) => centre)).toEqual(['K1', 'K2']);
    const taken = await map({ kind: 'cost_unit', loketCode: 'U1', dimensionId: world.books.costUnitIds[0] });
    await agent
      .put(at('dimension-mappings'))
      .send({ kind: 'cost_unit', loketCode: 'U1', dimensionId: world.books.costUnitIds[0] })
      .expect(409);
    await agent.delete(`${at('cost-splits')}/${taken.accountMappingId}?rowVersion=1`).expect(404);
  });

  it.each([
    ['cost-splits', { shares: [{ costCentreId: newId(), weight: 0 }] }],
    ['cost-splits', { shares: [{ costCentreId: newId(), weight: 0.5 }] }],
    ['cost-splits', { shares: [{ costCentreId: newId(), weight: 10_001 }] }],
    ['cost-splits', { shares: [{ costCentreId: 'x', weight: 1 }] }],
    [
      'cost-splits',
      {
        shares: [
          { costCentreId: '018f0000-0000-7000-8000-000000000001', weight: 1 },
          { costCentreId: '018f0000-0000-7000-8000-000000000001', weight: 2 },
        ],
      },
    ],
    ['cost-splits', { shares: Array.from({ length: 51 }, () => ({ costCentreId: newId(), weight: 1 })) }],
    ['cost-splits', { accountId: 'x', shares: [] }],
    ['cost-splits', {}],
    ['dimension-mappings', { kind: 'cost_centre', dimensionId: newId() }],
    ['dimension-mappings', { kind: 'account_code', loketCode: 'L1', dimensionId: newId() }],
    ['dimension-mappings', { kind: 'cost_unit', loketCode: 'L1', dimensionId: null }],
  ])('answer %s with the wrong fields (%#)', async (what, body) => {
    expect((await agent.put(at(what)).send(body).expect(400)).body.code).toBe('request.invalid');
  });

  it('are out of reach from another portal and through another administration', async () => {
    const mapping = await map({ kind: 'cost_centre', loketCode: 'L1', dimensionId: first() });
    const { items } = await split({ shares: [{ costCentreId: first(), weight: 1 }] });
    const home = world.administration;
    const sibling = await world.builders.administration(await world.builders.domain(world.portal));
    await agent.delete(`${at('dimension-mappings', sibling)}/${mapping.accountMappingId}?rowVersion=1`).expect(404);
    await agent.delete(`${at('cost-splits', sibling)}/${items[0].accountMappingId}?rowVersion=1`).expect(404);
    expect((await agent.get(at('cost-splits', sibling)).expect(200)).body.items).toEqual([]);
    await world.newFirm();
    const stranger = await backOffice();
    for (const what of ['dimension-mappings?noun=cost_centre', 'cost-splits']) await stranger.get(at(what, home)).expect(404);
    await stranger.put(at('cost-splits', home)).send({ shares: [], rowVersion: 1 }).expect(404);
    await stranger.delete(`${at('cost-splits', home)}/${items[0].accountMappingId}?rowVersion=1`).expect(404);
    await stranger.delete(`${at('dimension-mappings', home)}/${mapping.accountMappingId}?rowVersion=1`).expect(404);
    expect((await agent.get(at('cost-splits', home)).expect(200)).body.items).toHaveLength(1);
  });
});
