import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { ApiStage } from '../support/api-stage';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn, type SignedInAgent } from '../support/sign-in';

const password = 'correct horse battery staple';

describe('second factor', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let person: BuiltUser;
  let agent: SignedInAgent;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin(new Date('2026-11-22T10:00:10Z'));
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    agent = await signIn(app, person);
  });

  afterAll(async () => {
    await stage.close();
  });

  const halfMinutes = (count: number) => {
    stage.now = new Date(stage.now.getTime() + count * 30_000);
  };
  const subjects = async () => {
    await stage.settled();
    return stage.mails.map((mail) => mail.subject);
  };
  const signInWith = (code?: string, cookie?: string) => {
    const call = request(app.getHttpServer()).post('/api/session');
    return (cookie ? call.set('cookie', cookie) : call).send({ email: person.email, password, ...(code === undefined ? {} : { code }) });
  };
  const outcomes = async () => {
    const written = 'select outcome from directory.sign_in_record where user_id = $1 order by sign_in_record_id';
    return (await build.sql<{ outcome: string }>(written, [person.userId])).map((row) => row.outcome);
  };
  const level = async (by: SignedInAgent = agent) => (await by.get('/api/session').expect(200)).body.authenticationLevel;

  /** Takes the mail with the code out of the mailbox. */
  async function begin() {
    const begun = await agent.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(201);
    const { secret, uri } = begun.body as { secret: string; uri: string };
    await stage.settled();
    const mail = stage.mails.pop()!;
    expect([mail.to, mail.subject]).toEqual([person.email, 'Uw code om een tweede factor in te stellen bij Loonbrug']);
    return { authenticator: new Authenticator(secret), secret, uri, mailedCode: mailedCodeIn(mail) };
  }

  const confirm = (code: string, mailedCode: string) => agent.post('/api/me/second-factor/confirmation').send({ code, mailedCode });

  async function enrol(): Promise<{ authenticator: Authenticator; recoveryCodes: string[] }> {
    const { authenticator, mailedCode } = await begin();
    const { recoveryCodes } = (await confirm(authenticator.code(stage.now), mailedCode).expect(201)).body;
    halfMinutes(2);
    return { authenticator, recoveryCodes };
  }

  it('is set up with an app, and asked for at the next sign-in', async () => {
    expect((await agent.get('/api/me/second-factor').expect(200)).body).toEqual({ confirmedAt: null, recoveryCodesLeft: 0 });
    expect(await level()).toBe('password');
    const { authenticator, secret, uri, mailedCode } = await begin();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toContain(`secret=${secret}`);
    // Begun is not on: nothing is asked for yet, nor does anybody depend on it.
    await signInWith().expect(201);
    const { recoveryCodes } = (await confirm(authenticator.code(stage.now), mailedCode).expect(201)).body;
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await agent.get('/api/me/second-factor').expect(200)).body).toEqual({
      confirmedAt: stage.now.toISOString(),
      recoveryCodesLeft: 10,
    });
    expect(await level()).toBe('second_factor');

    halfMinutes(1);
    const asked = await signInWith().expect(401);
    expect(asked.body.code).toBe('auth.second_factor_needed');
    expect(asked.headers['set-cookie']).toBeUndefined();
    const opened = await signInWith(authenticator.code(stage.now)).expect(201);
    expect(opened.body.authenticationLevel).toBe('second_factor');
    expect(await outcomes()).toEqual(['signed_in', 'second_factor_on', 'second_factor_asked', 'signed_in']);
    expect(await subjects()).toEqual(['Uw Loonbrug-account heeft nu een tweede factor']);
  });

  it('needs the password to begin, and a right code within a quarter of an hour to be on', async () => {
    const wrong = await agent.post('/api/me/second-factor/enrolment').send({ presentPassword: 'wrong' }).expect(422);
    expect(wrong.body.code).toBe('auth.password_wrong');
    expect((await confirm('123456', '12345678').expect(422)).body.code).toBe('auth.enrolment_expired');
    const { authenticator, mailedCode } = await begin();
    expect((await confirm(authenticator.code(stage.now, 5), mailedCode).expect(422)).body.code).toBe('auth.code_wrong');
    halfMinutes(31);
    expect((await confirm(authenticator.code(stage.now), mailedCode).expect(422)).body.code).toBe('auth.enrolment_expired');
    const again = await begin();
    expect((await confirm(authenticator.code(stage.now), again.mailedCode).expect(422)).body.code).toBe('auth.code_wrong');
    await confirm(again.authenticator.code(stage.now), again.mailedCode).expect(201);
    const twice = await agent.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(422);
    expect(twice.body.code).toBe('auth.second_factor_on');
    expect((await confirm(again.authenticator.code(stage.now), again.mailedCode).expect(422)).body.code).toBe('auth.enrolment_expired');
  });

  it('is set up by nobody who knows only the password: the code that is mailed is needed too, the last one, a few tries at a time', async () => {
    const first = await begin();
    const { authenticator, mailedCode } = await begin();
    for (const wrong of ['00000000', first.mailedCode, 'x'])
      expect((await confirm(authenticator.code(stage.now), wrong).expect(422)).body.code).toBe('auth.mailed_code_wrong');
    await agent
      .post('/api/me/second-factor/confirmation')
      .send({ code: authenticator.code(stage.now) })
      .expect(400);
    let status = 0;
    for (let guess = 10_000_000; guess < 10_000_012; guess += 1)
      status = (await confirm(authenticator.code(stage.now), String(guess))).status;
    expect(status).toBe(429);
    expect((await agent.get('/api/me/second-factor').expect(200)).body.confirmedAt).toBeNull();
    await build.sql('delete from directory.throttle');
    await confirm(authenticator.code(stage.now), `${mailedCode.slice(0, 4)} ${mailedCode.slice(4)}`).expect(201);
    const [row] = await build.sql('select mailed_code_hash as hash from directory.second_factor where user_id = $1', [person.userId]);
    expect(row).toEqual({ hash: null });
  });

  it('ends the other sessions, which proved less, and gives this one another token', async () => {
    const elsewhere = await signIn(app, person);
    await enrol();
    await elsewhere.get('/api/session').expect(401);
    const answer = await agent.get('/api/session').expect(200);
    const renewed = String(answer.headers['set-cookie']![0]).split(';')[0]!;
    expect(renewed).toMatch(/^loonbrug_session=[\w-]{43}$/);
    expect(renewed).not.toBe(agent.cookie);
  });

  it('takes a code of the half minute before or after, each once, and none older than the last', async () => {
    const { authenticator } = await enrol();
    halfMinutes(10);
    await signInWith(authenticator.code(stage.now, 2)).expect(401);
    await signInWith(authenticator.code(stage.now, -2)).expect(401);
    await signInWith(authenticator.code(stage.now, -1)).expect(201);
    await signInWith(authenticator.code(stage.now)).expect(201);
    expect((await signInWith(authenticator.code(stage.now)).expect(401)).body.code).toBe('auth.code_wrong');
    await build.sql('delete from directory.throttle');
    await signInWith(authenticator.code(stage.now, -1)).expect(401);
    await signInWith(` ${authenticator.code(stage.now, 1).replace(/^.../, '$& ')} `).expect(201);
  });

  it('takes a code once, also of many requests at the same time', async () => {
    const { authenticator } = await enrol();
    const answers = await Promise.all(Array.from({ length: 4 }, () => signInWith(authenticator.code(stage.now))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401]);
  });

  it('is no way around the password, and a wrong password is answered as ever', async () => {
    const { authenticator } = await enrol();
    const guess = { email: person.email, password: 'wrong', code: authenticator.code(stage.now) };
    const refused = await request(app.getHttpServer()).post('/api/session').send(guess).expect(401);
    expect(refused.body.code).toBe('auth.sign_in_refused');
    // The code was not even looked at, so it still counts.
    await signInWith(authenticator.code(stage.now)).expect(201);
  });

  it('lets a recovery code in once, however it is typed, and tells the person', async () => {
    const { recoveryCodes } = await enrol();
    const [first, second] = recoveryCodes as [string, string];
    expect((await signInWith(first.toUpperCase().replace('-', ' ')).expect(201)).body.authenticationLevel).toBe('second_factor');
    await signInWith(first).expect(401);
    const answers = await Promise.all([signInWith(second), signInWith(second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await agent.get('/api/me/second-factor').expect(200)).body.recoveryCodesLeft).toBe(8);
    expect((await subjects()).filter((subject) => subject === 'Een herstelcode van uw Loonbrug-account is gebruikt')).toHaveLength(2);
    expect(stage.mails.find((mail) => mail.subject.includes('herstelcode'))!.text).toContain('u hebt er nog 9');
  });

  it('guesses no further than five codes in five minutes, and warns the person once that their password is known', async () => {
    const { authenticator } = await enrol();
    for (let tries = 0; tries < 5; tries += 1) await signInWith('000000').expect(401);
    for (let tries = 0; tries < 2; tries += 1) {
      const refused = await signInWith(authenticator.code(stage.now)).expect(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(300);
    }
    expect((await subjects()).filter((subject) => subject === 'Iemand kent uw wachtwoord van Loonbrug')).toHaveLength(1);
    halfMinutes(10);
    await signInWith(authenticator.code(stage.now)).expect(201);
  });

  it('lets the person in at a device of theirs while a stranger with their password guesses codes', async () => {
    const { authenticator } = await enrol();
    const own = await signInWith(authenticator.code(stage.now)).expect(201);
    const device = (own.headers['set-cookie'] as unknown as string[])
      .find((cookie) => cookie.startsWith('loonbrug_device='))!
      .split(';')[0]!;
    halfMinutes(10);
    for (let tries = 0; tries < 5; tries += 1) await signInWith('000000').expect(401);
    await signInWith(authenticator.code(stage.now)).expect(429);
    await signInWith(authenticator.code(stage.now), device).expect(201);
  });

  it('renews recovery codes by both factors; the old ones end', async () => {
    const { authenticator, recoveryCodes } = await enrol();
    const renew = (body: object) => agent.post('/api/me/second-factor/recovery-codes').send(body);
    expect((await renew({ presentPassword: 'wrong', code: authenticator.code(stage.now) }).expect(422)).body.code).toBe(
      'auth.password_wrong',
    );
    expect((await renew({ presentPassword: password, code: '000000' }).expect(422)).body.code).toBe('auth.code_wrong');
    const fresh = (await renew({ presentPassword: password, code: authenticator.code(stage.now) }).expect(201)).body.recoveryCodes;
    expect(fresh).toHaveLength(10);
    await signInWith(recoveryCodes[0]).expect(401);
    await signInWith(fresh[0]).expect(201);
  });

  it('goes off by both factors, and by nothing less', async () => {
    const { authenticator, recoveryCodes } = await enrol();
    const turnOff = (body: object) => agent.post('/api/me/second-factor/removal').send(body);
    expect((await turnOff({ presentPassword: 'wrong', code: authenticator.code(stage.now) }).expect(422)).body.code).toBe(
      'auth.password_wrong',
    );
    expect((await turnOff({ presentPassword: password, code: '000000' }).expect(422)).body.code).toBe('auth.code_wrong');
    await turnOff({ presentPassword: password }).expect(400);
    const other = await signInWith(authenticator.code(stage.now)).expect(201);
    await turnOff({ presentPassword: password, code: recoveryCodes[0] }).expect(204);
    const [cookie] = String(other.headers['set-cookie']![0]).split(';');
    await request(app.getHttpServer()).get('/api/session').set('cookie', cookie!).expect(401);
    expect(await level()).toBe('password');
    await signInWith().expect(201);
    expect((await turnOff({ presentPassword: password, code: recoveryCodes[1] }).expect(422)).body.code).toBe('auth.second_factor_off');
    expect(await build.sql('select 1 from directory.recovery_code where user_id = $1', [person.userId])).toEqual([]);
    expect(await subjects()).toContain('De tweede factor van uw Loonbrug-account is uitgezet');
  });

  it('can not be tried at within a session without end', async () => {
    await enrol();
    const attempt = () => agent.post('/api/me/second-factor/removal').send({ presentPassword: password, code: '000000' });
    const statuses = [];
    for (let tries = 0; tries < 12; tries += 1) statuses.push((await attempt()).status);
    expect(statuses.slice(-3)).toEqual([429, 429, 429]);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(10);
  });

  it('stays on when the password is reset by mail: the mailbox is not the phone', async () => {
    const { authenticator } = await enrol();
    await request(app.getHttpServer()).post('/api/password-reset').send({ email: person.email }).expect(202);
    await stage.settled();
    const token = stage.lastToken('new-password');
    const post = (path: string, body: object) => request(app.getHttpServer()).post(`/api/${path}`).send(body);
    const renewed = 'another long enough sentence';
    await post('password-reset/confirmation', { token, password: renewed }).expect(204);
    const attempt = (code?: string) => post('session', { email: person.email, password: renewed, ...(code ? { code } : {}) });
    expect((await attempt().expect(401)).body.code).toBe('auth.second_factor_needed');
    await attempt(authenticator.code(stage.now)).expect(201);
  });

  it('is kept sealed and hashed: the database has no secret and no recovery code to read', async () => {
    const { secret, authenticator, mailedCode } = await begin();
    const begun = JSON.stringify(await build.sql('select * from directory.second_factor'));
    expect(begun).not.toContain(mailedCode);
    const { recoveryCodes } = (await confirm(authenticator.code(stage.now), mailedCode).expect(201)).body as { recoveryCodes: string[] };
    const stored = JSON.stringify([
      await build.sql(
        "select encode(sealed_secret, 'escape') as sealed, encode(sealed_secret, 'hex') as hex, * from directory.second_factor",
      ),
      await build.sql('select * from directory.recovery_code'),
      await build.sql('select * from directory.sign_in_record'),
      await build.sql('select * from directory.system_data_key'),
    ]);
    for (const planted of [secret, authenticator.secretInHex, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))])
      expect(stored).not.toContain(planted);
    const hashes = await build.sql<{ hash: string }>('select code_hash as hash from directory.recovery_code where user_id = $1', [
      person.userId,
    ]);
    expect(hashes.map(({ hash }) => hash.split('$').slice(1, 3).join(' '))).toEqual(Array.from({ length: 10 }, () => 'argon2id v=19'));
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(10);
    expect(JSON.stringify(stage.mails)).not.toContain(secret);
    // Somebody else's sealed secret in this row opens nothing.
    const other = await build.user({ passwordHash: null });
    await build.sql(
      `insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at, last_step)
       select $1, sealed_secret, begun_at, confirmed_at, 0 from directory.second_factor where user_id = $2`,
      [other.userId, person.userId],
    );
    await build.sql(
      'update directory.user_account set password_hash = (select password_hash from directory.user_account where user_id = $2) where user_id = $1',
      [other.userId, person.userId],
    );
    halfMinutes(3);
    const swapped = await request(app.getHttpServer())
      .post('/api/session')
      .send({ email: other.email, password, code: authenticator.code(stage.now) });
    expect(swapped.status).toBe(503);
  });
});
