import { SessionEndService, SignInChain } from '@loonbrug/auth';
import { createHttpServer } from '../../apps/api/src/http-server';
import { SessionService } from '../../libs/auth/session/session.service';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

describe('ending sessions', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
  });

  beforeEach(() => build.sql('update directory.session set revoked_at = now()'));

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const end = () => app.get(SessionEndService);
  /** People in the order of their ids, each signed in twice. */
  async function signedIn(count: number): Promise<Array<{ user: BuiltUser; agents: SignedInAgent[] }>> {
    const users = await Promise.all(Array.from({ length: count }, () => build.user()));
    users.sort((one, other) => (one.userId < other.userId ? -1 : 1));
    const people = [];
    for (const user of users) people.push({ user, agents: [await signIn(app, user), await signIn(app, user)] });
    return people;
  }
  const statuses = async ({ agents }: { agents: SignedInAgent[] }) =>
    Promise.all(agents.map(async (agent) => (await agent.get('/api/session')).status));
  const records = async ({ user }: { user: BuiltUser }) =>
    build.sql(`select outcome from directory.sign_in_record where user_id = $1 and outcome = 'sessions_ended'`, [user.userId]);
  async function refuseRecordsOf({ user }: { user: BuiltUser }): Promise<void> {
    await build.sql(
      `create function refuse_record() returns trigger language plpgsql as $$ begin
         if new.user_id = '${user.userId}' then raise 'this record fails'; end if; return new; end $$`,
    );
    await build.sql('create trigger refuse before insert on directory.sign_in_record for each row execute function refuse_record()');
  }
  const refuseNone = () => build.sql('drop function refuse_record cascade');

  it('of everybody and its records are one: where one record fails, nobody’s end without one, and the next try ends all', async () => {
    const people = await signedIn(3);
    await refuseRecordsOf(people[1]!);
    await expect(end().ofEverybody()).rejects.toThrow('this record fails');
    for (const person of people) expect([await statuses(person), await records(person)]).toEqual([[200, 200], []]);
    await refuseNone();
    expect(await end().ofEverybody()).toBe(3);
    for (const person of people)
      expect([await statuses(person), await records(person)]).toEqual([[401, 401], [{ outcome: 'sessions_ended' }]]);
    expect(await end().ofEverybody()).toBe(0);
    const chain = app.get(SignInChain);
    await chain.seal();
    expect(await chain.verify()).toMatchObject({ isIntact: true });
  });

  it('of one person and its record are one, and are nobody else’s', async () => {
    const [person, other] = (await signedIn(2)) as [
      { user: BuiltUser; agents: SignedInAgent[] },
      { user: BuiltUser; agents: SignedInAgent[] },
    ];
    await refuseRecordsOf(person);
    await expect(end().ofPerson(person.user.email)).rejects.toThrow('this record fails');
    expect([await statuses(person), await records(person)]).toEqual([[200, 200], []]);
    await refuseNone();
    expect(await end().ofPerson(person.user.email)).toBe(2);
    expect(await end().ofPerson(person.user.email)).toBe(0);
    expect([await statuses(person), await records(person)]).toEqual([[401, 401], [{ outcome: 'sessions_ended' }]]);
    expect([await statuses(other), await records(other)]).toEqual([[200, 200], []]);
  });

  it('of everybody ends those of who signs in meanwhile, with a record of their own', async () => {
    const [early] = await signedIn(1);
    const sessions = app.get(SessionService);
    const open = jest.spyOn(sessions, 'signedIn');
    let late: { user: BuiltUser; agents: SignedInAgent[] } | undefined;
    open.mockImplementationOnce(async () => {
      open.mockRestore();
      const found = await sessions.signedIn();
      [late] = await signedIn(1);
      return found;
    });
    expect(await end().ofEverybody()).toBe(2);
    for (const person of [early!, late!])
      expect([await statuses(person), await records(person)]).toEqual([[401, 401], [{ outcome: 'sessions_ended' }]]);
  });
});
