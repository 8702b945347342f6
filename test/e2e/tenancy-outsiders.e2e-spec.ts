import { createHash } from 'node:crypto';
import request from 'supertest';
import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';
import { type Level, type TenancyRoute, tenancyRoutes as routes } from './tenancy-routes';

interface House {
  portal: BuiltPortal;
  domain: BuiltDomain;
  books: BuiltAdministration;
  membershipId: string;
  invitationId: string;
  lineId: string;
  administrator: BuiltUser;
}

describe('outsiders', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let ours: House;
  let theirs: House;
  let sibling: BuiltDomain;
  let siblingBooks: BuiltAdministration;
  let second: BuiltAdministration;

  async function house(): Promise<House> {
    const portal = await build.portal();
    const domain = await build.domain(portal);
    const administration = await build.administration(domain);
    const administrator = await build.user();
    await build.membership(administrator, portal, 'portal_admin');
    const membershipId = await build.membership(await build.user(), portal, 'hrm', { domainId: domain.domainId });
    const invitationId = newId();
    await build.sql(
      `insert into membership_invitation (portal_id, membership_invitation_id, email, role, expires_at) values ($1, $2, $3, 'back_office', now() + interval '1 day')`,
      [portal.portalId, invitationId, `open-${invitationId}@example.test`],
    );
    for (const [domainId, administrationId] of [
      [null, null],
      [domain.domainId, null],
      [domain.domainId, administration.administrationId],
    ])
      await build.sql(
        `insert into link_setting (portal_id, link_setting_id, domain_id, administration_id, key, value) values ($1, $2, $3, $4, 'auto_process', 'false')`,
        [portal.portalId, newId(), domainId, administrationId],
      );
    const [line] = await build.sql<{ id: string }>('select contract_line_id as id from contract_line where domain_id = $1', [
      domain.domainId,
    ]);
    return { portal, domain, books: administration, membershipId, invitationId, lineId: line!.id, administrator };
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    ours = await house();
    theirs = await house();
    sibling = await build.domain(ours.portal);
    siblingBooks = await build.administration(sibling);
    second = await build.administration(ours.domain, { isStandard: false });
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  /** Everything that a route could change, to be the same afterwards. */
  async function everything(): Promise<string> {
    const tables = [
      'portal',
      'domain',
      'administration',
      'contract',
      'contract_line',
      'membership',
      'membership_administration',
      'membership_invitation',
      'link_setting',
      'outbox',
      'audit_entry',
      'directory.portal',
      'directory.mailed_token',
    ];
    const rows = [];
    for (const table of tables) rows.push(await build.sql(`select row.* from ${table} as row order by row::text`));
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }

  const fill = (text: string, { domain, books: administration, membershipId, invitationId, lineId }: Partial<House>): string =>
    text
      .replace(':domainId', domain?.domainId ?? ours.domain.domainId)
      .replace(':administrationId', administration?.administrationId ?? ours.books.administrationId)
      .replace(':membershipId', membershipId ?? ours.membershipId)
      .replace(':invitationId', invitationId ?? ours.invitationId)
      .replace(':lineId', lineId ?? ours.lineId);

  async function attempt(
    agent: SignedInAgent,
    [, method, path, body]: TenancyRoute,
    portal: BuiltPortal,
    inside: Partial<House>,
  ): Promise<number> {
    const filled = body === undefined ? undefined : (JSON.parse(fill(JSON.stringify(body), inside)) as object);
    const { status } = await agent[method](`/api/portals/${portal.portalId}${fill(path, inside)}`).send(filled);
    return status;
  }

  async function statuses(
    agent: SignedInAgent,
    portal: BuiltPortal,
    inside: Partial<House>,
    levels: Level[],
  ): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const route of routes.filter(([level]) => levels.includes(level)))
      found[`${route[1]} ${route[2]}`] = await attempt(agent, route, portal, inside);
    return found;
  }

  const all = (levels: Level[], status: number): Record<string, number> =>
    Object.fromEntries(routes.filter(([level]) => levels.includes(level)).map(([, method, path]) => [`${method} ${path}`, status]));

  const every: Level[] = ['portal', 'reach', 'domain', 'administration'];

  it('get nothing without a session', async () => {
    const before = await everything();
    for (const [, method, path, body] of routes) {
      const { status } = await request(app.getHttpServer())
        [method](`/api/portals/${ours.portal.portalId}${fill(path, {})}`)
        .send(body);
      expect([path, status]).toEqual([path, 401]);
    }
    expect(await everything()).toBe(before);
  });

  it('find no portal of somebody else, with every right in their own', async () => {
    const agent = await signIn(app, theirs.administrator);
    const before = await everything();
    expect(await statuses(agent, ours.portal, ours, every)).toEqual(all(every, 404));
    expect(await everything()).toBe(before);
  });

  it('find nothing of another portal by its ids below their own', async () => {
    const agent = await signIn(app, theirs.administrator);
    const before = await everything();
    expect(await statuses(agent, theirs.portal, ours, ['domain', 'administration'])).toEqual(all(['domain', 'administration'], 404));
    for (const route of routes.filter(([, , path]) => /:(membership|invitation)Id/.test(path)))
      expect(await attempt(agent, route, theirs.portal, ours)).toBe(404);
    const lines = routes.filter(([, , path]) => path.includes(':lineId'));
    for (const route of lines) expect(await attempt(agent, route, theirs.portal, { domain: theirs.domain, lineId: ours.lineId })).toBe(404);
    const standard = routes.filter(([, , path]) => path.endsWith('standard-administration'));
    for (const route of standard)
      expect(await attempt(agent, route, theirs.portal, { domain: theirs.domain, books: ours.books })).toBe(404);
    expect(await everything()).toBe(before);
  });

  it('find nothing of a sibling domain with a back-office role in one domain, and no right over the portal', async () => {
    const person = await build.user();
    await build.membership(person, ours.portal, 'back_office', { domainId: ours.domain.domainId });
    const agent = await signIn(app, person);
    const before = await everything();
    const inside = { ...ours, domain: sibling, books: siblingBooks };
    expect(await statuses(agent, ours.portal, inside, ['domain', 'administration'])).toEqual(all(['domain', 'administration'], 404));
    expect(await statuses(agent, ours.portal, ours, ['portal'])).toEqual(all(['portal'], 403));
    expect(await everything()).toBe(before);
  });

  it('find one administration and no more with a role that is limited to it', async () => {
    const person = await build.user();
    await build.membership(person, ours.portal, 'back_office', {
      domainId: ours.domain.domainId,
      administrationIds: [second.administrationId],
    });
    const agent = await signIn(app, person);
    const before = await everything();
    expect(await statuses(agent, ours.portal, ours, ['administration'])).toEqual(all(['administration'], 404));
    expect(await statuses(agent, ours.portal, ours, ['domain'])).toEqual({ ...all(['domain'], 403), 'get /domains/:domainId': 200 });
    expect(await statuses(agent, ours.portal, ours, ['portal'])).toEqual(all(['portal'], 403));
    expect(await everything()).toBe(before);
  });

  it('change nothing as management or HRM of the domain, and read its administrations only', async () => {
    for (const role of ['management', 'hrm'] as const) {
      const person = await build.user();
      await build.membership(person, ours.portal, role, { domainId: ours.domain.domainId });
      const agent = await signIn(app, person);
      const before = await everything();
      expect(await statuses(agent, ours.portal, ours, every)).toEqual({
        ...all(every, 403),
        'get /domains': 200,
        'get /domains/:domainId': 200,
        'get /administrations': 200,
        'get /administrations/:administrationId': 200,
        'get /administrations/:administrationId/contract-status': 200,
      });
      expect(await everything()).toBe(before);
    }
  });

  it('are out from the very next request once their role was revoked or their session ended', async () => {
    const person = await build.user();
    const membershipId = await build.membership(person, ours.portal, 'portal_admin');
    const agent = await signIn(app, person);
    await agent.get(`/api/portals/${ours.portal.portalId}`).expect(200);
    await build.sql("update membership set revoked_at = '2026-01-01' where membership_id = $1", [membershipId]);
    const before = await everything();
    expect(await statuses(agent, ours.portal, ours, every)).toEqual(all(every, 404));
    await build.sql('update membership set revoked_at = null where membership_id = $1', [membershipId]);
    await build.sql('update directory.session set revoked_at = now() where session_id = $1', [agent.sessionId]);
    expect(await statuses(agent, ours.portal, ours, every)).toEqual(all(every, 401));
    await build.sql("update membership set revoked_at = '2026-01-01' where membership_id = $1", [membershipId]);
    expect(await everything()).toBe(before);
  });

  it('change nothing without the header token of their session', async () => {
    const agent = await signIn(app, ours.administrator);
    const before = await everything();
    for (const [, method, path, body] of routes.filter(([, unsafe]) => unsafe !== 'get')) {
      const { status } = await request(app.getHttpServer())
        [method](`/api/portals/${ours.portal.portalId}${fill(path, ours)}`)
        .set('cookie', agent.cookie)
        .send(body);
      expect([path, status]).toEqual([path, 403]);
    }
    expect(await everything()).toBe(before);
  });

  it('see in lists only what they reach: rows, totals and what a search finds', async () => {
    const person = await build.user();
    await build.membership(person, ours.portal, 'back_office', { administrationIds: [second.administrationId] });
    const agent = await signIn(app, person);
    const base = `/api/portals/${ours.portal.portalId}`;
    const domains = (await agent.get(`${base}/domains`).expect(200)).body;
    expect(domains).toMatchObject({ total: 1, items: [{ domainId: ours.domain.domainId, administrationCount: 1 }] });
    const administrations = (await agent.get(`${base}/administrations?sort=-number&pageSize=1`).expect(200)).body;
    expect(administrations).toMatchObject({ total: 1, items: [{ administrationId: second.administrationId }] });
    expect((await agent.get(`${base}/administrations?search=${siblingBooks.number}`).expect(200)).body).toEqual({ items: [], total: 0 });
    expect((await agent.get(`${base}/administrations?domainId=${theirs.domain.domainId}`).expect(200)).body).toEqual({
      items: [],
      total: 0,
    });
    const whole = await signIn(app, ours.administrator);
    expect((await whole.get(`${base}/administrations`).expect(200)).body.total).toBe(3);
    expect((await whole.get(`${base}/domains`).expect(200)).body.total).toBe(2);
    expect((await whole.get(`${base}/contract-lines`).expect(200)).body.total).toBe(2);
  });
});
