import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { PushKeyService } from '@loonbrug/auth';
import { Clock, DirectoryDatabase, RequestRate, TenantDatabase } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const perMinute = 40;

describe('the number of requests in a minute', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  /** A second process of the same installation. */
  let twin: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let folder: string;
  let minute = Date.UTC(2026, 10, 20, 10, 0, 0);

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = testEnvironment(database, { REQUESTS_PER_MINUTE: String(perMinute), TRUSTED_PROXIES: '127.0.0.1' });
    folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-web-'));
    await writeFile(path.join(folder, 'index.html'), '<title>Loonbrug</title>');
    app = await createHttpServer({ ...environment, webFolder: folder });
    await app.listen(0, '127.0.0.1');
    twin = await createHttpServer(environment);
    build = await Builders.connect(database);
    for (const each of [app, twin]) jest.spyOn(each.get(Clock), 'now').mockImplementation(() => new Date(minute + 15_000));
  });

  beforeEach(() => {
    minute += 60_000;
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await twin.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (address: string, headers: Record<string, string>, server = app) => server.inject({ method: 'GET', url: address, headers });

  async function statuses(count: number, call: (index: number) => Promise<{ statusCode: number }>): Promise<Record<number, number>> {
    const seen: Record<number, number> = {};
    for (let index = 0; index < count; index += 1) {
      const { statusCode } = await call(index);
      seen[statusCode] = (seen[statusCode] ?? 0) + 1;
    }
    return seen;
  }

  it('is bounded for a person, who is told how long to wait, and open again in the next minute', async () => {
    const { cookie } = await signIn(app, await build.user());
    const headers = { cookie, 'accept-language': 'en' };
    expect(await statuses(perMinute, () => get('/api/session', headers))).toEqual({ 200: perMinute });
    const refused = await get('/api/session', headers);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('45');
    expect(refused.json()).toMatchObject({ code: 'request.throttled', remedy: 'Wait 45 seconds and try again.' });
    minute += 60_000;
    expect((await get('/api/session', headers)).statusCode).toBe(200);
  });

  it('is one person’s own: another is answered meanwhile, and is no worse off for several sessions of theirs', async () => {
    const [busy, other] = [await build.user(), await build.user()];
    const sessions = [await signIn(app, busy), await signIn(app, busy)];
    expect(await statuses(perMinute + 10, (index) => get('/api/session', { cookie: sessions[index % 2]!.cookie }))).toEqual({
      200: perMinute,
      429: 10,
    });
    expect((await get('/api/session', { cookie: (await signIn(app, other)).cookie })).statusCode).toBe(200);
  });

  it('counts what is refused as well', async () => {
    const { cookie } = await signIn(app, await build.user());
    const elsewhere = '/api/portals/00000000-0000-4000-8000-000000000000/domains';
    const others = (index: number) => ({ cookie, 'x-forwarded-for': `198.51.100.${index}` });
    expect(await statuses(perMinute + 10, (index) => get(elsewhere, others(index)))).toEqual({ 404: perMinute, 429: 10 });
  });

  it('is counted over all processes together', async () => {
    const { cookie } = await signIn(app, await build.user());
    const seen = await statuses(3 * perMinute, (index) => get('/api/session', { cookie }, index % 2 === 0 ? app : twin));
    expect(seen).toEqual({ 200: perMinute, 429: 2 * perMinute });
  });

  it('is bounded for an address before anybody knows who asks, and for all addresses of one IPv6 network together', async () => {
    const from = (address: string) => get('/api/session', { 'x-forwarded-for': address });
    expect(await statuses(5 * perMinute, () => from('203.0.113.7'))).toEqual({ 401: 5 * perMinute });
    const refused = await from('203.0.113.7');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers).toMatchObject({
      'retry-after': '45',
      'content-type': expect.stringContaining('application/problem+json'),
      'x-content-type-options': 'nosniff',
    });
    expect((await from('203.0.113.8')).statusCode).toBe(401);
    expect(await statuses(5 * perMinute, (index) => from(`2001:db8:1:2::${index.toString(16)}`))).toEqual({ 401: 5 * perMinute });
    expect((await from('2001:db8:1:2:ffff::1')).statusCode).toBe(429);
    expect((await from('2001:db8:1:3::1')).statusCode).toBe(401);
  });

  /** A request whose address goes over the line exactly as it is written here, which no client of HTTP would leave so. */
  const raw = (method: string, address: string, from: string) =>
    new Promise<{ statusCode: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
      const { port } = app.getHttpServer().address() as AddressInfo;
      const call = httpRequest({ host: '127.0.0.1', port, method, path: address, headers: { 'x-forwarded-for': from } }, (answer) => {
        answer.resume().once('end', () => resolve({ statusCode: answer.statusCode!, headers: answer.headers }));
      });
      call.once('error', reject).end();
    });
  const lasting = ({ date: _date, 'content-length': _length, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders => headers;

  it.each([
    ['with a letter in code', 'GET', '/%61pi/session', 401],
    ['in code altogether', 'GET', '/%61%70%69/%73%65%73%73%69%6f%6e', 401],
    ['with the host before it', 'GET', 'http://elsewhere.example/api/session', 401],
    ['with a query', 'GET', '/api/session?api', 401],
    ['that nothing answers', 'GET', '/api/nowhere', 404],
    ['in code that nothing answers', 'GET', '/%61pi/nowhere', 404],
    ['outside of the API that nothing answers', 'POST', '/nowhere', 404],
    ['that can not be read', 'GET', '/api/portals/%E0%A4%A', 400],
    ['that is too long to be an id', 'GET', `/api/portals/${'x'.repeat(200)}`, 404],
  ])('is counted for an address written %s, and refused with the same headers', async (_, method, address, status) => {
    const from = `198.51.100.${(minute / 60_000) % 250}`;
    const plain = `198.51.101.${(minute / 60_000) % 250}`;
    expect(await statuses(5 * perMinute, () => raw(method, address, from))).toEqual({ [status]: 5 * perMinute });
    expect(await statuses(5 * perMinute, () => raw('GET', '/api/session', plain))).toEqual({ 401: 5 * perMinute });
    const [refused, known] = [await raw(method, address, from), await raw('GET', '/api/session', plain)];
    expect([refused.statusCode, lasting(refused.headers)]).toEqual([429, lasting(known.headers)]);
    expect(refused.headers).toMatchObject({ 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining('sandbox') });
  });

  it('is counted by the address that a request comes from, whatever it says of itself, where no proxy is trusted', async () => {
    const said = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index % 250}`, forwarded: `for=203.0.113.${index % 250}` });
    const call = (index: number) => app.inject({ method: 'GET', url: '/api/session', headers: said(index), remoteAddress: '198.51.100.9' });
    expect(await statuses(5 * perMinute + 3, call)).toEqual({ 401: 5 * perMinute, 429: 3 });
  });

  it('is counted together for clients whose address a trusted proxy does not tell in a way that can be read, with nobody else', async () => {
    const unreadable = (index: number) => ['unknown', '_hidden', `${index}.example`, `300.1.1.${index}`][index % 4]!;
    const from = (address: string) => get('/api/session', { 'x-forwarded-for': address });
    expect(await statuses(5 * perMinute + 3, (index) => from(unreadable(index)))).toEqual({ 401: 5 * perMinute, 429: 3 });
    // The proxy itself, such as its own look at whether the process answers, and those whose address can be read, have limits of their own.
    expect((await get('/api/session', {})).statusCode).toBe(401);
    expect((await from('203.0.113.20')).statusCode).toBe(401);
  });

  it.each([
    ['of IPv4', (port: number) => `203.0.113.21:${port}`, '203.0.113.21'],
    ['of IPv6', (port: number) => `[2001:db8:7:7::1]:${port}`, '2001:db8:7:7::2'],
    [
      'of IPv4 written as IPv6',
      (port: number) => (port % 2 === 0 ? '::ffff:203.0.113.22' : `[::ffff:203.0.113.22]:${port}`),
      '203.0.113.22',
    ],
  ])('is one for all connections of an address %s, where the proxy tells their ports too', async (_, told, plain) => {
    const from = (address: string) => get('/api/session', { 'x-forwarded-for': address });
    expect(await statuses(5 * perMinute, (index) => from(told(40_000 + index)))).toEqual({ 401: 5 * perMinute });
    expect((await from(plain)).statusCode).toBe(429);
  });

  it('is said once in the log to be shared, where a trusted proxy tells no address or one that can not be read', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const watched = await createHttpServer(testEnvironment(database, { TRUSTED_PROXIES: '127.0.0.1' }));
    try {
      for (const headers of [
        {},
        {},
        { 'x-forwarded-for': 'unknown' },
        { 'x-forwarded-for': '_hidden' },
        { 'x-forwarded-for': '203.0.113.23' },
      ] as Array<Record<string, string>>)
        await get('/api/session', headers, watched);
      // Whoever comes past the proxy is told of by nobody.
      await watched.inject({ method: 'GET', url: '/api/session', remoteAddress: '198.51.100.10' });
      const said = warned.mock.calls.map(([text]) => String(text)).filter((text) => text.includes('TRUSTED_PROXIES'));
      expect(said).toEqual([expect.stringContaining('no client address'), expect.stringContaining('can not be read')]);
    } finally {
      warned.mockRestore();
      await watched.close();
    }
  });

  it('is bounded for a push key', async () => {
    const domain = await build.domain(await build.portal());
    const scope = { portalId: domain.portalId, actor: { kind: 'system' as const } };
    const { key } = await app.get(TenantDatabase).transaction(scope, (tx) => app.get(PushKeyService).issue(tx, domain.domainId));
    const push = () =>
      app.inject({ method: 'POST', url: '/api/loket/push/journal-runs', headers: { authorization: `Bearer ${key}` }, payload: {} });
    expect(await statuses(perMinute + 5, push)).toEqual({ 400: perMinute, 429: 5 });
  });

  it('costs the database one statement per portion, and none once it is reached', async () => {
    const asked = jest.spyOn(app.get(DirectoryDatabase), 'maybeOne');
    const rate = app.get(RequestRate);
    const refused: unknown[] = [];
    for (let index = 0; index < 500; index += 1) await rate.count('person', 'somebody').catch((error: unknown) => refused.push(error));
    expect([refused.length, asked.mock.calls.length]).toEqual([500 - perMinute, 21]);
    asked.mockRestore();
  });

  it('never keeps anybody from asking whether the process runs', async () => {
    expect(await statuses(6 * perMinute, () => get('/health/live', { 'x-forwarded-for': '203.0.113.9' }))).toEqual({ 200: 6 * perMinute });
  });

  it('costs the database one question a second at most, whoever and however many ask whether the process can work', async () => {
    const asked = jest.spyOn(app.get(DirectoryDatabase), 'query');
    const ready = () => get('/health/ready', { 'x-forwarded-for': '203.0.113.9' });
    const answers = await Promise.all(Array.from({ length: 6 * perMinute }, ready));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(asked.mock.calls).toEqual([['select 1']]);
    minute += 1_000;
    expect((await ready()).statusCode).toBe(200);
    expect(asked.mock.calls).toHaveLength(2);
    minute += 59_000;
    asked.mockRejectedValue(new Error('gone'));
    expect(await statuses(20, ready)).toEqual({ 503: 20 });
    expect(asked.mock.calls).toHaveLength(3);
    asked.mockRestore();
    minute += 60_000;
    expect((await ready()).statusCode).toBe(200);
  });

  it('is kept without a name: buckets are hashes', async () => {
    const rows = await build.sql<{ bucket: string }>("select bucket from directory.throttle where bucket like 'rate:%'");
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ bucket }) => !/^rate:[\w-]{43}$/.test(bucket))).toEqual([]);
  });
});
