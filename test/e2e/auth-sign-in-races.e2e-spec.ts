import { hash } from '@node-rs/argon2';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import request, { type Response } from 'supertest';
import { PasswordHashingService, SecondFactorRescue } from '@loonbrug/auth';
import { ApiStage } from '../support/api-stage';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

const password = 'correct horse battery staple';
const wanted = 'another long enough sentence';

/** A method of the password service that stops at its first call until it is let go on. */
interface Held {
  reached: Promise<void>;
  release(): void;
}

/** Somebody knows a password, and begins to sign in with it; before they are in, its owner does something about it. */
describe('a sign-in that was begun', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let person: BuiltUser;
  let owner: SignedInAgent;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin();
    // Of other parameters than today's: a sign-in brings it up to date.
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    owner = await signIn(app, person);
  });

  afterAll(async () => {
    await stage.close();
  });

  const passwords = () => app.get(PasswordHashingService);
  const begin = (more: object = {}): Promise<Response> =>
    Promise.resolve(
      request(app.getHttpServer())
        .post('/api/session')
        .send({ email: person.email, password, ...more }),
    );
  const validSessions = async () =>
    (
      await build.sql<{ sessionId: string }>(
        'select session_id as "sessionId" from directory.session where user_id = $1 and revoked_at is null',
        [person.userId],
      )
    ).map(({ sessionId }) => sessionId);
  const outcomes = async () =>
    (
      await build.sql<{ outcome: string }>('select outcome from directory.sign_in_record where user_id = $1 order by sign_in_record_id', [
        person.userId,
      ])
    ).map(({ outcome }) => outcome);
  const opens = async (typed: string) => (await begin({ password: typed })).status;

  function hold(method: 'verify' | 'hash'): Held {
    const service = passwords();
    const real = service[method].bind(service) as (...given: unknown[]) => Promise<unknown>;
    let release = () => {};
    const gate = new Promise<void>((open) => (release = open));
    let arrive = () => {};
    const reached = new Promise<void>((open) => (arrive = open));
    const spy = jest.spyOn(service, method) as unknown as jest.SpyInstance;
    spy.mockImplementationOnce(async (...given: unknown[]) => {
      const answer = await real(...given);
      arrive();
      await gate;
      return answer;
    });
    return { reached, release };
  }

  async function mailedToken(): Promise<string> {
    await request(app.getHttpServer()).post('/api/password-reset').send({ email: person.email }).expect(202);
    await stage.settled();
    return /\/new-password#([\w-]{43})/.exec(stage.mails[0]!.text)![1]!;
  }
  const reset = (token: string) => request(app.getHttpServer()).post('/api/password-reset/confirmation').send({ token, password: wanted });
  async function enrol(): Promise<Authenticator> {
    const { secret } = (await owner.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(201)).body;
    const authenticator = new Authenticator(secret);
    await stage.settled();
    await owner
      .post('/api/me/second-factor/confirmation')
      .send({ code: authenticator.code(stage.now), mailedCode: mailedCodeIn(stage.mails.at(-1)!) })
      .expect(201);
    stage.now = new Date(stage.now.getTime() + 60_000);
    return authenticator;
  }

  const deeds: ReadonlyArray<[string, () => Promise<unknown>, string]> = [
    ['the password is reset by mail', async () => reset(await mailedToken()).expect(204), 'wrong_password'],
    [
      'the password is changed',
      () => owner.put('/api/me/password').send({ presentPassword: password, newPassword: wanted }).expect(204),
      'wrong_password',
    ],
    ['a second factor is turned on', enrol, 'second_factor_asked'],
    [
      'the account is closed',
      () => build.sql('update directory.user_account set disabled_at = now() where user_id = $1', [person.userId]),
      'disabled',
    ],
  ];

  it.each(deeds)('gets nobody in once %s', async (_, deed, outcome) => {
    const held = hold('verify');
    const begun = begin();
    await held.reached;
    await deed();
    const before = await validSessions();
    held.release();
    const answer = await begun;
    expect([answer.status, answer.body.code]).toEqual([401, 'auth.sign_in_refused']);
    expect(String(answer.headers['set-cookie'])).not.toContain('loonbrug_session=');
    expect(await validSessions()).toEqual(before);
    const trail = await outcomes();
    expect(trail.at(-1)).toBe(outcome);
    expect(trail).not.toContain('signed_in');
  });

  it('gets nobody in by a code of an app that was taken away meanwhile', async () => {
    const authenticator = await enrol();
    const held = hold('verify');
    const begun = begin({ code: authenticator.code(stage.now) });
    await held.reached;
    await app.get(SecondFactorRescue).remove(person.email);
    held.release();
    expect((await begun).status).toBe(401);
    expect(await validSessions()).toEqual([]);
  });

  it.each(['verify', 'hash'] as const)('brings no old password back, held at its %s', async (method) => {
    const token = await mailedToken();
    const held = hold(method);
    const begun = begin();
    await held.reached;
    await reset(token).expect(204);
    held.release();
    expect((await begun).status).toBe(401);
    expect(await validSessions()).toEqual([]);
    expect([await opens(password), await opens(wanted)]).toEqual([401, 201]);
  });

  it.each([
    ['the sign-in before the reset', ['sign-in', 'reset']],
    ['the reset before the sign-in', ['reset', 'sign-in']],
  ] as const)('leaves no session where both come to the account at one moment, %s', async (_, order) => {
    const token = await mailedToken();
    const gate = new Client({ connectionString: stage.database.adminUrl });
    await gate.connect();
    try {
      await gate.query('begin');
      await gate.query('select 1 from directory.user_account where user_id = $1 for update', [person.userId]);
      const waiting = async (count: number) => {
        // Of this database: others share the server.
        const rows = () => build.sql("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        for (const end = Date.now() + 20_000; Date.now() < end; await wait(10)) if ((await rows()).length >= count) return;
        throw new Error(`${count} statements should wait for the account`);
      };
      const calls: Array<Promise<Response>> = [];
      for (const [index, who] of order.entries()) {
        calls.push(who === 'reset' ? Promise.resolve(reset(token)) : begin());
        await waiting(index + 1);
      }
      await gate.query('commit');
      const statuses = Object.fromEntries((await Promise.all(calls)).map(({ status }, index) => [order[index], status]));
      expect(statuses['reset']).toBe(204);
    } finally {
      await gate.end();
    }
    expect(await validSessions()).toEqual([]);
    expect([await opens(password), await opens(wanted)]).toEqual([401, 201]);
  });

  it('of a password that is out of date takes it as it is, and brings it up to date', async () => {
    expect(await opens(password)).toBe(201);
    const [row] = await build.sql<{ hash: string }>('select password_hash as hash from directory.user_account where user_id = $1', [
      person.userId,
    ]);
    expect(row!.hash).toContain('m=19456,t=2');
    expect(await outcomes()).toEqual(['signed_in']);
  });

  it('twice at one moment gets in twice, also where both bring the password up to date', async () => {
    const held = hold('hash');
    const first = begin();
    await held.reached;
    expect(await opens(password)).toBe(201);
    held.release();
    expect((await first).status).toBe(201);
    expect(await opens(password)).toBe(201);
  });
});
