import { JournalRunWorld, lineOf } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

describe('mapping from a date on', () => {
  let world: JournalRunWorld;
  let agent: SignedInAgent;
  let userId: string;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, 'back_office');
    agent = await signIn(world.app, user);
    ({ userId } = user);
  });

  const path = () => `/api/portals/${world.portal.portalId}/administrations/${world.administration.administrationId}/account-mappings`;
  const account = (index: number) => world.books.accountIds[index]!;
  const map = async (body: object) => (await agent.put(path()).send(body).expect(200)).body;
  const wage = (month: number, more = {}) => world.arrive([lineOf('L70', 10, more), lineOf('1001', -10)], { month });
  const linesBooked = async (from: number) =>
    (
      await world.builders.sql<{ code: string }>(
        `select account.code from journal_line line join account using (portal_id, administration_id, account_id)
         where line.administration_id = $1 and amount_cents > 0 order by line.entry_id offset $2`,
        [world.administration.administrationId, from],
      )
    ).map(({ code }) => code);
  const postedHash = async () =>
    (
      await world.builders.sql<{ hash: string }>(
        `select md5(string_agg(line::text || entry::text, ',' order by line.entry_id, line_number)) as hash
         from journal_line line join journal_entry entry using (portal_id, administration_id, entry_id) where administration_id = $1`,
        [world.administration.administrationId],
      )
    )[0]!.hash;

  it('books each run by what holds on the last day of its period, whenever it is booked', async () => {
    await map({ loketCode: 'L70', accountId: account(0) });
    await map({ loketCode: 'L70', accountId: account(2), validFrom: '2026-03-01', rowVersion: 1 });
    for (const month of [1, 2, 3, 4]) {
      const { journalRunId } = await wage(month);
      await world.process(journalRunId, { bookedOn: '2026-06-30' });
    }
    expect(await linesBooked(0)).toEqual(['4000', '4000', '4002', '4002']);
  });

  it('maps a correction of January as January was, so that only what payroll changed is booked', async () => {
    const loketPayrollRunId = '00000000-0000-4000-8000-000000000001';
    await map({ loketCode: 'L70', accountId: account(0) });
    const said = (cents: number) => world.arrive([lineOf('L70', cents), lineOf('1001', -cents)], { month: 1, loketPayrollRunId });
    await world.process((await said(10)).journalRunId);
    await map({ loketCode: 'L70', accountId: account(2), validFrom: '2026-02-01', rowVersion: 1 });
    await world.process((await said(12)).journalRunId, { bookedOn: '2026-07-31' });
    expect(await world.balances()).toEqual({ '1001': -12, '4000': 12 });
  });

  it('keeps everything that was said, ends a rule on a day, and takes one back', async () => {
    const first = await map({ loketCode: 'L70', accountId: account(0) });
    expect(first).toMatchObject({ validFrom: null, rowVersion: 1, coming: null });
    const second = await map({ loketCode: 'L70', accountId: account(2), validFrom: '2099-01-01', rowVersion: 1 });
    expect(second).toMatchObject({ validFrom: null, rowVersion: 2, account: { code: '4000' } });
    expect(second.coming).toEqual({
      validFrom: '2099-01-01',
      account: { accountId: account(2), code: '4002', name: 'Rekening 2', isBlocked: false },
    });
    await agent.delete(`${path()}/${first.accountMappingId}?rowVersion=2&endsOn=2026-03-01`).expect(204);
    expect((await wage(2).then(({ journalRunId }) => world.run(journalRunId))).state).toBe('to_review');
    expect((await wage(3).then(({ journalRunId }) => world.run(journalRunId))).state).toBe('blocked');
    const { body } = await agent.get(`${path()}/history?kind=account_code&loketCode=L70`).expect(200);
    const row = (validFrom: string | null, deed: string, code: string | null) =>
      expect.objectContaining({ validFrom, deed, account: code && expect.objectContaining({ code }), changedBy: userId });
    expect(body.items).toEqual([row('2026-03-01', 'ends', null), row('2099-01-01', 'leads', '4002'), row(null, 'leads', '4000')]);
    const { body: list } = await agent.get(path()).expect(200);
    expect(list.items.find(({ loketCode }: { loketCode: string }) => loketCode === 'L70')).toMatchObject({
      rowVersion: 3,
      isUnmapped: true,
    });
    await agent.delete(`${path()}/${body.items[0].accountMappingId}?rowVersion=3`).expect(204);
    expect((await world.runs()).map(({ state }) => state)).toEqual(['to_review', 'to_review']);
  });

  it('refuses an end before the beginning, and answers 409 with what somebody else said meanwhile', async () => {
    const { accountMappingId } = await map({ loketCode: 'L70', accountId: account(0), validFrom: '2026-03-01' });
    const early = await agent.delete(`${path()}/${accountMappingId}?rowVersion=1&endsOn=2026-03-01`).expect(422);
    expect(early.body).toMatchObject({
      code: 'account_mapping.ends_before_begin',
      details: { validFrom: '2026-03-01', endsOn: '2026-03-01' },
    });
    await map({ loketCode: 'L70', accountId: account(2), validFrom: '2026-05-01', rowVersion: 1 });
    const late = await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(4), rowVersion: 1 })
      .expect(409);
    expect(late.body).toMatchObject({
      code: 'request.changed_meanwhile',
      details: {
        subject: 'AccountMapping',
        loketCode: 'L70',
        now: { code: '4002', name: 'Rekening 2', shares: [], validFrom: '2026-05-01', deed: 'leads', rowVersion: 2 },
      },
    });
    const { accountMappingId: theirs, rowVersion, changedAt } = late.body.details.now;
    expect([theirs, changedAt]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), expect.stringMatching(/^\d{4}-.*Z$/)]);
    // Whoever was second says it again, knowing what the first said.
    await agent.delete(`${path()}/${theirs}?rowVersion=${rowVersion}&endsOn=2026-06-01`).expect(204);
    await agent
      .put(path())
      .send({ loketCode: 'L70', accountId: account(4), rowVersion: 7 })
      .expect(409);
  });

  it('can add to what was said only: the app may not change or remove a row', async () => {
    const { rows } = {
      rows: await world.builders.sql<{ table: string; privilege: string }>(
        `select table_name as "table", privilege_type as privilege from information_schema.role_table_grants
       where grantee = 'loonbrug_app' and table_name in ('account_mapping', 'account_mapping_share', 'mapping_template')`,
      ),
    };
    expect(rows.map(({ table, privilege }) => `${table} ${privilege}`).sort()).toEqual(
      ['account_mapping', 'account_mapping_share', 'mapping_template'].flatMap((table) => [`${table} INSERT`, `${table} SELECT`]),
    );
  });

  it('lets a component go its own way, whatever the code of its line', async () => {
    await map({ loketCode: 'L70', accountId: account(0) });
    await map({ kind: 'component', loketCode: '77', accountId: account(2) });
    await world.process((await wage(1, { componentKey: 77, componentName: 'Bonus' })).journalRunId);
    await world.process((await wage(2)).journalRunId);
    expect(await linesBooked(0)).toEqual(['4002', '4000']);
    const { body } = await agent.get(`${path()}?kind=component`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ loketCode: '1', loketName: 'Loon', account: null, via: null, isUnmapped: false }),
      expect.objectContaining({
        loketCode: '77',
        loketName: 'Bonus',
        via: 'component',
        account: expect.objectContaining({ code: '4002' }),
      }),
    ]);
  });

  it('is not unmapped when every component of a code is mapped by itself', async () => {
    const { journalRunId } = await wage(1, { componentKey: 77 });
    expect((await agent.get(path()).expect(200)).body.unmapped).toBe(1);
    await map({ kind: 'component', loketCode: '77', accountId: account(2) });
    expect((await agent.get(path()).expect(200)).body.unmapped).toBe(0);
    expect((await world.run(journalRunId)).state).toBe('to_review');
  });

  it('sends new codes to the default, never without saying so, and never by itself', async () => {
    await world.set('auto_process', true);
    const { body } = await agent
      .put(path())
      .send({ kind: 'default_account', accountId: account(2) })
      .expect(200);
    expect(body).toMatchObject({ kind: 'default_account', loketCode: '', via: 'default', rowVersion: 1 });
    const { journalRunId } = await wage(1);
    expect(await world.run(journalRunId)).toMatchObject({
      state: 'to_review',
      findings: [
        { code: 'journal_run.default_account_used', severity: 'warns', details: { loketCode: 'L70', code: '4002', lineCount: 1 } },
      ],
    });
    const preview = await agent.get(path().replace('account-mappings', `journal-runs/${journalRunId}/preview`)).expect(200);
    expect(preview.body.findings[0].title).toContain('4002');
    const { body: list } = await agent.get(path()).expect(200);
    expect([list.unmapped, list.defaultAccount.account.code]).toEqual([0, '4002']);
    await world.process(journalRunId);
    expect(await linesBooked(0)).toEqual(['4002']);
    await agent.delete(`${path()}/${body.accountMappingId}?rowVersion=1`).expect(204);
    expect((await wage(2).then((run) => world.run(run.journalRunId))).state).toBe('blocked');
  });

  it('follows no chain: codes that are mapped to each other’s accounts are swapped, and no more', async () => {
    await map({ loketCode: '4000', accountId: account(2) });
    await map({ loketCode: '4002', accountId: account(0) });
    await world.process((await world.arrive({ '4000': 10, '4002': 5, '1001': -15 })).journalRunId);
    expect(await world.balances()).toEqual({ '1001': -15, '4000': 5, '4002': 10 });
  });

  it('blocks a run whose account was blocked since it was mapped, and names the way out', async () => {
    await map({ loketCode: 'L70', accountId: account(0) });
    await world.builders.sql('update account set is_blocked = true where account_id = $1', [account(0)]);
    const { journalRunId } = await wage(1);
    expect(await world.run(journalRunId)).toMatchObject({
      state: 'blocked',
      findings: [{ code: 'journal_run.account_blocked', details: { loketCode: 'L70', code: '4000' } }],
    });
  });

  it('changes no line of what is booked, whatever is said', async () => {
    await map({ loketCode: 'L70', accountId: account(0) });
    for (const month of [1, 2, 3]) await world.process((await wage(month)).journalRunId);
    const before = await postedHash();
    await map({ loketCode: 'L70', accountId: account(2), rowVersion: 1 });
    await map({ loketCode: 'L70', accountId: account(4), validFrom: '2026-02-01', rowVersion: 2 });
    await map({ kind: 'component', loketCode: '1', accountId: account(4) });
    await agent
      .put(path())
      .send({ kind: 'default_account', accountId: account(2) })
      .expect(200);
    expect(await postedHash()).toBe(before);
  });

  it.each([
    { loketCode: 'L70', validFrom: '2026-02-30' },
    { loketCode: 'L70', validFrom: '31-01-2026' },
    { loketCode: 'L70', validFrom: null },
    { loketCode: 'L70', kind: 'split' },
    { kind: 'component' },
    {},
  ])('answers %j with the wrong fields', async (body) => {
    const { body: answer } = await agent
      .put(path())
      .send({ accountId: account(0), ...body })
      .expect(400);
    expect(answer.code).toBe('request.invalid');
  });
});
