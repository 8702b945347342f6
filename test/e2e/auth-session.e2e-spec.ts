import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { Clock } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const password = 'correct horse battery staple';

describe('session', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let person: BuiltUser;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(async () => {
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const post = (body: object) => request(app.getHttpServer()).post('/api/session').send(body);
  const cookieOf = (response: { headers: Record<string, unknown> }): string => String((response.headers['set-cookie'] as string[])[0]);

  it('signs in with e-mail and password, in any case of letters, and says who that is', async () => {
    const portal = await build.portal({ name: 'Kantoor Noord' });
    await build.membership(person, portal, 'portal_admin');
    const response = await post({ email: person.email.toUpperCase(), password }).expect(201);
    expect(cookieOf(response)).toMatch(/^loonbrug_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(response.body).toMatchObject({
      user: { userId: person.userId, email: person.email, language: 'nl' },
      portals: [{ portalId: portal.portalId, name: 'Kantoor Noord' }],
      idleMinutes: 30,
    });
    const again = await request(app.getHttpServer()).get('/api/session').set('cookie', cookieOf(response).split(';')[0]!).expect(200);
    expect(again.body).toEqual(response.body);
  });

  it('keeps only hashes of what the browser has', async () => {
    const response = await post({ email: person.email, password }).expect(201);
    const token = cookieOf(response).split(';')[0]!.split('=')[1]!;
    const rows = await build.sql('select * from directory.session where user_id = $1', [person.userId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(response.body.csrfToken);
  });

  it('needs a session, and the header token for what changes something', async () => {
    await request(app.getHttpServer()).get('/api/session').expect(401);
    const agent = await signIn(app, person);
    await agent.get('/api/session').expect(200);
    const refused = await request(app.getHttpServer()).delete('/api/session').set('cookie', agent.cookie).expect(403);
    expect(refused.body.code).toBe('auth.csrf_refused');
    await agent.delete('/api/session').expect(204);
    await agent.get('/api/session').expect(401);
  });

  it('gives every sign-in a token of its own, and ends the session that the request came with', async () => {
    const planted = await signIn(app, person);
    const response = await post({ email: person.email, password }).set('cookie', planted.cookie).expect(201);
    expect(cookieOf(response).split(';')[0]).not.toBe(planted.cookie);
    await planted.get('/api/session').expect(401);
  });

  it('signs nobody in from a page of another site', async () => {
    const refused = await post({ email: person.email, password }).set('origin', 'https://elsewhere.example').expect(403);
    expect(refused.body.code).toBe('auth.origin_refused');
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('refuses what changes something with the header token of another session, or from another site', async () => {
    const agent = await signIn(app, person);
    const other = await signIn(app, person);
    const attempt = () => request(app.getHttpServer()).delete('/api/session').set('cookie', agent.cookie);
    await attempt().set('x-csrf-token', other.csrfToken).expect(403);
    await attempt().set('x-csrf-token', agent.csrfToken).set('origin', 'https://elsewhere.example').expect(403);
    await attempt().set('x-csrf-token', agent.csrfToken).set('sec-fetch-site', 'same-site').expect(403);
    await attempt()
      .set('x-csrf-token', agent.csrfToken)
      .set('origin', 'http://localhost:8080')
      .set('sec-fetch-site', 'same-origin')
      .expect(204);
  });

  it('ends after half an hour without use, and twelve hours after sign-in whatever the use', async () => {
    const clock = app.get(Clock);
    const start = Date.now();
    let minutes = 0;
    const now = jest.spyOn(clock, 'now').mockImplementation(() => new Date(start + minutes * 60_000));
    try {
      const idle = await signIn(app, person);
      minutes = 29;
      await idle.get('/api/session').expect(200);
      minutes = 58;
      await idle.get('/api/session').expect(200);
      minutes = 89;
      await idle.get('/api/session').expect(401);
      minutes = 0;
      const busy = await signIn(app, person);
      for (minutes = 20; minutes < 720; minutes += 20) await busy.get('/api/session').expect(200);
      minutes = 721;
      await busy.get('/api/session').expect(401);
    } finally {
      now.mockRestore();
    }
  });

  it('ends at once when its account is closed', async () => {
    const agent = await signIn(app, person);
    await build.sql('update directory.user_account set disabled_at = now() where user_id = $1', [person.userId]);
    await agent.get('/api/session').expect(401);
  });

  it('shows a person their sessions and nobody else’s, and ends one, or all others', async () => {
    const agent = await signIn(app, person);
    const phone = await signIn(app, person);
    const tablet = await signIn(app, person);
    const stranger = await signIn(app, await build.user());
    const { body } = await agent.get('/api/session/others').expect(200);
    expect(body.total).toBe(3);
    expect(body.items.map((item: { sessionId: string; isCurrent: boolean }) => [item.sessionId, item.isCurrent]).sort()).toEqual(
      [
        [agent.sessionId, true],
        [phone.sessionId, false],
        [tablet.sessionId, false],
      ].sort(),
    );
    await agent.delete(`/api/session/others/${stranger.sessionId}`).expect(404);
    await agent.delete('/api/session/others/no-id').expect(400);
    await stranger.get('/api/session').expect(200);
    await agent.delete(`/api/session/others/${phone.sessionId}`).expect(204);
    await phone.get('/api/session').expect(401);
    expect((await agent.delete('/api/session/others').expect(200)).body).toEqual({ revoked: 1 });
    await tablet.get('/api/session').expect(401);
    await agent.get('/api/session').expect(200);
    await stranger.get('/api/session').expect(200);
  });

  it('protects the cookie for its host and https where the portal has https', async () => {
    const secure = await createHttpServer(testEnvironment(database, { PUBLIC_URL: 'https://portal.example.com' }));
    try {
      const response = await request(secure.getHttpServer()).post('/api/session').send({ email: person.email, password }).expect(201);
      expect(cookieOf(response)).toMatch(/^__Host-loonbrug_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      const agent = await signIn(secure, person);
      await agent.get('/api/session').expect(200);
      await agent.delete('/api/session').set('origin', 'http://localhost:8080').expect(403);
      await request(secure.getHttpServer()).get('/api/session').set('cookie', agent.cookie.replace('__Host-', '')).expect(401);
    } finally {
      await secure.close();
    }
  });

  it.each([
    ['get', 'session'],
    ['delete', 'session'],
    ['get', 'session/others'],
    ['delete', 'session/others'],
    ['delete', 'session/others/01900000-0000-7000-8000-000000000000'],
    ['put', 'me/password'],
    ['put', 'me/language'],
    ['put', 'me/name'],
    ['get', 'me/sign-ins'],
    ['get', 'me/second-factor'],
    ['post', 'me/second-factor/enrolment'],
    ['post', 'me/second-factor/confirmation'],
    ['post', 'me/second-factor/recovery-codes'],
    ['post', 'me/second-factor/removal'],
  ] as const)('is needed to %s /api/%s', async (method, path) => {
    const server = app.getHttpServer();
    expect((await request(server)[method](`/api/${path}`).expect(401)).body.code).toBe('auth.not_signed_in');
    for (const token of ['x', 'x'.repeat(43), ''])
      await request(server)[method](`/api/${path}`).set('cookie', `loonbrug_session=${token}`).expect(401);
  });
});
