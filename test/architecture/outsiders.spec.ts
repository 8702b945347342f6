import request from 'supertest';
import { newId } from '@loonbrug/platform';
import { abilityOf, type Action, type Role, type Subject } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltAdministration, Builders, type BuiltUser } from '../support/builders';
import { declaredRoutes, type DeclaredRoute } from '../support/declared-routes';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * Every route that names a portal, called by everybody who may not: read from the running application, so that a new route is in it by itself.
 * What is behind the routes exists; only the caller is wrong.
 */
describe('every route below a portal', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let builders: Builders;
  let routes: DeclaredRoute[];
  let ours: BuiltAdministration;
  let agents: Record<'otherPortal' | 'siblingDomain' | 'siblingAdministration' | 'nobody', SignedInAgent>;
  let roles: Record<Role, SignedInAgent>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    builders = await Builders.connect(database);
    routes = declaredRoutes(app).filter((route) => route.access?.kind === 'ability');
    const portal = await builders.portal();
    const domain = await builders.domain(portal);
    ours = await builders.administration(domain);
    const sibling = await builders.administration(domain, { isStandard: false });
    const siblingDomain = await builders.domain(portal);
    await builders.administration(siblingDomain);
    const theirs = await builders.portal();
    await builders.administration(await builders.domain(theirs));
    const person = async (grant: (user: BuiltUser) => Promise<unknown>) => {
      const user = await builders.user();
      await grant(user);
      return signIn(app, user);
    };
    agents = {
      otherPortal: await person((user) => builders.membership(user, theirs, 'portal_admin')),
      siblingDomain: await person((user) =>
        builders.membership(user, portal, 'back_office', { domainId: siblingDomain.domainId, mayOpenPayslips: true }),
      ),
      siblingAdministration: await person((user) =>
        builders.membership(user, portal, 'back_office', {
          domainId: domain.domainId,
          administrationIds: [sibling.administrationId],
          mayOpenPayslips: true,
        }),
      ),
      nobody: await person(() => Promise.resolve()),
    };
    roles = {
      portal_admin: await person((user) => builders.membership(user, portal, 'portal_admin')),
      back_office: await person((user) => builders.membership(user, portal, 'back_office')),
      management: await person((user) => builders.membership(user, portal, 'management', { domainId: domain.domainId })),
      hrm: await person((user) => builders.membership(user, portal, 'hrm', { domainId: domain.domainId })),
    };
  });

  afterAll(async () => {
    await app.close();
    await builders.close();
    await database.drop();
  });

  const addressOf = (route: DeclaredRoute): string =>
    `/api${route.path
      .replace(':portalId', ours.portalId)
      .replace(':domainId', ours.domainId)
      .replace(':administrationId', ours.administrationId)
      .replace(/:\w+/g, () => newId())}`;

  async function answersOf(agent: SignedInAgent, called: readonly DeclaredRoute[]) {
    const answers: Array<{ route: string; status: number; code?: string }> = [];
    for (const route of called) {
      const method = route.method.toLowerCase() as Method;
      const response = await agent[method](addressOf(route)).send(method === 'get' ? undefined : {});
      answers.push({ route: `${route.method} ${route.path}`, status: response.status, code: (response.body as { code?: string }).code });
    }
    return answers;
  }

  const notFound = (called: readonly DeclaredRoute[]) =>
    called.map((route) => ({ route: `${route.method} ${route.path}`, status: 404, code: 'request.not_found' }));

  it('does not exist for the administrator of another portal, nor for a person without any', async () => {
    process.stdout.write(`${routes.length} routes below a portal are called by 9 kinds of people\n`);
    expect(routes.length).toBeGreaterThan(100);
    expect(await answersOf(agents.otherPortal, routes)).toEqual(notFound(routes));
    expect(await answersOf(agents.nobody, routes)).toEqual(notFound(routes));
  }, 120_000);

  it('does not exist for the back office of a sibling domain, where the path names this domain or its administration', async () => {
    const inside = routes.filter((route) => /:(domainId|administrationId)\b/.test(route.path));
    expect(inside.length).toBeGreaterThan(60);
    expect(await answersOf(agents.siblingDomain, inside)).toEqual(notFound(inside));
  }, 120_000);

  it('does not exist for a back office that is limited to a sibling administration', async () => {
    const inside = routes.filter((route) => route.path.includes(':administrationId'));
    expect(inside.length).toBeGreaterThan(40);
    expect(await answersOf(agents.siblingAdministration, inside)).toEqual(notFound(inside));
  }, 120_000);

  it('asks a stranger for a session', async () => {
    for (const route of routes) {
      const method = route.method.toLowerCase() as Method;
      const response = await request(app.getHttpServer())[method](addressOf(route));
      expect({ route: route.path, method, status: response.status }).toEqual({ route: route.path, method, status: 401 });
    }
  }, 120_000);

  // A role of one domain is outside of a portal-level scope route; inside its domain the matrix decides.
  it.each(['portal_admin', 'back_office', 'management', 'hrm'] as const)(
    'refuses %s exactly what the permission matrix does not grant',
    async (role) => {
      const isPortalWide = role === 'portal_admin' || role === 'back_office';
      const judged = routes.filter((route) => isPortalWide || /:(domainId|administrationId)\b/.test(route.path));
      const expected = judged.map((route) => ({
        route: `${route.method} ${route.path}`,
        isAllowed: abilityOf([role]).can(route.action as Action, route.subject as Subject),
      }));
      const answers = await answersOf(roles[role], judged);
      const seen = answers.map(({ route, status, code }) => ({
        route,
        isAllowed: !(status === 403 && code === 'access.forbidden') && status !== 401,
      }));
      expect(seen).toEqual(expected);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    },
    120_000,
  );
});
