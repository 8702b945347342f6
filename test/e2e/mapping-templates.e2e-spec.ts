import type { Role } from '@loonbrug/tenancy';
import { type BuiltBooks, buildBooks } from '../support/books';
import { type BuiltAdministration, scopeOf } from '../support/builders';
import { JournalRunWorld, lineOf } from '../support/journal-runs';
import { signIn, type SignedInAgent } from '../support/sign-in';

interface Client {
  administration: BuiltAdministration;
  books: BuiltBooks;
}

describe('mapping templates of the firm', () => {
  let world: JournalRunWorld;
  let admin: SignedInAgent;

  beforeAll(async () => {
    world = await JournalRunWorld.start();
  });

  afterAll(async () => {
    await world.stop();
  });

  beforeEach(async () => {
    await world.newFirm();
    admin = await person('portal_admin');
  });

  async function person(role: Role, domainId: string | null = null): Promise<SignedInAgent> {
    const user = await world.builders.user();
    await world.builders.membership(user, world.portal, role, { domainId });
    return signIn(world.app, user);
  }

  const path = (portalId = world.portal.portalId) => `/api/portals/${portalId}/mapping-templates`;
  const own = ({ portalId, administrationId } = world.administration) =>
    `/api/portals/${portalId}/administrations/${administrationId}/account-mappings`;
  const say = async (body: object) =>
    (
      await admin
        .put(path())
        .send({ kind: 'account_code', loketCode: 'L70', ...body })
        .expect(200)
    ).body;
  const rgs = (accountId: string, code: string | null) =>
    world.builders.sql('update account set rgs = $2 where account_id = $1', [accountId, code]);
  const run = (administration = world.administration, month = 1) =>
    world.arrive([lineOf('L70', 10), lineOf('1001', -10)], { month }, scopeOf(administration));
  const stateOf = async (administration: BuiltAdministration) =>
    (await world.runs(administration)).map(({ state, findings }) => [state, findings[0]?.code]);

  async function client(rgsCodes: Array<string | null>): Promise<Client> {
    const administration = await world.builders.administration(await world.builders.domain(world.portal));
    const books = await buildBooks(world.builders, administration);
    await world.chooseJournal(administration, books.payrollJournalId);
    for (const [index, code] of rgsCodes.entries()) if (code) await rgs(books.accountIds[index]!, code);
    return { administration, books };
  }

  it('send a code to the account of each client with the RGS code, and name every client where there is not exactly one', async () => {
    const [good, missing, ambiguous, mapped] = [
      await client(['WPerLesLon']),
      await client([]),
      await client(['WPerLesLon', null, 'WPerLesLon']),
      await client(['WPerLesLon']),
    ];
    await admin.put(own(mapped.administration)).send({ loketCode: 'L70', accountId: mapped.books.accountIds[2] }).expect(200);
    for (const { administration } of [good, missing, ambiguous, mapped]) await run(administration);
    expect(await stateOf(good.administration)).toEqual([['blocked', 'journal_run.account_not_mapped']]);
    const change = { kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon' };
    const { body: impact } = await admin.post(`${path()}/impact`).send(change).expect(200);
    expect(impact).toMatchObject({ named: 4, own: 1, follow: 1, blocked: 2 });
    expect(
      impact.obstacles.map(({ administrationId, obstacle }: { administrationId: string; obstacle: string }) => [
        administrationId,
        obstacle,
      ]),
    ).toEqual([
      [missing.administration.administrationId, 'rgs_missing'],
      [ambiguous.administration.administrationId, 'rgs_ambiguous'],
    ]);
    expect(await stateOf(good.administration)).toEqual([['blocked', 'journal_run.account_not_mapped']]);

    expect(await say({ rgs: 'WPerLesLon' })).toMatchObject({ rgs: 'WPerLesLon', rowVersion: 1, administrationCount: 4, validFrom: null });
    expect(await stateOf(good.administration)).toEqual([['to_review', undefined]]);
    expect(await stateOf(missing.administration)).toEqual([['blocked', 'journal_run.rgs_account_missing']]);
    expect(await stateOf(ambiguous.administration)).toEqual([['blocked', 'journal_run.rgs_account_ambiguous']]);
    expect(await stateOf(mapped.administration)).toEqual([['to_review', undefined]]);

    const row = async ({ administration }: Client) => (await admin.get(`${own(administration)}?text=L70`).expect(200)).body.items[0];
    expect(await row(good)).toMatchObject({
      via: 'template',
      rgs: 'WPerLesLon',
      account: { code: '4000' },
      accountMappingId: null,
      isUnmapped: false,
    });
    expect(await row(missing)).toMatchObject({ via: null, obstacle: 'rgs_missing', rgs: 'WPerLesLon', account: null, isUnmapped: true });
    expect(await row(mapped)).toMatchObject({ via: 'mapping', account: { code: '4002' } });
  });

  it('stand below what a client says of its own, and above the account with the same code', async () => {
    await rgs(world.books.accountIds[2]!, 'WPerLesLon');
    await world.builders.sql("update account set code = 'L70' where account_id = $1", [world.books.accountIds[0]!]);
    const viaOf = async () => (await admin.get(`${own()}?text=L70`).expect(200)).body.items[0].via;
    await run();
    expect(await viaOf()).toBe('same_code');
    const template = await say({ rgs: 'WPerLesLon' });
    expect(await viaOf()).toBe('template');
    const { body } = await admin.put(own()).send({ loketCode: 'L70', accountId: world.books.accountIds[4] }).expect(200);
    expect(await viaOf()).toBe('mapping');
    await admin.delete(`${own()}/${body.accountMappingId}?rowVersion=1`).expect(204);
    expect(await viaOf()).toBe('template');
    await admin.delete(`${path()}/${template.mappingTemplateId}?rowVersion=1`).expect(204);
    expect(await viaOf()).toBe('same_code');
  });

  it('hold from a date on, for a component as well, and keep what was said before', async () => {
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    await rgs(world.books.accountIds[2]!, 'WPerLesOwe');
    await say({ rgs: 'WPerLesLon' });
    await say({ rgs: 'WPerLesOwe', validFrom: '2026-03-01', rowVersion: 1 });
    for (const month of [2, 3]) await world.process((await run(world.administration, month)).journalRunId);
    expect(await world.balances()).toEqual({ '1001': -20, '4000': 10, '4002': 10 });
    await say({ kind: 'component', loketCode: '1', rgs: 'WPerLesLon' });
    await world.process((await world.arrive([lineOf('L70', 10), lineOf('1001', -10, { componentKey: null })], { month: 4 })).journalRunId);
    expect(await world.balances()).toEqual({ '1001': -30, '4000': 20, '4002': 10 });
    const { body } = await admin.get(`${path()}?kind=component`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ loketCode: '1', loketName: 'Loon', rgs: 'WPerLesLon', administrationCount: 1 })]);
  });

  it('block runs again when the account they lead to is blocked later', async () => {
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    await say({ rgs: 'WPerLesLon' });
    await world.builders.sql('update account set is_blocked = true where account_id = $1', [world.books.accountIds[0]!]);
    await run();
    expect(await stateOf(world.administration)).toEqual([['blocked', 'journal_run.account_blocked']]);
    const { body } = await admin.post(`${path()}/impact`).send({ kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon' }).expect(200);
    expect(body).toMatchObject({ follow: 0, blocked: 1, obstacles: [{ obstacle: 'blocked' }] });
  });

  it('are refused where no account has the RGS code, or every one is blocked', async () => {
    const refused = async () =>
      (await admin.put(path()).send({ kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon' }).expect(422)).body;
    expect(await refused()).toMatchObject({ code: 'mapping_template.rgs_unknown', details: { rgs: 'WPerLesLon' } });
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    await world.builders.sql('update account set is_blocked = true where account_id = $1', [world.books.accountIds[0]!]);
    expect(await refused()).toMatchObject({ code: 'mapping_template.rgs_blocked' });
    expect((await admin.get(path()).expect(200)).body).toEqual({ items: [], total: 0 });
  });

  it('propose an RGS code for what they say nothing of', async () => {
    await world.arrive([lineOf('L70', 10, { accountName: 'Vakantiebijslag' }), lineOf('1001', -10)]);
    const { body } = await admin.get(`${path()}?text=vakantie`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        loketCode: 'L70',
        rgs: null,
        rowVersion: null,
        proposal: { rgs: 'WPerLesVag', name: 'Vakantiebijslag', reason: 'name' },
      }),
    ]);
  });

  it('answer 409, with what was said meanwhile, to whoever comes second', async () => {
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    const put = (body: object) => admin.put(path()).send({ kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon', ...body });
    const statuses = (await Promise.all([put({}), put({})])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
    await put({ rowVersion: 1, validFrom: '2026-05-01' }).expect(200);
    const late = await put({ rowVersion: 1 }).expect(409);
    const now = { rgs: 'WPerLesLon', validFrom: '2026-05-01', deed: 'leads', rowVersion: 2 };
    expect(late.body).toMatchObject({ code: 'request.changed_meanwhile', details: { subject: 'MappingTemplate', now } });
    const remove = (rowVersion: number) => admin.delete(`${path()}/${late.body.details.now.mappingTemplateId}?rowVersion=${rowVersion}`);
    await remove(2).expect(204);
    expect((await remove(2).expect(409)).body.details.now).toMatchObject({ rgs: null, deed: 'withdrawn', rowVersion: 3 });
    await remove(3).expect(404);
  });

  it('are changed by the portal administrator, read by the back office of the whole portal, and out of reach for others', async () => {
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    const { mappingTemplateId } = await say({ rgs: 'WPerLesLon' });
    const backOffice = await person('back_office');
    const change = { kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon', rowVersion: 1 };
    expect((await backOffice.get(path()).expect(200)).body.total).toBe(1);
    await backOffice.put(path()).send(change).expect(403);
    await backOffice.post(`${path()}/impact`).send(change).expect(403);
    await backOffice.delete(`${path()}/${mappingTemplateId}?rowVersion=1`).expect(403);
    await (await person('back_office', world.domain.domainId)).get(path()).expect(403);
    await (await person('management', world.domain.domainId)).get(path()).expect(403);
    const home = world.portal.portalId;
    await world.newFirm();
    const stranger = await person('portal_admin');
    await stranger.get(path(home)).expect(404);
    await stranger.put(path(home)).send(change).expect(404);
    await stranger
      .post(`${path(home)}/impact`)
      .send(change)
      .expect(404);
    await stranger.delete(`${path(home)}/${mappingTemplateId}?rowVersion=1`).expect(404);
    await stranger.delete(`${path()}/${mappingTemplateId}?rowVersion=1`).expect(404);
    expect((await admin.get(path(home)).expect(200)).body.items).toEqual([expect.objectContaining({ rgs: 'WPerLesLon', rowVersion: 1 })]);
  });

  it('of another firm say nothing here', async () => {
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    await say({ rgs: 'WPerLesLon' });
    await world.newFirm();
    await rgs(world.books.accountIds[0]!, 'WPerLesLon');
    await run();
    expect(await stateOf(world.administration)).toEqual([['blocked', 'journal_run.account_not_mapped']]);
  });

  it.each([
    { rgs: 'XPerLesLon' },
    { rgs: null },
    { rgs: 'W' },
    { loketCode: '' },
    { loketCode: 'x'.repeat(41) },
    { kind: 'split' },
    { kind: undefined },
    { rowVersion: 0 },
    { validFrom: '2026-13-01' },
    { more: 1 },
  ])('answer %j with the wrong fields', async (wrong) => {
    const { body } = await admin
      .put(path())
      .send({ kind: 'account_code', loketCode: 'L70', rgs: 'WPerLesLon', ...wrong })
      .expect(400);
    expect(body.code).toBe('request.invalid');
  });
});
