import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type BuiltPortal, Builders, type BuiltUser } from '../support/builders';
import { declaredRoutes } from '../support/declared-routes';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const password = 'correct horse battery staple';
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/**
 * A person belongs to themselves: they may work in several portals, so no administrator of one may read or change what lets them in.
 * The person here has an account under another address than the one that the portal invited.
 */
describe('a person, before an administrator of a portal of theirs', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let portal: BuiltPortal;
  let person: BuiltUser;
  let membershipId: string;
  let domainId: string;
  let administrationId: string;
  let administrator: SignedInAgent;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(async () => {
    await build.sql('delete from directory.throttle');
    portal = await build.portal();
    ({ domainId, administrationId } = await build.administration(await build.domain(portal)));
    person = await build.user({ name: 'Somebody', passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    await build.sql("update directory.user_account set email = 'private.' || email where user_id = $1", [person.userId]);
    person = { ...person, email: `private.${person.email}` };
    membershipId = await build.membership({ ...person, email: 'work@example.test' }, portal, 'back_office');
    await build.sql(
      "insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at, last_step) values ($1, '\\x53454352455453454352455453454352', now(), now(), 0)",
      [person.userId],
    );
    await build.sql(
      "insert into directory.recovery_code (user_id, recovery_code_id, code_hash, created_at) values ($1, gen_random_uuid(), '$argon2id$planted', now())",
      [person.userId],
    );
    await signIn(app, person);
    await build.sql(
      "insert into incident (portal_id, incident_id, cause_key, code, owner_user_id) values ($1, gen_random_uuid(), 'x', 'loket.unreachable', $2)",
      [portal.portalId, person.userId],
    );
    await build.sql('update domain set responsible_user_id = $2 where portal_id = $1', [portal.portalId, person.userId]);
    const governor = await build.user();
    await build.membership(governor, portal, 'portal_admin', { mayOpenPayslips: true });
    administrator = await signIn(app, governor, { hasSecondFactor: true });
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const whatLetsIn = async () =>
    JSON.stringify([
      await build.sql('select email, name, password_hash, disabled_at, language from directory.user_account where user_id = $1', [
        person.userId,
      ]),
      await build.sql('select * from directory.second_factor where user_id = $1', [person.userId]),
      await build.sql('select * from directory.recovery_code where user_id = $1', [person.userId]),
      await build.sql('select session_id, revoked_at, second_factor_at from directory.session where user_id = $1', [person.userId]),
    ]);

  /** Ids of the person in every place of a path; whatever a route calls its parameter, it is tried with all of them. */
  const addressesOf = (path: string): string[] => {
    const placed = path.replace(':portalId', portal.portalId).replace(':domainId', domainId).replace(':administrationId', administrationId);
    if (!placed.includes(':')) return [`/api${placed}`];
    return [person.userId, membershipId].map((id) => `/api${placed.replace(/:\w+/g, id)}`);
  };

  /** Everything that a takeover would send, under the names that such fields have. */
  const takeover = {
    userId: '',
    email: 'taken.over@example.test',
    name: 'Taken over',
    password: 'a password of the attacker',
    newPassword: 'a password of the attacker',
    presentPassword: password,
    passwordHash: '$argon2id$attacker',
    secondFactor: null,
    code: '000000',
    language: 'en',
    role: 'back_office',
    domainId: null,
    administrationIds: null,
    mayOpenPayslips: false,
  };

  const routes = () => declaredRoutes(app).filter(({ access, path }) => access?.kind !== 'public' && !/^\/(me|session)(\/|$)/.test(path));

  it('keeps e-mail, password, second factor, recovery codes and sessions, whatever route is called with whatever body', async () => {
    const before = await whatLetsIn();
    let calls = 0;
    for (const route of routes()) {
      const method = route.method.toLowerCase() as Method;
      if (method === 'get') continue;
      for (const address of addressesOf(route.path)) {
        // Removing the person's own membership is a right; who they are stays theirs.
        for (const body of [{}, { ...takeover, userId: person.userId }]) {
          const { status } = await administrator[method](address).send(body);
          expect({ route: `${route.method} ${route.path}`, isBroken: status >= 500 }).toEqual({
            route: `${route.method} ${route.path}`,
            isBroken: false,
          });
          calls += 1;
        }
      }
    }
    process.stdout.write(`${calls} attempts of an administrator at a person\n`);
    expect(calls).toBeGreaterThan(100);
    expect(await whatLetsIn()).toBe(before);
  }, 120_000);

  it('is seen by name and by the address that was invited, never by that of the account or anything that lets them in', async () => {
    const answers: string[] = [];
    for (const route of routes().filter(({ method }) => method === 'GET')) {
      if (route.path.endsWith('/events')) continue;
      for (const address of addressesOf(route.path)) answers.push((await administrator.get(address)).text ?? '');
    }
    const seen = answers.join('\n');
    expect(answers.length).toBeGreaterThan(50);
    // There is something to see.
    expect(seen).toContain('Somebody');
    expect(seen).toContain('work@example.test');
    for (const secret of [person.email, 'argon2id', '5345435245545345', 'U0VDUkVU', 'SECRETSECRET']) expect(seen).not.toContain(secret);
  }, 120_000);

  it('is not found by the address of the account: search and invitation say the same whether anybody has it or not', async () => {
    const base = `/api/portals/${portal.portalId}`;
    const found = async (search: string) => (await administrator.get(`${base}/memberships?search=${search}`).expect(200)).body.total;
    expect(await found(person.email)).toBe(0);
    expect(await found('work@example.test')).toBe(1);
    const terms = { role: 'back_office', domainId: null, administrationIds: null, mayOpenPayslips: false, language: 'nl' };
    const invite = async (email: string) => {
      const { status, body } = await administrator.post(`${base}/membership-invitations`).send({ ...terms, email });
      return { status, fields: Object.keys(body as object) };
    };
    expect(await invite(person.email)).toEqual(await invite('nobody.at.all@example.test'));
  });

  it('signs in as before after all of it', async () => {
    await build.sql('delete from directory.second_factor where user_id = $1', [person.userId]);
    await administrator.put(`/api/portals/${portal.portalId}/memberships/${membershipId}`).send(takeover).expect(400);
    await administrator.delete(`/api/portals/${portal.portalId}/memberships/${membershipId}`).expect(204);
    await request(app.getHttpServer()).post('/api/session').send({ email: person.email, password }).expect(201);
  });
});
