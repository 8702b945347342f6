import request from 'supertest';
import { Clock } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** Whoever gets or loses rights gets another token too, so that one that leaked before is worth nothing after. */
describe('rotation of a session', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let person: BuiltUser;
  let membershipId: string;
  let administrator: SignedInAgent;
  let agent: SignedInAgent;
  let now: Date;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    setClock(app);
  });

  beforeEach(async () => {
    now = new Date('2026-11-22T10:00:00Z');
    portal = await build.portal();
    await build.domain(portal);
    person = await build.user();
    membershipId = await build.membership(person, portal, 'back_office');
    const governor = await build.user();
    await build.membership(governor, portal, 'portal_admin');
    administrator = await signIn(app, governor);
    agent = await signIn(app, person);
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const setClock = (of: typeof app) => jest.spyOn(of.get(Clock), 'now').mockImplementation(() => now);
  const at = (path: string) => `/api/portals/${portal.portalId}${path}`;
  const promote = () =>
    administrator
      .put(at(`/memberships/${membershipId}`))
      .send({ role: 'portal_admin', domainId: null, administrationIds: null, mayOpenPayslips: false })
      .expect(204);
  const get = (path: string, cookie: string) => request(app.getHttpServer()).get(path).set('cookie', cookie);
  const givenCookie = (response: { headers: Record<string, unknown> }): string | undefined =>
    (response.headers['set-cookie'] as string[] | undefined)?.find((cookie) => cookie.startsWith('loonbrug_session='));
  const valueOf = (cookie: string | undefined): string => cookie!.split(';')[0]!;

  it('leaves the cookie as it is while nothing changes', async () => {
    expect(givenCookie(await agent.get('/api/session').expect(200))).toBeUndefined();
    expect(givenCookie(await agent.get(at('/domains')).expect(200))).toBeUndefined();
  });

  it('follows a change of rights at the next request; the token before ends two minutes later, the header token stays', async () => {
    await promote();
    const answer = await agent.get(at('/memberships')).expect(200);
    expect(givenCookie(answer)).toMatch(/^loonbrug_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const renewed = valueOf(givenCookie(answer));
    expect(renewed).not.toBe(agent.cookie);
    expect(givenCookie(await get('/api/session', renewed).expect(200))).toBeUndefined();
    await request(app.getHttpServer())
      .put('/api/me/language')
      .set('cookie', renewed)
      .set('x-csrf-token', agent.csrfToken)
      .send({ language: 'en' })
      .expect(204);
    now = new Date('2026-11-22T10:02:01Z');
    await get('/api/session', agent.cookie).expect(401);
    await get('/api/session', renewed).expect(200);
  });

  it('gives requests at the same time the same token, and gives it again when an answer was lost', async () => {
    await promote();
    const answers = await Promise.all(Array.from({ length: 6 }, () => agent.get('/api/session').expect(200)));
    const late = await agent.get('/api/me/navigation').expect(200);
    const tokens = new Set([...answers, late].map((answer) => valueOf(givenCookie(answer))));
    expect(tokens.size).toBe(1);
    await get('/api/session', [...tokens][0]!).expect(200);
  });

  it('comes also with a refusal, and with each way that rights change', async () => {
    await administrator.delete(at(`/memberships/${membershipId}`)).expect(204);
    const refused = await agent.get(at('/domains')).expect(404);
    const first = valueOf(givenCookie(refused));
    await build.membership(person, portal, 'hrm', { domainId: (await build.domain(portal)).domainId });
    const granted = await administrator.get(at('/memberships?role=hrm')).expect(200);
    await administrator.delete(at(`/memberships/${granted.body.items[0].membershipId}`)).expect(204);
    const second = valueOf(givenCookie(await get('/api/session', first).expect(200)));
    expect(new Set([agent.cookie, first, second]).size).toBe(3);
  });

  it('touches nobody else’s session', async () => {
    const bystander = await build.user();
    await build.membership(bystander, portal, 'back_office');
    const other = await signIn(app, bystander);
    await promote();
    expect(givenCookie(await other.get('/api/session').expect(200))).toBeUndefined();
    expect(givenCookie(await administrator.get('/api/session').expect(200))).toBeUndefined();
  });

  it('is by a token that can not be computed from the one before without our key, and is kept as a hash', async () => {
    await promote();
    const renewed = valueOf(givenCookie(await agent.get('/api/session').expect(200))).split('=')[1]!;
    const rows = JSON.stringify(await build.sql('select * from directory.session where user_id = $1', [person.userId]));
    expect(rows).not.toContain(renewed);
    const other = await createHttpServer(testEnvironment(database, { HASH_KEY: Buffer.alloc(32, 9).toString('base64') }));
    setClock(other);
    try {
      // The same old token, where the key is another: what it would lead to opens nothing here.
      const elsewhere = await request(other.getHttpServer()).get('/api/session').set('cookie', agent.cookie);
      const guessed = givenCookie(elsewhere);
      if (guessed) await get('/api/session', valueOf(guessed)).expect(401);
      expect(guessed).toBeDefined();
    } finally {
      await other.close();
    }
  });

  it('ends an old token at once when the session ends', async () => {
    await promote();
    const renewed = valueOf(givenCookie(await agent.get('/api/session').expect(200)));
    await request(app.getHttpServer()).delete('/api/session').set('cookie', renewed).set('x-csrf-token', agent.csrfToken).expect(204);
    await get('/api/session', agent.cookie).expect(401);
    await get('/api/session', renewed).expect(401);
  });
});
