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

  it('gets a problem document for an address that can not be read', async () => {
    const refused = await agent.get(`${domains}/%E0%A4%A`).set('accept-language', 'en').expect(400);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.headers['x-content-type-options']).toBe('nosniff');
    expect(refused.body).toMatchObject({ code: 'request.malformed', title: 'The request can not be read.' });
  });
});
