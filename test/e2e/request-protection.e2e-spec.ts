import type { InjectOptions } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { declaredRoutes, type DeclaredRoute } from '../support/declared-routes';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const own = 'http://localhost:8080';

describe('what protects a request and its answer', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let person: SignedInAgent;
  let other: SignedInAgent;
  let portalId: string;
  let folder: string;
  let unsafe: DeclaredRoute[];

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-web-'));
    await writeFile(path.join(folder, 'index.html'), '<title>Loonbrug</title>');
    app = await createHttpServer(testEnvironment(database, { WEB_FOLDER: folder }));
    build = await Builders.connect(database);
    const portal = await build.portal();
    ({ portalId } = portal);
    const user = await build.user();
    await build.membership(user, portal, 'portal_admin');
    person = await signIn(app, user);
    other = await signIn(app, user);
    unsafe = declaredRoutes(app).filter(({ method }) => method !== 'GET' && method !== 'ALL');
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const addressOf = ({ path: pattern }: DeclaredRoute): string =>
    `/api${pattern.replace(':portalId', portalId).replace(/:\w+/g, () => newId())}`;
  const send = async (route: DeclaredRoute, headers: Record<string, string>) => {
    const response = await app.inject({ method: route.method as 'POST', url: addressOf(route), headers, payload: {} });
    return {
      route: `${route.method} ${route.path}`,
      status: response.statusCode,
      code: response.body === '' ? undefined : response.json<{ code?: string }>().code,
    };
  };
  const all = (routes: DeclaredRoute[], status: number, code: string) =>
    routes.map(({ method, path: pattern }) => ({ route: `${method} ${pattern}`, status, code }));

  it.each<[string, (agents: { person: SignedInAgent; other: SignedInAgent }) => Record<string, string>, string]>([
    ['without its token', () => ({}), 'auth.csrf_refused'],
    ['with an empty token', () => ({ 'x-csrf-token': '' }), 'auth.csrf_refused'],
    ['with the token of another session of the same person', (agents) => ({ 'x-csrf-token': agents.other.csrfToken }), 'auth.csrf_refused'],
    [
      'with its token, from a page of another site',
      (agents) => ({ 'x-csrf-token': agents.person.csrfToken, origin: 'https://elsewhere.example' }),
      'auth.origin_refused',
    ],
    [
      'with its token, from a page without an origin',
      (agents) => ({ 'x-csrf-token': agents.person.csrfToken, origin: 'null' }),
      'auth.origin_refused',
    ],
    [
      'with its token, sent by another site as the browser says',
      (agents) => ({ 'x-csrf-token': agents.person.csrfToken, 'sec-fetch-site': 'cross-site' }),
      'auth.origin_refused',
    ],
  ])('refuses every change of a signed-in person %s', async (_, headersOf, code) => {
    const called = unsafe.filter(({ access }) => access?.kind === 'ability' || access?.kind === 'signed_in');
    expect(called.length).toBeGreaterThan(60);
    const answers = [];
    for (const route of called) answers.push(await send(route, { cookie: person.cookie, ...headersOf({ person, other }) }));
    expect(answers).toEqual(all(called, 403, code));
  });

  it('refuses every change without a session that a page of another site sends', async () => {
    const called = unsafe.filter(({ access }) => access?.kind === 'public');
    expect(called.length).toBeGreaterThan(4);
    const answers = [];
    for (const route of called) answers.push(await send(route, { origin: 'https://elsewhere.example' }));
    expect(answers).toEqual(all(called, 403, 'auth.origin_refused'));
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'application/xml', 'text/json'])(
    'takes no body of type %s, which a form of another site could send',
    async (type) => {
      const response = await app.inject({
        method: 'POST',
        url: `/api/portals/${portalId}/domains`,
        headers: { cookie: person.cookie, 'x-csrf-token': person.csrfToken, 'content-type': type },
        payload: 'name=Planted&code=P',
      });
      expect({ status: response.statusCode, code: response.json<{ code: string }>().code }).toEqual({
        status: 400,
        code: 'request.malformed',
      });
    },
  );

  it('shares nothing with other origins, asked beforehand or not', async () => {
    for (const origin of ['https://elsewhere.example', 'null', own]) {
      for (const options of [
        { method: 'OPTIONS', url: '/api/session', headers: { origin, 'access-control-request-method': 'POST' } },
        { method: 'GET', url: '/api/session', headers: { origin, cookie: person.cookie } },
        { method: 'POST', url: '/api/session', headers: { origin }, payload: {} },
      ] as InjectOptions[]) {
        const { headers } = await app.inject(options);
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      }
    }
  });

  const policy = (header: unknown): Record<string, string> =>
    Object.fromEntries(
      String(header)
        .split(';')
        .map((part) => part.trim().split(' '))
        .map(([name = '', ...sources]): [string, string] => [name, sources.join(' ')]),
    );
  const everywhere = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  };

  it('gives every answer of the API the headers that keep a browser from keeping, guessing, framing or running it, and its type: also refusals', async () => {
    const token = { cookie: person.cookie, 'x-csrf-token': person.csrfToken };
    for (const options of [
      { method: 'GET', url: '/api/session', headers: token },
      { method: 'GET', url: '/api/session' },
      { method: 'GET', url: '/api/nowhere' },
      { method: 'GET', url: '/api/openapi.json' },
      { method: 'GET', url: '/health/live' },
      { method: 'GET', url: `/api/portals/${newId()}`, headers: token },
      { method: 'GET', url: '/api/portals/%E0%A4%A', headers: token },
      { method: 'POST', url: '/api/session', payload: '{', headers: { 'content-type': 'application/json' } },
      { method: 'OPTIONS', url: '/api/session' },
    ] as InjectOptions[]) {
      const { headers, body } = await app.inject(options);
      expect({ url: options.url, ...headers }).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
      if (body !== '') expect(headers['content-type']).toMatch(/^application\/(problem\+)?json; charset=utf-8$/);
      expect(policy(headers['content-security-policy'])).toEqual({
        'default-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
        sandbox: '',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  it('gives every answer of the API the same headers however its address is written, and no page where nothing answers', async () => {
    const ofMoment = new Set(['date', 'content-length']);
    const lasting = async (url: string) => {
      const { statusCode, headers } = await app.inject({ method: 'GET', url, headers: { cookie: person.cookie } });
      return { statusCode, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofMoment.has(name))) };
    };
    for (const [plain, ...others] of [
      ['/api/session', '/%61pi/session', '/api/%73ession', '/%61%70%69/%73%65%73%73%69%6F%6E', '/api/session?x=/y'],
      ['/health/live', '/%68ealth/live', '/health/%6Cive'],
      ['/api/nowhere', '/%61pi/nowhere', '/api/', '/%61%70%69/a/b'],
    ] as const) {
      const known = await lasting(plain);
      expect(known.headers).toMatchObject({ ...everywhere, 'cache-control': 'no-store' });
      for (const url of others) expect({ url, ...(await lasting(url)) }).toEqual({ url, ...known });
    }
  });

  it('lets a page run scripts from its own files only', async () => {
    const { headers } = await app.inject({ method: 'GET', url: '/portals' });
    expect(headers).toMatchObject(everywhere);
    const allowed = policy(headers['content-security-policy']);
    expect(allowed).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    });
    expect(Object.values(allowed).join(' ')).not.toMatch(/unsafe-eval|\*|https?:/);
  });

  it('needs no script in the page itself: the source of the page has none, nor handlers, nor addresses elsewhere', () => {
    const page = path.resolve(__dirname, '../../apps/web/index.html');
    expect(existsSync(page)).toBe(true);
    const html = readFileSync(page, 'utf8');
    for (const [, attributes = '', body = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toContain('src="/');
      expect(body.trim()).toBe('');
    }
    expect(html).not.toMatch(/\son\w+=|javascript:|https?:\/\//i);
  });

  it('gives the session’s cookie to no script and to no other site, and under https to no other host either', async () => {
    const { sessionCookieName } = await import('@loonbrug/auth');
    expect(sessionCookieName(testEnvironment(database, { PUBLIC_URL: 'https://portal.example.com' }))).toMatch(/^__Host-/);
    const secure = await createHttpServer(testEnvironment(database, { PUBLIC_URL: 'https://portal.example.com' }));
    try {
      const leaving = await signIn(secure, await build.user());
      const { headers } = await secure.inject({
        method: 'DELETE',
        url: '/api/session',
        headers: { cookie: leaving.cookie, 'x-csrf-token': leaving.csrfToken },
      });
      expect(String(headers['set-cookie'])).toMatch(/^__Host-loonbrug_session=;/);
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(String(headers['set-cookie'])).toContain(flag);
      expect(String(headers['set-cookie'])).not.toContain('Domain');
    } finally {
      await secure.close();
    }
  });
});
