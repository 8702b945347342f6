import { type AddressInfo, connect } from 'node:net';
import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('what a request holds', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let agent: Awaited<ReturnType<typeof signIn>>;
  let domains: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    const portal = await build.portal();
    const person = await build.user();
    await build.membership(person, portal, 'portal_admin');
    agent = await signIn(app, person);
    domains = `/api/portals/${portal.portalId}/domains`;
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const wrong = (field: string) => ({ code: 'request.invalid', details: { fields: [{ field, rules: ['isText'] }] } });

  it('is refused by field where a text can not be kept, and nothing is changed', async () => {
    const made = { name: 'Bakkerij', code: 'bak', responsibleUserId: null };
    for (const name of ['Bakkerij\0', 'Bakkerij \ud800'])
      expect(
        (
          await agent
            .post(domains)
            .send({ ...made, name })
            .expect(400)
        ).body,
      ).toMatchObject(wrong('name'));
    expect((await agent.get(`${domains}?search=%00`).expect(400)).body).toMatchObject(wrong('search'));
    expect((await agent.get(domains).expect(200)).body).toEqual({ items: [], total: 0 });
  });

  it('is refused at once where it has more values than any route asks for, from whomever', async () => {
    const many = Object.fromEntries(Array.from({ length: 150_000 }, (_, index) => [`k${index}`, 1]));
    const startedAt = performance.now();
    const refused = await request(app.getHttpServer()).post('/api/session').send(many).expect(413);
    expect(refused.body.code).toBe('request.too_large');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('is refused before it is read where it has more values than any message, wherever they stand, and no text counts', async () => {
    const send = (path: string, body: string) => request(app.getHttpServer()).post(path).set('content-type', 'application/json').send(body);
    const read = jest.spyOn(JSON, 'parse');
    const isRead = async (opening: string, body: string, status: number): Promise<boolean> => {
      const { body: problem } = await send('/api/loket/push/journal-runs', body)
        .expect(status)
        .expect('content-type', /application\/problem\+json/);
      expect(problem.code).toBe(status === 413 ? 'request.too_large' : 'auth.push_key_refused');
      return read.mock.calls.some(([text]) => String(text).startsWith(opening));
    };
    try {
      expect(await isRead('{"few":', '{"few":[[],[]]}', 401)).toBe(true);
      expect(await isRead('{"many":', `{"many":[${'[],'.repeat(250_000)}[]]}`, 413)).toBe(false);
    } finally {
      read.mockRestore();
    }
    await send('/api/loket/push/journal-runs', JSON.stringify({ a: '[,'.repeat(300_000) })).expect(401);
    await send('/api/session', '{"email":"a"').expect(400);
  });

  it('lists no more wrong fields than somebody can mend', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`k${index}`, 1]));
    const refused = await request(app.getHttpServer()).post('/api/session').send(many).expect(400);
    expect(refused.body.details.fields).toHaveLength(50);
  });

  it('is refused where it is nested deeper than any route asks for', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const refused = await agent.post(domains).set('content-type', 'application/json').send(deep).expect(400);
    expect(refused.body.code).toBe('request.malformed');
  });

  it('is decoded once: what was encoded twice is found as it was meant, and not as what it would be decoded again', async () => {
    for (const [name, code] of [
      ['Aap%41Noot', 'a41'],
      ['AapANoot', 'aa'],
    ])
      await agent.post(domains).send({ name, code, responsibleUserId: null }).expect(201);
    const found = async (search: string) =>
      ((await agent.get(`${domains}?search=${search}`).expect(200)).body.items as Array<{ name: string }>).map(({ name }) => name);
    expect(await found('Aap%2541Noot')).toEqual(['Aap%41Noot']);
    expect(await found('Aap%41Noot')).toEqual(['AapANoot']);
    await agent.get(`${domains}/..%252f..%252f..%252fopenapi.json`).expect(404);
  });

  it('is refused where its length is said in two ways, so that no second request hides in it', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    // Whatever is said last ends the connection: nothing is concluded from how long nothing was said.
    const hidden = 'GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    for (const lengths of [
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: chunked\r\nContent-Length: 5',
      'Content-Length: 5\r\nContent-Length: 6',
      'Transfer-Encoding: chunked, identity',
      'Transfer-Encoding : chunked',
      'Content-Length: +5',
      'Content-Length: 0\nTransfer-Encoding: chunked',
    ]) {
      const answers = await raw(port, `POST /api/session HTTP/1.1\r\nHost: x\r\n${lengths}\r\n\r\n0\r\n\r\n${hidden}`);
      expect({ lengths, statuses: answers.match(/HTTP\/1\.1 \d+/g) }).toEqual({ lengths, statuses: ['HTTP/1.1 400'] });
    }
    expect(await raw(port, hidden)).toContain('HTTP/1.1 200');
    // Nor is one sent back as it came.
    const traced = await raw(port, 'TRACE /api/session HTTP/1.1\r\nHost: x\r\nX-Planted: planted\r\nConnection: close\r\n\r\n');
    expect(traced).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(traced).not.toContain('planted');
  });

  it('gets a problem document for an address that can not be read', async () => {
    const refused = await agent.get(`${domains}/%E0%A4%A`).set('accept-language', 'en').expect(400);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.headers['x-content-type-options']).toBe('nosniff');
    expect(refused.body).toMatchObject({ code: 'request.malformed', title: 'The request can not be read.' });
  });
});

/** What the server says to these bytes until it ends the connection, or says nothing for so long that it has nothing more to say. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}
