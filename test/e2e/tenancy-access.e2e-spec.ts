import request from 'supertest';
import { type AuthenticatedRequest, PushKeyService } from '@loonbrug/auth';
import { TenantDatabase } from '@loonbrug/platform';
import { AccessService } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import { libraries } from '../../apps/api/src/libraries';
import { type BuiltAdministration, type BuiltDomain, type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { ProbeModule } from '../support/probe.module';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('access', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let domain: BuiltDomain;
  let standard: BuiltAdministration;
  let second: BuiltAdministration;
  let otherDomain: BuiltDomain;
  let otherDomainsBooks: BuiltAdministration;
  let otherPortal: BuiltPortal;
  let otherPortalsDomain: BuiltDomain;
  let otherPortalsBooks: BuiltAdministration;
  let person: BuiltUser;

  beforeAll(async () => {
    libraries.push(ProbeModule);
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    portal = await build.portal();
    domain = await build.domain(portal);
    standard = await build.administration(domain);
    second = await build.administration(domain, { isStandard: false });
    otherDomain = await build.domain(portal);
    otherDomainsBooks = await build.administration(otherDomain);
    otherPortal = await build.portal();
    otherPortalsDomain = await build.domain(otherPortal);
    otherPortalsBooks = await build.administration(otherPortalsDomain);
  });

  beforeEach(async () => {
    person = await build.user();
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const portalPath = (at = portal) => `/api/probe/portals/${at.portalId}`;
  const domainPath = (at = domain) => `${portalPath(at)}/domains/${at.domainId}`;
  const booksPath = (at = standard) => `${portalPath(at)}/administrations/${at.administrationId}`;

  it('answers no route that declares nothing, to anybody', async () => {
    await build.membership(person, portal, 'portal_admin');
    const agent = await signIn(app, person);
    const refused = await agent.get('/api/probe/closed').expect(403);
    expect(refused.body.code).toBe('access.route_closed');
    await request(app.getHttpServer()).get('/api/probe/closed').expect(403);
  });

  it('answers a public route without a session, but not to a page of another site', async () => {
    await request(app.getHttpServer()).get('/api/probe/public').expect(200);
    await request(app.getHttpServer()).post('/api/probe/public').expect(201);
    await request(app.getHttpServer()).post('/api/probe/public').set('origin', 'http://localhost:8080').expect(201);
    const refused = await request(app.getHttpServer()).post('/api/probe/public').set('origin', 'https://elsewhere.example').expect(403);
    expect(refused.body.code).toBe('auth.origin_refused');
    await request(app.getHttpServer()).post('/api/probe/public').set('sec-fetch-site', 'cross-site').expect(403);
    await request(app.getHttpServer()).post('/api/probe/public').set('origin', 'null').expect(403);
  });

  it('gives a signed-in person the scope of themselves', async () => {
    const agent = await signIn(app, person);
    await agent.get('/api/probe/me').expect(200, { userId: person.userId, sessionId: agent.sessionId, hasSecondFactor: false });
    await request(app.getHttpServer()).get('/api/probe/me').expect(401);
  });

  it('gives the holder of a push key its domain, and nobody else', async () => {
    const { key, pushKeyId } = await app
      .get(TenantDatabase)
      .transaction({ portalId: domain.portalId, actor: { kind: 'system' } }, (tx) => app.get(PushKeyService).issue(tx, domain.domainId));
    const call = () => request(app.getHttpServer()).post('/api/probe/push');
    await call()
      .set('authorization', `Bearer ${key}`)
      .expect(201, {
        portalId: domain.portalId,
        domainId: domain.domainId,
        actor: { kind: 'push_key', pushKeyId },
      });
    await call().expect(401);
    await call()
      .set('authorization', `Bearer ${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)
      .expect(401);
    const agent = await signIn(app, person);
    await agent.post('/api/probe/push').expect(401);
    await build.sql('update directory.push_key set revoked_at = now() where push_key_id = $1', [pushKeyId]);
    await call().set('authorization', `Bearer ${key}`).expect(401);
  });

  it('lets a portal administrator into the whole portal and no other, whatever the other holds', async () => {
    await build.membership(person, portal, 'portal_admin');
    const agent = await signIn(app, person);
    const actor = { kind: 'user', userId: person.userId };
    await agent.get(portalPath()).expect(200, { portalId: portal.portalId, actor });
    await agent.get(domainPath()).expect(200, { portalId: portal.portalId, actor, domainId: domain.domainId });
    await agent.get(booksPath()).expect(200, {
      portalId: portal.portalId,
      actor,
      domainId: domain.domainId,
      administrationId: standard.administrationId,
    });
    for (const path of [portalPath(otherPortal), domainPath(otherPortalsDomain), booksPath(otherPortalsBooks)])
      await agent.get(path).expect(404);
  });

  it('answers what is not there and what is not yours alike, and anything that is no id as well', async () => {
    await build.membership(person, portal, 'back_office', { domainId: domain.domainId });
    const agent = await signIn(app, person);
    const bodies = [];
    for (const path of [
      booksPath(otherDomainsBooks),
      booksPath({ ...otherDomainsBooks, administrationId: '01900000-0000-7000-8000-000000000000' }),
      `${portalPath()}/administrations/${otherPortalsBooks.administrationId}`,
      `${portalPath()}/administrations/1%20or%201=1`,
      `/api/probe/portals/x/administrations/${standard.administrationId}`,
      booksPath(otherPortalsBooks),
    ]) {
      const { body } = await agent.get(path).expect(404);
      delete body.requestId;
      bodies.push(body);
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('reaches the administrations of the own domain only, and not by naming it beside a foreign administration', async () => {
    await build.membership(person, portal, 'back_office', { domainId: domain.domainId });
    const agent = await signIn(app, person);
    await agent.get(booksPath(standard)).expect(200);
    await agent.get(booksPath(second)).expect(200);
    await agent.get(`${domainPath()}/administrations/${standard.administrationId}`).expect(200);
    await agent.get(domainPath(otherDomain)).expect(404);
    await agent.get(booksPath(otherDomainsBooks)).expect(404);
    await agent.get(`${domainPath()}/administrations/${otherDomainsBooks.administrationId}`).expect(404);
    const refused = await agent.get(portalPath()).expect(403);
    expect(refused.body).toMatchObject({ code: 'access.forbidden', details: { action: 'read', subject: 'Portal' } });
  });

  it('limits a limited back office to the named administrations, and shows it the name of their domain only', async () => {
    await build.membership(person, portal, 'back_office', { administrationIds: [second.administrationId] });
    const agent = await signIn(app, person);
    await agent.get(booksPath(second)).expect(200);
    await agent.get(booksPath(standard)).expect(404);
    await agent.get(booksPath(otherDomainsBooks)).expect(404);
    await agent.get(domainPath()).expect(200);
    await agent.get(domainPath(otherDomain)).expect(404);
    await agent.post(`${domainPath()}/credential`).expect(403);
    await agent.get(portalPath()).expect(403);
  });

  it('refuses the inside of a scope without the right, and takes a changed role into account at once', async () => {
    const membershipId = await build.membership(person, portal, 'hrm', { domainId: domain.domainId });
    const agent = await signIn(app, person);
    await agent.get(booksPath()).expect(403);
    await build.sql("update membership set role = 'management' where membership_id = $1", [membershipId]);
    await agent.get(booksPath()).expect(200);
    await build.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    await agent.get(booksPath()).expect(404);
  });

  it('opens payslips of others to the firm by a right of the membership only', async () => {
    await build.membership(person, portal, 'portal_admin');
    const allowed = await build.user();
    await build.membership(allowed, portal, 'back_office', { mayOpenPayslips: true });
    await (await signIn(app, person)).get(`${booksPath()}/payslip`).expect(403);
    await (await signIn(app, allowed)).get(`${booksPath()}/payslip`).expect(200);
  });

  it('gives a list the roles that may, held in that portal', async () => {
    await build.membership(person, portal, 'hrm', { domainId: domain.domainId });
    const agent = await signIn(app, person);
    await agent.get(`${portalPath()}/reach`).expect(403);
    await agent.get(`${portalPath(otherPortal)}/reach`).expect(404);
    await build.membership(person, portal, 'management', { domainId: otherDomain.domainId });
    await build.membership(person, otherPortal, 'portal_admin');
    const { body } = await agent.get(`${portalPath()}/reach`).expect(200);
    expect(body).toEqual({
      portalId: portal.portalId,
      actor: { kind: 'user', userId: person.userId },
      userId: person.userId,
      roles: ['management'],
    });
  });

  it('closes the link with the reason where the contract does not open it', async () => {
    const without = await build.domain(portal, { hasFeature: false });
    const itsBooks = await build.administration(without);
    await build.membership(person, portal, 'back_office');
    const agent = await signIn(app, person);
    await agent.get(`${booksPath(standard)}/link`).expect(200);
    await agent.get(`${domainPath(domain)}/link`).expect(200);
    const line = await agent.get(`${booksPath(second)}/link`).expect(403);
    expect(line.body).toMatchObject({
      code: 'contract.line_missing',
      details: { feature: 'payroll_link_loket', administrationId: second.administrationId, canRequest: true },
    });
    const feature = await agent.get(`${booksPath(itsBooks)}/link`).expect(403);
    expect(feature.body).toMatchObject({
      code: 'contract.feature_missing',
      details: { feature: 'payroll_link_loket', administrationId: itsBooks.administrationId },
    });
    await agent.get(`${domainPath(without)}/link`).expect(403);
    await build.sql("update contract set ends_on = '2021-01-01' where domain_id = $1", [domain.domainId]);
    const ended = await agent.get(`${booksPath(standard)}/link`).expect(403);
    expect(ended.body.code).toBe('contract.feature_missing');
    await build.sql('update contract set ends_on = null where domain_id = $1', [domain.domainId]);
  });

  it('notices for an open answer that the session ended or the right is gone, without keeping the session alive', async () => {
    const membershipId = await build.membership(person, portal, 'back_office', { domainId: domain.domainId });
    const agent = await signIn(app, person);
    const [name, token] = agent.cookie.split('=') as [string, string];
    const open = {
      cookies: { [name]: token },
      params: { portalId: portal.portalId, administrationId: standard.administrationId },
      headers: {},
      method: 'GET',
    };
    const declaration = {
      access: { kind: 'ability', action: 'read', subject: 'JournalRun', breadth: 'scope' } as const,
      needsPayrollLink: false,
    };
    const again = () => app.get(AccessService).admitAgain(open as unknown as AuthenticatedRequest, declaration);
    const lastSeen = () => build.sql('select last_seen_at from directory.session where session_id = $1', [agent.sessionId]);
    await build.sql("update directory.session set last_seen_at = now() - interval '20 minutes' where session_id = $1", [agent.sessionId]);
    const before = await lastSeen();
    await expect(again()).resolves.toBeUndefined();
    expect(await lastSeen()).toEqual(before);
    await build.sql("update membership set role = 'hrm' where membership_id = $1", [membershipId]);
    await expect(again()).rejects.toMatchObject({ code: 'access.forbidden' });
    await build.sql('update membership set revoked_at = now() where membership_id = $1', [membershipId]);
    await expect(again()).rejects.toMatchObject({ code: 'request.not_found' });
    await build.sql('update directory.session set revoked_at = now() where session_id = $1', [agent.sessionId]);
    await expect(again()).rejects.toMatchObject({ code: 'auth.not_signed_in' });
  });
});
