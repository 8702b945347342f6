import { readLinkSettings } from '@loonbrug/tenancy';
import { TenantDatabase } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('link settings', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let domains: BuiltDomain[];
  let books: BuiltAdministration[];
  let person: BuiltUser;
  let agent: SignedInAgent;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(async () => {
    portal = await build.portal();
    domains = [await build.domain(portal), await build.domain(portal)];
    books = [];
    for (const domain of domains) for (const isStandard of [true, false]) books.push(await build.administration(domain, { isStandard }));
    person = await build.user({ name: 'Governor' });
    await build.membership(person, portal, 'portal_admin');
    agent = await signIn(app, person);
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const ofPortal = () => `/api/portals/${portal.portalId}/link-settings`;
  const ofDomain = (index: number) => `/api/portals/${portal.portalId}/domains/${domains[index]!.domainId}/link-settings`;
  const ofBooks = (index: number) => `/api/portals/${portal.portalId}/administrations/${books[index]!.administrationId}/link-settings`;
  const set = (path: string, key: string, value: unknown) => agent.put(`${path}/${key}`).send({ value }).expect(204);
  const setting = async (path: string, key: string) => {
    const { body } = await agent.get(path).expect(200);
    return body.items.find((item: { key: string }) => item.key === key);
  };
  const impact = async (path: string, key: string, value?: unknown) => {
    const query = value === undefined ? '' : `?value=${encodeURIComponent(JSON.stringify(value))}`;
    return (await agent.get(`${path}/${key}/impact${query}`).expect(200)).body;
  };
  const effective = async (key: string) => Promise.all(books.map(async (_, index) => (await setting(ofBooks(index), key)).value));

  it('hold by default where nobody set anything', async () => {
    const { body } = await agent.get(ofBooks(0)).expect(200);
    expect(body.total).toBe(7);
    expect(Object.fromEntries(body.items.map((item: { key: string; value: unknown }) => [item.key, item.value]))).toEqual({
      auto_process: false,
      start_on: null,
      notice_email: null,
      unknown_cost_centre: 'refuse',
      booking_date: 'period_end',
      correction_mode: 'difference',
      retro_period: 'run',
    });
    expect(body.items[0]).toEqual({
      key: 'auto_process',
      value: false,
      level: 'default',
      isOwn: false,
      changedBy: null,
      changedByName: null,
      changedAt: null,
      without: null,
    });
  });

  it('come down from the portal and the domain, say from where and by whom, and what would hold without', async () => {
    await set(ofPortal(), 'auto_process', true);
    await set(ofDomain(0), 'auto_process', false);
    await set(ofBooks(0), 'auto_process', true);
    expect(await effective('auto_process')).toEqual([true, false, true, true]);
    expect(await setting(ofBooks(0), 'auto_process')).toEqual({
      key: 'auto_process',
      value: true,
      level: 'administration',
      isOwn: true,
      changedBy: person.userId,
      changedByName: 'Governor',
      changedAt: expect.any(String),
      without: { value: false, level: 'domain' },
    });
    expect(await setting(ofBooks(1), 'auto_process')).toMatchObject({
      value: false,
      level: 'domain',
      isOwn: false,
      without: { value: true, level: 'portal' },
    });
    expect(await setting(ofDomain(1), 'auto_process')).toMatchObject({ value: true, level: 'portal', isOwn: false });
    await agent.delete(`${ofDomain(0)}/auto_process`).expect(204);
    await agent.delete(`${ofDomain(0)}/auto_process`).expect(204);
    expect(await effective('auto_process')).toEqual([true, true, true, true]);
    const trail = await build.sql('select action, administration_id from audit_entry where portal_id = $1 order by audit_entry_id', [
      portal.portalId,
    ]);
    expect(trail).toEqual([
      { action: 'link_setting.set', administration_id: null },
      { action: 'link_setting.set', administration_id: null },
      { action: 'link_setting.set', administration_id: books[0]!.administrationId },
      { action: 'link_setting.unset', administration_id: null },
    ]);
  });

  it('are what services act on, never those of a sibling or of another portal', async () => {
    const elsewhere = await build.portal();
    await build.membership(person, elsewhere, 'portal_admin');
    await set(`/api/portals/${elsewhere.portalId}/link-settings`, 'booking_date', 'approval_date');
    await set(ofDomain(1), 'correction_mode', 'reverse_and_book');
    await set(ofBooks(1), 'start_on', '2026-03-01');
    await set(ofPortal(), 'notice_email', 'lonen@example.test');
    const read = await app
      .get(TenantDatabase)
      .read({ portalId: portal.portalId, actor: { kind: 'system' } }, (tx) => readLinkSettings(tx, books[0]!));
    expect(read).toEqual({
      auto_process: false,
      start_on: null,
      notice_email: 'lonen@example.test',
      unknown_cost_centre: 'refuse',
      booking_date: 'period_end',
      correction_mode: 'difference',
      retro_period: 'run',
    });
  });

  it('tell before a change how many administrations it hits, and then change exactly those', async () => {
    await set(ofDomain(1), 'auto_process', false);
    await set(ofBooks(0), 'auto_process', false);
    const expected = { administrations: 4, withOwnValue: 3, hit: 1 };
    expect(await impact(ofPortal(), 'auto_process', true)).toEqual({ ...expected, changing: 1 });
    expect(await impact(ofPortal(), 'auto_process', false)).toEqual({ ...expected, changing: 0 });
    const before = await effective('auto_process');
    await set(ofPortal(), 'auto_process', true);
    const after = await effective('auto_process');
    expect(after.filter((value, index) => value !== before[index])).toHaveLength(1);
    expect(await impact(ofDomain(0), 'auto_process', false)).toEqual({ administrations: 2, withOwnValue: 1, hit: 1, changing: 1 });
    expect(await impact(ofDomain(1), 'auto_process')).toEqual({ administrations: 2, withOwnValue: 0, hit: 2, changing: 2 });
    expect(await impact(ofDomain(0), 'auto_process')).toEqual({ administrations: 2, withOwnValue: 1, hit: 1, changing: 0 });
    expect(await impact(ofPortal(), 'auto_process')).toEqual({ ...expected, changing: 1 });
  });

  it('keep who set a value when somebody sets the same again', async () => {
    await set(ofPortal(), 'auto_process', true);
    const second = await build.user();
    await build.membership(second, portal, 'back_office');
    await (await signIn(app, second)).put(`${ofPortal()}/auto_process`).send({ value: true }).expect(204);
    expect(await setting(ofPortal(), 'auto_process')).toMatchObject({ changedByName: 'Governor' });
  });

  it('end in one value when many set it at the same time', async () => {
    const values = Array.from({ length: 8 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
    await Promise.all(values.map((value) => agent.put(`${ofPortal()}/start_on`).send({ value }).expect(204)));
    expect(values).toContain((await setting(ofPortal(), 'start_on')).value);
    expect(await build.sql('select 1 from link_setting where portal_id = $1', [portal.portalId])).toHaveLength(1);
  });

  it.each([
    ['auto_process', 'yes'],
    ['auto_process', null],
    ['start_on', '2026-13-01'],
    ['notice_email', 'nobody'],
    ['booking_date', { $ne: '' }],
    ['correction_mode', ['difference']],
  ])('refuse %s = %j with the field named', async (key, value) => {
    const refused = await agent.put(`${ofPortal()}/${key}`).send({ value }).expect(400);
    expect(refused.body).toMatchObject({ code: 'request.invalid', details: { fields: [{ field: 'value' }] } });
    expect(await build.sql('select 1 from link_setting where portal_id = $1', [portal.portalId])).toEqual([]);
  });

  it('know no other keys', async () => {
    await agent.put(`${ofPortal()}/constructor`).send({ value: true }).expect(404);
    await agent.delete(`${ofPortal()}/password`).expect(404);
    await agent.get(`${ofPortal()}/auto_process/impact?value=%7B`).expect(400);
  });

  it('keep the address for notices out of the audit trail', async () => {
    await set(ofPortal(), 'notice_email', 'lonen@example.test');
    const trail = await build.sql('select * from audit_entry where portal_id = $1', [portal.portalId]);
    expect(trail).toHaveLength(1);
    expect(JSON.stringify(trail)).not.toContain('example.test');
  });
});
