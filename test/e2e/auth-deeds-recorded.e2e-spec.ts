import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { SecondFactorRescue } from '@loonbrug/auth';
import { ApiStage } from '../support/api-stage';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

const password = 'correct horse battery staple';
const wanted = 'another long enough sentence';

/** A person with a session here and one elsewhere, and a second factor where the case is about one. */
interface Household {
  person: BuiltUser;
  agent: SignedInAgent;
  elsewhere: SignedInAgent;
  code(): string;
  recoveryCodes: string[];
  mailedCode: string;
  resetToken: string;
}

describe('what protects an account', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin(new Date('2026-11-22T10:00:10Z'));
  });

  afterAll(async () => {
    await stage.close();
  });

  const post = (path: string, body: object) => request(app.getHttpServer()).post(`/api/${path}`).send(body);

  async function mailedToken({ email }: BuiltUser): Promise<string> {
    await post('password-reset', { email }).expect(202);
    await stage.settled();
    return stage.lastToken('new-password');
  }

  async function household({ hasFactor = false, isEnrolling = false, isResetting = false }): Promise<Household> {
    const person = await build.user({ passwordHash: await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }) });
    const agent = await signIn(app, person);
    let authenticator: Authenticator | undefined;
    let recoveryCodes: string[] = [];
    let mailedCode = '';
    if (hasFactor || isEnrolling) {
      const enrolment = await agent.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(201);
      authenticator = new Authenticator(enrolment.body.secret);
      await stage.settled();
      mailedCode = mailedCodeIn(stage.mails.at(-1)!);
    }
    // A code counts once: the next is of another minute.
    const code = () => {
      stage.now = new Date(stage.now.getTime() + 60_000);
      return authenticator!.code(stage.now);
    };
    if (hasFactor) {
      const confirmed = await agent.post('/api/me/second-factor/confirmation').send({ code: code(), mailedCode }).expect(201);
      recoveryCodes = confirmed.body.recoveryCodes;
    }
    const resetToken = isResetting ? await mailedToken(person) : '';
    await stage.settled();
    stage.mails = [];
    return { person, agent, elsewhere: await signIn(app, person), code, recoveryCodes, mailedCode, resetToken };
  }

  /** Everything that protects the account; not what every request leaves: its time, and the next token. */
  const stateOf = ({ person }: Household) =>
    build.sql(
      `select a.password_hash, a.name,
         (select json_agg(json_build_array(s.session_id, s.revoked_at, s.second_factor_at) order by s.session_id)
          from directory.session s where s.user_id = a.user_id) as sessions,
         (select json_agg(json_build_array(f.sealed_secret, f.confirmed_at)) from directory.second_factor f where f.user_id = a.user_id) as factor,
         (select json_agg(json_build_array(c.recovery_code_id, c.used_at) order by c.recovery_code_id)
          from directory.recovery_code c where c.user_id = a.user_id) as codes,
         (select json_agg(json_build_array(t.mailed_token_id, t.used_at)) from directory.mailed_token t where t.user_id = a.user_id) as mailed,
         (select json_agg(json_build_array(r.sign_in_record_id, r.outcome)) from directory.sign_in_record r where r.user_id = a.user_id) as records
       from directory.user_account a where a.user_id = $1`,
      [person.userId],
    );
  const outcomesOf = async ({ person }: Household) =>
    (
      await build.sql<{ outcome: string }>('select outcome from directory.sign_in_record where user_id = $1 order by sign_in_record_id', [
        person.userId,
      ])
    ).map(({ outcome }) => outcome);

  async function withoutRecords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await build.sql('revoke insert on directory.sign_in_record from loonbrug_app');
    try {
      return await work();
    } finally {
      await build.sql('grant insert on directory.sign_in_record to loonbrug_app');
    }
  }

  /** Whether it was done: an answer below 300, or no failure of the service. */
  type Deed = (home: Household) => Promise<boolean>;
  const answered = (call: PromiseLike<{ status: number }>): Promise<boolean> => Promise.resolve(call).then(({ status }) => status < 300);
  const cases: ReadonlyArray<[string, { outcome: string; needs?: object }, Deed]> = [
    [
      'a second factor that is turned on',
      { outcome: 'second_factor_on', needs: { isEnrolling: true } },
      ({ agent, code, mailedCode }) => answered(agent.post('/api/me/second-factor/confirmation').send({ code: code(), mailedCode })),
    ],
    [
      'a second factor that is turned off',
      { outcome: 'second_factor_off', needs: { hasFactor: true } },
      ({ agent, code }) => answered(agent.post('/api/me/second-factor/removal').send({ presentPassword: password, code: code() })),
    ],
    [
      'recovery codes that are renewed',
      { outcome: 'recovery_codes_renewed', needs: { hasFactor: true } },
      ({ agent, code }) => answered(agent.post('/api/me/second-factor/recovery-codes').send({ presentPassword: password, code: code() })),
    ],
    [
      'a recovery code that is used',
      { outcome: 'recovery_code_used', needs: { hasFactor: true } },
      ({ person, recoveryCodes }) => answered(post('session', { email: person.email, password, code: recoveryCodes[0] })),
    ],
    [
      'a second factor that the operator takes away',
      { outcome: 'second_factor_off', needs: { hasFactor: true } },
      ({ person }) =>
        app
          .get(SecondFactorRescue)
          .remove(person.email)
          .then(
            () => true,
            () => false,
          ),
    ],
    [
      'a password that is changed',
      { outcome: 'password_changed' },
      ({ agent }) => answered(agent.put('/api/me/password').send({ presentPassword: password, newPassword: wanted })),
    ],
    [
      'a password that is reset',
      { outcome: 'password_changed', needs: { isResetting: true } },
      ({ resetToken }) => answered(post('password-reset/confirmation', { token: resetToken, password: wanted })),
    ],
    ['a session that is opened', { outcome: 'signed_in' }, ({ person }) => answered(post('session', { email: person.email, password }))],
    [
      'a name that is changed',
      { outcome: 'name_changed' },
      ({ agent }) => answered(agent.put('/api/me/name').send({ name: 'Andere Naam' })),
    ],
    [
      'a session that another sign-in at its browser ends',
      { outcome: 'signed_out' },
      ({ agent, person }) => answered(post('session', { email: person.email, password }).set('cookie', agent.cookie)),
    ],
    ['a session that its owner leaves', { outcome: 'signed_out' }, ({ agent }) => answered(agent.delete('/api/session'))],
    ['sessions elsewhere that end', { outcome: 'sessions_ended' }, ({ agent }) => answered(agent.delete('/api/session/others'))],
    [
      'one session elsewhere that ends',
      { outcome: 'sessions_ended' },
      ({ agent, elsewhere }) => answered(agent.delete(`/api/session/others/${elsewhere.sessionId}`)),
    ],
  ];

  it.each(cases)('changes together with its record, or not at all: %s', async (_, { outcome, needs }, deed) => {
    const home = await household(needs ?? {});
    const before = await stateOf(home);
    expect(await withoutRecords(() => deed(home))).toBe(false);
    expect(await stateOf(home)).toEqual(before);
    await stage.settled();
    expect(stage.mails).toEqual([]);
    await build.sql('delete from directory.throttle');
    expect(await deed(home)).toBe(true);
    expect(await stateOf(home)).not.toEqual(before);
    expect((await outcomesOf(home)).filter((found) => found === outcome)).toHaveLength(1);
  });
});
