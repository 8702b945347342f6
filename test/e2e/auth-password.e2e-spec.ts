import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { type Mail } from '@loonbrug/platform';
import { ApiStage } from '../support/api-stage';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn } from '../support/sign-in';

const password = 'correct horse battery staple';
const wanted = 'another long enough sentence';

describe('password', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let person: BuiltUser;

  beforeAll(async () => {
    stage = await ApiStage.open();
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin();
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  });

  afterAll(async () => {
    await stage.close();
  });

  const post = (path: string, body: object) => request(app.getHttpServer()).post(`/api/${path}`).send(body);
  const hashOf = async () =>
    (await build.sql<{ password_hash: string }>('select password_hash from directory.user_account where user_id = $1', [person.userId]))[0]!
      .password_hash;
  const outcomes = async (userId: string | null) =>
    (
      await build.sql<{ outcome: string }>(
        'select outcome from directory.sign_in_record where user_id is not distinct from $1 order by sign_in_record_id',
        [userId],
      )
    ).map((row) => row.outcome);
  const tokenIn = (mail: Mail): string => /\/new-password#([\w-]{43})/.exec(mail.text)![1]!;

  it('answers a wrong password, an unknown address and a closed account alike, and records which it was', async () => {
    const closed = await build.user({ passwordHash: await hash(password) });
    await build.sql('update directory.user_account set disabled_at = now() where user_id = $1', [closed.userId]);
    const answers = [];
    for (const body of [
      { email: person.email, password: 'wrong' },
      { email: 'nobody@example.test', password },
      { email: closed.email, password },
    ]) {
      const response = await post('session', body).expect(401);
      expect(response.headers['set-cookie']).toBeUndefined();
      delete response.body.requestId;
      answers.push(JSON.stringify(response.body));
    }
    expect(new Set(answers).size).toBe(1);
    expect(await outcomes(person.userId)).toEqual(['wrong_password']);
    expect(await outcomes(closed.userId)).toEqual(['disabled']);
    expect(await outcomes(null)).toEqual(['unknown_user']);
  });

  it('brings an outdated hash up to date when its owner signs in', async () => {
    const before = await hashOf();
    await post('session', { email: person.email, password }).expect(201);
    const after = await hashOf();
    expect(before).toContain('m=8192,t=1');
    expect(after).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await post('session', { email: person.email, password }).expect(201);
    expect(await hashOf()).toBe(after);
  });

  it('refuses the eleventh try of an account within a minute, the right one too, and says when to come back', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await post('session', { email: person.email, password: 'wrong' }).expect(401);
    const refused = await post('session', { email: person.email, password });
    // The window may have turned meanwhile; then the eleventh is the first of the next.
    if (refused.status === 201) return;
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(await outcomes(person.userId)).toHaveLength(10);
    const other = await build.user({ passwordHash: await hash(password) });
    await post('session', { email: other.email, password }).expect(201);
  });

  it('mails a link that sets a new password once, ends every session, and tells the person', async () => {
    const agent = await signIn(app, person);
    await post('password-reset', { email: person.email.toUpperCase() }).expect(202, '');
    await stage.settled();
    expect(stage.mails.map((mail) => [mail.to, mail.subject])).toEqual([[person.email, 'Een nieuw wachtwoord voor Loonbrug']]);
    const token = tokenIn(stage.mails[0]!);
    expect(JSON.stringify(await build.sql('select * from directory.mailed_token'))).not.toContain(token);
    await post('password-reset/confirmation', { token, password: wanted }).expect(204);
    await agent.get('/api/session').expect(401);
    await post('session', { email: person.email, password }).expect(401);
    await post('session', { email: person.email, password: wanted }).expect(201);
    const again = await post('password-reset/confirmation', { token, password: 'yet another long sentence' }).expect(422);
    expect(again.body.code).toBe('auth.password_reset_invalid');
    await stage.settled();
    expect(stage.mails.map((mail) => mail.subject)).toEqual([
      'Een nieuw wachtwoord voor Loonbrug',
      'Uw wachtwoord van Loonbrug is gewijzigd',
    ]);
  });

  it('answers the request for an unknown address in the same way, and mails nobody', async () => {
    await post('password-reset', { email: 'nobody@example.test' }).expect(202, '');
    await stage.settled();
    expect(stage.mails).toEqual([]);
  });

  it('mails one person no more than three links in a quarter of an hour, and still answers alike', async () => {
    for (let times = 0; times < 5; times += 1) await post('password-reset', { email: person.email }).expect(202, '');
    await stage.settled();
    expect(stage.mails.length).toBeLessThanOrEqual(3);
    expect(stage.mails.length).toBeGreaterThan(0);
  });

  it('refuses a link that has expired, and all older links once one was used', async () => {
    await post('password-reset', { email: person.email }).expect(202);
    await post('password-reset', { email: person.email }).expect(202);
    await stage.settled();
    const [first, second] = stage.mails.map(tokenIn);
    await build.sql('update directory.mailed_token set expires_at = now() where token_hash = sha256($1::bytea)', [Buffer.from(first!)]);
    await post('password-reset/confirmation', { token: first, password: wanted }).expect(422);
    await build.sql("update directory.mailed_token set expires_at = now() + interval '1 hour'");
    await post('password-reset/confirmation', { token: second, password: wanted }).expect(204);
    await post('password-reset/confirmation', { token: first, password: wanted }).expect(422);
  });

  it.each([
    ['short', 'auth.password_too_short'],
    ['aaaaaaaaaaaaaaaa', 'auth.password_too_simple'],
    ['123456789012', 'auth.password_too_simple'],
    ['Wachtwoord1234!', 'auth.password_well_known'],
  ])('refuses the new password %s', async (weak, code) => {
    const agent = await signIn(app, person);
    const refused = await agent.put('/api/me/password').send({ presentPassword: password, newPassword: weak }).expect(422);
    expect(refused.body.code).toBe(code);
    await post('session', { email: person.email, password }).expect(201);
  });

  it('changes the password of whoever knows the present one, and ends their other sessions only', async () => {
    const agent = await signIn(app, person);
    const elsewhere = await signIn(app, person);
    const refused = await agent.put('/api/me/password').send({ presentPassword: 'wrong', newPassword: wanted }).expect(422);
    expect(refused.body.code).toBe('auth.password_wrong');
    const changed = await agent.put('/api/me/password').send({ presentPassword: password, newPassword: wanted }).expect(204);
    await elsewhere.get('/api/session').expect(401);
    // This session goes on under another token: what somebody read of it before is worth nothing.
    await agent.get('/api/session').expect(401);
    const renewed = (changed.headers['set-cookie'] as unknown as string[]).find((cookie) => cookie.startsWith('loonbrug_session='))!;
    expect(renewed).toMatch(/^loonbrug_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await request(app.getHttpServer()).get('/api/session').set('cookie', renewed.split(';')[0]!).expect(200);
    expect(session.body.csrfToken ?? agent.csrfToken).toBe(agent.csrfToken);
    await stage.settled();
    expect(stage.mails.map((mail) => mail.subject)).toEqual(['Uw wachtwoord van Loonbrug is gewijzigd']);
    expect(await outcomes(person.userId)).toEqual(['password_changed']);
  });

  it('ends links that were mailed for a new password when the password is changed', async () => {
    await post('password-reset', { email: person.email }).expect(202);
    await stage.settled();
    const token = tokenIn(stage.mails[0]!);
    const agent = await signIn(app, person);
    await agent.put('/api/me/password').send({ presentPassword: password, newPassword: wanted }).expect(204);
    const refused = await post('password-reset/confirmation', { token, password: 'yet another long sentence' }).expect(422);
    expect(refused.body.code).toBe('auth.password_reset_invalid');
    await post('session', { email: person.email, password: wanted }).expect(201);
  });

  it('remembers the language, for screens and mails', async () => {
    const agent = await signIn(app, person);
    await agent.put('/api/me/language').send({ language: 'en' }).expect(204);
    expect((await agent.get('/api/session').expect(200)).body.user.language).toBe('en');
    await agent.put('/api/me/language').send({ language: 'fr' }).expect(400);
    await post('password-reset', { email: person.email }).expect(202);
    await stage.settled();
    expect(stage.mails[0]!.subject).toBe('A new password for Loonbrug');
  });

  it.each([
    {},
    { email: 1, password },
    { email: 'a@b.nl' },
    { email: 'a@b.nl', password: 'x'.repeat(129) },
    { email: 'x'.repeat(300), password },
    { email: 'a@b.nl', password, more: 1 },
  ])('refuses the sign-in %j with the wrong fields named', async (body) => {
    const refused = await post('session', body).expect(400);
    expect(refused.body.code).toBe('request.invalid');
    expect(refused.body.details.fields.length).toBeGreaterThan(0);
  });
});
