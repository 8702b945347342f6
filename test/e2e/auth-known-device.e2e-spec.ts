import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { ApiStage } from '../support/api-stage';
import { Authenticator, mailedCodeIn } from '../support/authenticator';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn } from '../support/sign-in';

const password = 'correct horse battery staple';

/** A browser's own tries are for the person who used it, as far as they proved themselves there. */
describe('a known browser', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let person: BuiltUser;
  let other: BuiltUser;

  beforeAll(async () => {
    stage = await ApiStage.open({ TRUSTED_PROXIES: '127.0.0.1' });
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin(new Date('2026-11-22T10:00:10Z'));
    const passwordHash = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    person = await build.user({ passwordHash });
    other = await build.user({ passwordHash });
  });

  afterAll(() => stage.close());

  interface Try {
    email?: string;
    given?: string;
    code?: string;
    device?: string | undefined;
  }
  const attempt = ({ email = person.email, given = password, code, device }: Try) => {
    const call = request(app.getHttpServer()).post('/api/session');
    return (device ? call.set('cookie', device) : call).send({ email, password: given, ...(code === undefined ? {} : { code }) });
  };
  const deviceOf = (response: { headers: Record<string, unknown> }): string | undefined =>
    (response.headers['set-cookie'] as string[] | undefined)?.find((cookie) => cookie.startsWith('loonbrug_device='))?.split(';')[0];
  const tokensIn = (device: string | undefined): string[] => device!.split('=')[1]!.split('.');

  async function enrolled(): Promise<Authenticator> {
    const agent = await signIn(app, person);
    const begun = await agent.post('/api/me/second-factor/enrolment').send({ presentPassword: password }).expect(201);
    await stage.settled();
    const authenticator = new Authenticator(begun.body.secret);
    const mailedCode = mailedCodeIn(stage.mails.at(-1)!);
    await agent
      .post('/api/me/second-factor/confirmation')
      .send({ code: authenticator.code(stage.now), mailedCode })
      .expect(201);
    stage.now = new Date(stage.now.getTime() + 60_000);
    return authenticator;
  }

  async function knownByReset(wanted: string): Promise<string> {
    await request(app.getHttpServer()).post('/api/password-reset').send({ email: person.email }).expect(202);
    await stage.settled();
    const confirmed = await request(app.getHttpServer())
      .post('/api/password-reset/confirmation')
      .send({ token: stage.lastToken('new-password'), password: wanted })
      .expect(204);
    return deviceOf(confirmed)!;
  }

  it('has no codes of its own by a new password that was mailed: whoever reads the mailbox can make any number of them', async () => {
    await enrolled();
    const statuses: number[] = [];
    for (const wanted of ['a first long sentence', 'a second long sentence', 'a third long sentence']) {
      const device = await knownByReset(wanted);
      for (let guess = 0; guess < 5; guess += 1) statuses.push((await attempt({ given: wanted, code: '000000', device })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, ...Array.from({ length: 10 }, () => 429)]);
  });

  it('has codes of its own once one was right there, whatever strangers use up elsewhere', async () => {
    const authenticator = await enrolled();
    const device = deviceOf(await attempt({ code: authenticator.code(stage.now) }).expect(201));
    // The right one counted, too: nothing was known of the browser before.
    for (let guess = 0; guess < 4; guess += 1) await attempt({ code: '000000' }).expect(401);
    await attempt({ code: '000000' }).expect(429);
    stage.now = new Date(stage.now.getTime() + 60_000);
    await attempt({ code: authenticator.code(stage.now), device }).expect(201);
  });

  it('gives each of the people who share it a token of their own: nobody uses up the tries of another', async () => {
    const others = deviceOf(await attempt({ email: other.email }).expect(201));
    const shared = deviceOf(await attempt({ device: others }).expect(201));
    expect(tokensIn(shared)).toEqual([expect.any(String), ...tokensIn(others)]);
    expect(tokensIn(shared)[0]).not.toBe(tokensIn(others)[0]);
    // Who read the cookie before the person came has nothing of theirs.
    for (let tries = 0; tries < 11; tries += 1) await attempt({ given: 'wrong', device: others });
    await attempt({ given: password, device: others }).expect(429);
    await attempt({ device: shared }).expect(201);
    // Both are known there, whoever was last.
    const back = deviceOf(await attempt({ email: other.email, device: shared }).expect(201));
    expect(tokensIn(back).sort()).toEqual(tokensIn(shared).sort());
  });

  it('keeps the last five people, and nothing that is no token', async () => {
    let device: string | undefined;
    for (let count = 0; count < 7; count += 1) {
      const { email } = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
      device = deviceOf(await attempt({ email, device }).expect(201));
    }
    expect(tokensIn(device)).toHaveLength(5);
    const odd = deviceOf(await attempt({ device: `loonbrug_device=${'x'.repeat(4_000)}.y..<script>` }).expect(201));
    expect(tokensIn(odd)).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });
});
