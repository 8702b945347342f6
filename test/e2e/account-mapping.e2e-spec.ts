import { newId } from '@loonbrug/platform';
import { buildBooks } from '../support/books';
import { JournalRunWorld, lineOf } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('account mapping', () => {
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
    agent = await backOffice();
  });

  async function backOffice(): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    return signIn(world.app, user);
  }

  const path = (at = world.administration) => `/api/portals/${at.portalId}/administrations/${at.administrationId}/account-mappings`;
  const [cost, net] = [0, 1];
  const account = (index: number) => world.books.accountIds[index]!;
  const unmapped = [lineOf('L70', 10, { accountName: 'Rekening 0' }), lineOf('L71', 5, { accountName: 'Onbekend' }), lineOf('1001', -15)];

  it('lists the codes that runs named, those that lead nowhere on top, with a proposal', async () => {
    await world.arrive(unmapped);
    const { body } = await agent.get(path()).expect(200);
    expect([body.total, body.unmapped]).toEqual([3, 2]);
    const nothing = {
      kind: 'account_code',
      rgs: null,
      obstacle: null,
      accountMappingId: null,
      validFrom: null,
      coming: null,
      rowVersion: null,
    };
    const none = { ...nothing, account: null, via: null, isUnmapped: true, lineCount: 1, waitingRunCount: 1 };
    expect(body.items).toEqual([
      {
        ...none,
        loketCode: 'L70',
        loketName: 'Rekening 0',
        proposal: { accountId: account(cost), code: '4000', name: 'Rekening 0', reason: 'name' },
      },
      { ...none, loketCode: 'L71', loketName: 'Onbekend', proposal: null },
      {
        ...none,
        loketCode: '1001',
        loketName: 'Rekening 1001',
        isUnmapped: false,
        account: { accountId: account(net), code: '1001', name: 'Rekening 1', isBlocked: false },
        via: 'same_code',
        proposal: null,
      },
    ]);
    const total = async (query: string) => (await agent.get(path() + query).expect(200)).body.total;
    expect([
      await total('?isUnmapped=true'),
      await total('?isUnmapped=false'),
      await total('?text=onbek'),
      await total('?text=%25'),
    ]).toEqual([2, 1, 1, 0]);
    expect((await agent.get(`${path()}?pageSize=1&page=2`).expect(200)).body.items).toEqual([
      expect.objectContaining({ loketCode: 'L71' }),
    ]);
  });

  it('checks blocked runs at once when a code is mapped, and books those that book themselves', async () => {
    const { journalRunId } = await world.arrive(unmapped);
    expect((await world.run(journalRunId)).findings.map(({ code }) => code)).toEqual([
      'journal_run.account_not_mapped',
      'journal_run.account_not_mapped',
    ]);
    const first = await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(cost) })
      .expect(200);
    expect(first.body).toMatchObject({ loketCode: 'L70', via: 'mapping', rowVersion: 1, account: { code: '4000' } });
    expect(await world.run(journalRunId)).toMatchObject({
      state: 'blocked',
      findings: [{ code: 'journal_run.account_not_mapped', details: { loketCode: 'L71' } }],
    });
    await world.set('auto_process', true);
    await agent
      .put(path())
      .send({ loketCode: 'L71', accountId: account(2) })
      .expect(200);
    expect([(await world.run(journalRunId)).state, await world.balances()]).toEqual(['booked', { '1001': -15, '4000': 10, '4002': 5 }]);
  });

  it('maps a code also where an account has the same code, changes it and takes it away; booked entries stay', async () => {
    await world.process((await world.arrive({ '4000': 10, '1001': -10 }, { month: 1 })).journalRunId);
    const mapped = await agent
      .put(path())
      .send({ loketCode: '4000', accountId: account(2) })
      .expect(200);
    await world.process((await world.arrive({ '4000': 10, '1001': -10 }, { month: 2 })).journalRunId);
    expect(await world.balances()).toEqual({ '1001': -20, '4000': 10, '4002': 10 });
    const changed = await agent
      .put(path())
      .send({ loketCode: '4000', accountId: account(4), rowVersion: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({ rowVersion: 2, account: { code: '4004' } });
    await agent.delete(`${path()}/${mapped.body.accountMappingId}?rowVersion=1`).expect(409);
    const { accountMappingId } = changed.body;
    await agent.delete(`${path()}/${accountMappingId}?rowVersion=1`).expect(409);
    await agent.delete(`${path()}/${accountMappingId}?rowVersion=2`).expect(204);
    const late = await agent.delete(`${path()}/${accountMappingId}?rowVersion=2`).expect(409);
    expect(late.body.details.now).toMatchObject({ deed: 'withdrawn', code: null, validFrom: null, rowVersion: 3 });
    await agent.delete(`${path()}/${accountMappingId}?rowVersion=3`).expect(404);
    await world.process((await world.arrive({ '4000': 10, '1001': -10 }, { month: 3 })).journalRunId);
    expect(await world.balances()).toEqual({ '1001': -30, '4000': 20, '4002': 10 });
  });

  it('blocks a run that stood ready when its mapping is taken away', async () => {
    const { body } = await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(cost) })
      .expect(200);
    const { journalRunId } = await world.arrive([lineOf('L70', 10), lineOf('1001', -10)]);
    expect((await world.run(journalRunId)).state).toBe('to_review');
    await agent.delete(`${path()}/${body.accountMappingId}?rowVersion=1`).expect(204);
    expect((await world.run(journalRunId)).state).toBe('blocked');
  });

  it('answers 409 to whoever comes second, adding or changing', async () => {
    const add = () => agent.put(path()).send({ loketCode: 'L70', accountId: account(cost) });
    const added = await Promise.all([add(), add()]);
    expect(added.map(({ status }) => status).sort()).toEqual([200, 409]);
    const change = (index: number) => agent.put(path()).send({ loketCode: 'L70', accountId: account(index), rowVersion: 1 });
    const changed = await Promise.all([change(2), change(4)]);
    expect(changed.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('refuses a blocked account, one of a sibling administration, and one that does not exist', async () => {
    await world.builders.sql('update account set is_blocked = true where account_id = $1', [account(cost)]);
    const blocked = await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(cost) })
      .expect(422);
    expect(blocked.body).toMatchObject({ code: 'account_mapping.account_blocked', details: { code: '4000' } });
    const sibling = await buildBooks(world.builders, await world.builders.administration(world.domain, { isStandard: false }));
    for (const accountId of [sibling.accountIds[0], newId()]) await agent.put(path()).send({ loketCode: 'L70', accountId }).expect(404);
    expect((await agent.get(path()).expect(200)).body.total).toBe(0);
  });

  it.each([
    {},
    { loketCode: '', accountId: newId() },
    { loketCode: ' x', accountId: newId() },
    { loketCode: 'x'.repeat(41), accountId: newId() },
    { loketCode: 'a\u0000b', accountId: newId() },
    { loketCode: 7, accountId: newId() },
    { loketCode: 'x', accountId: 'nonsense' },
    { loketCode: 'x', accountId: null },
    { loketCode: 'x', accountId: newId(), rowVersion: 0 },
    { loketCode: 'x', accountId: newId(), rowVersion: '1' },
    { loketCode: 'x', accountId: newId(), more: true },
  ])('answers %j with the wrong fields', async (body) => {
    expect((await agent.put(path()).send(body).expect(400)).body.code).toBe('request.invalid');
  });

  it('is out of reach from another portal and through another administration', async () => {
    const { body } = await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(cost) })
      .expect(200);
    const home = world.administration;
    const sibling = await world.builders.administration(await world.builders.domain(world.portal));
    await agent.delete(`${path(sibling)}/${body.accountMappingId}?rowVersion=1`).expect(404);
    expect((await agent.get(path(sibling)).expect(200)).body.total).toBe(0);
    const accountId = account(cost);
    await world.newFirm();
    const stranger = await backOffice();
    await stranger.get(path(home)).expect(404);
    await stranger.put(path(home)).send({ loketCode: 'L70', accountId, rowVersion: 1 }).expect(404);
    await stranger.delete(`${path(home)}/${body.accountMappingId}?rowVersion=1`).expect(404);
    expect((await agent.get(path(home)).expect(200)).body.items).toEqual([expect.objectContaining({ loketCode: 'L70', rowVersion: 1 })]);
  });
});

describe('the journal for payroll', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    agent = await signIn(world.app, user);
  });

  afterAll(async () => {
    await world.stop();
  });

  const path = (at = world.administration) => `/api/portals/${at.portalId}/administrations/${at.administrationId}/payroll-settings`;

  it('can be one of kind payroll only, and of these books only', async () => {
    const refused = await agent.put(path()).send({ journalId: world.books.generalJournalId }).expect(422);
    expect(refused.body).toMatchObject({ code: 'payroll.journal_not_payroll', details: { code: 'MEM', kind: 'general' } });
    const sibling = await buildBooks(world.builders, await world.builders.administration(world.domain, { isStandard: false }));
    await agent.put(path()).send({ journalId: sibling.payrollJournalId }).expect(404);
    await agent.put(path()).send({ journalId: 'nonsense' }).expect(400);
  });

  it('lets the runs that waited for it go on', async () => {
    await world.builders.sql('delete from payroll_settings where administration_id = $1', [world.administration.administrationId]);
    const noTransit = { transitAccountId: null, transitAccountCode: null, transitAccountName: null };
    const none = { journalId: null, journalCode: null, journalName: null, ...noTransit, changedAt: null };
    expect((await agent.get(path()).expect(200)).body).toEqual(none);
    const { journalRunId } = await world.arrive({ '4000': 5, '1001': -5 });
    expect((await world.run(journalRunId)).state).toBe('blocked');
    const { body } = await agent.put(path()).send({ journalId: world.books.payrollJournalId }).expect(200);
    expect(body).toMatchObject({ journalId: world.books.payrollJournalId, journalCode: 'LON' });
    expect((await world.run(journalRunId)).state).toBe('to_review');
  });

  it('is out of reach from another portal and through another administration', async () => {
    const other = await world.builders.administration(await world.builders.domain(await world.builders.portal()));
    const books = await buildBooks(world.builders, other);
    await agent.get(path(other)).expect(404);
    await agent.put(path(other)).send({ journalId: books.payrollJournalId }).expect(404);
    const sibling = await world.builders.administration(await world.builders.domain(world.portal));
    await agent.put(path(sibling)).send({ journalId: world.books.payrollJournalId }).expect(404);
  });
});
