import request from 'supertest';
import type { RouteAccess } from '@loonbrug/platform';
import type { AbilityAccess } from '@loonbrug/tenancy';
import { createHttpServer } from '../../apps/api/src/http-server';
import { declaredRoutes, type DeclaredRoute } from '../support/declared-routes';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const kindOf = ({ access }: DeclaredRoute): string => access?.kind ?? 'undeclared';
const isAbility = (access: RouteAccess | undefined): access is AbilityAccess => access?.kind === 'ability';
const named = (routes: DeclaredRoute[]): string[] => routes.map(({ name, method, path }) => `${method} ${path} (${name})`);

describe('routes', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    routes = declaredRoutes(app);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('all declare who may call them', () => {
    const counts = [...new Set(routes.map(kindOf))].map((kind) => `${routes.filter((route) => kindOf(route) === kind).length} ${kind}`);
    process.stdout.write(`${routes.length} routes: ${counts.join(', ')}\n`);
    expect(routes.length).toBeGreaterThan(50);
    expect(named(routes.filter(({ access }) => access === undefined))).toEqual([]);
  });

  it('are all known to this test: as many as the API’s own description has', async () => {
    const { body } = await request(app.getHttpServer()).get('/api/openapi.json').expect(200);
    const described = Object.values(body.paths as Record<string, object>).flatMap((operations) => Object.keys(operations));
    expect(described).toHaveLength(routes.length);
  });

  it('are there once each', () => {
    const keys = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':x')}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('that are public say why', () => {
    const open = routes.filter(({ access }) => access?.kind === 'public');
    process.stdout.write(
      open.map(({ method, path, access }) => `public: ${method} ${path}: ${(access as { reason: string }).reason}\n`).join(''),
    );
    expect(named(open.filter(({ access }) => (access as { reason: string }).reason.length < 20))).toEqual([]);
  });

  it('that ask for an ability name the portal in their path, so that the scope is known before the first row is read', () => {
    const wrong = routes.filter(({ access, path }) => isAbility(access) && !path.startsWith('/portals/:portalId'));
    expect(named(wrong)).toEqual([]);
  });

  it('below a portal ask for an ability', () => {
    expect(named(routes.filter(({ access, path }) => path.startsWith('/portals/') && !isAbility(access)))).toEqual([]);
  });

  it('of a domain or an administration name it as the guard reads it', () => {
    const place = /^\/portals\/:portalId(\/domains\/:domainId)?(\/administrations\/:administrationId)?(\/|$)/;
    const wrong = routes.filter(({ access, path }) => {
      if (!isAbility(access)) return false;
      const rest = path.replace(place, '/');
      return /\/(domains|administrations)\/:/.test(rest) || /:(portalId|domainId|administrationId)\b/.test(rest);
    });
    expect(named(wrong)).toEqual([]);
  });

  it('that list what a person reaches stand below the portal only', () => {
    const wrong = routes.filter(
      ({ access, path }) => isAbility(access) && access.breadth === 'reach' && /:(domainId|administrationId)\b/.test(path),
    );
    expect(named(wrong)).toEqual([]);
  });

  it('that need the payroll link name the domain or administration whose contract decides', () => {
    const wrong = routes.filter(({ needsPayrollLink, path }) => needsPayrollLink && !/:(domainId|administrationId)\b/.test(path));
    expect(named(wrong)).toEqual([]);
  });

  it('of a person about themselves ask for a session and stand below me or session', () => {
    const personal = routes.filter(({ access }) => access?.kind === 'signed_in');
    expect(named(personal.filter(({ path }) => !/^\/(me|session|loket)(\/|$)/.test(path)))).toEqual([]);
    expect(named(routes.filter(({ path, access }) => /^\/me(\/|$)/.test(path) && access?.kind !== 'signed_in'))).toEqual([]);
  });
});
