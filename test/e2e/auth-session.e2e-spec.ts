import { hash } from '@node-rs/argon2';
import request from 'supertest';
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
});
