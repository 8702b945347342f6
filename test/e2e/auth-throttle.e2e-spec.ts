import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { PasswordHashingService } from '@loonbrug/auth';
import { DirectoryDatabase } from '@loonbrug/platform';
import { ApiStage } from '../support/api-stage';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn } from '../support/sign-in';
import { timeLimit, times } from '../trials/scale';

const password = 'correct horse battery staple';

describe('guessing passwords', () => {
  let stage: ApiStage;
  let app: ApiStage['app'];
  let build: Builders;
  let person: BuiltUser;

  beforeAll(async () => {
    stage = await ApiStage.open({ TRUSTED_PROXIES: '127.0.0.1' });
    ({ app, build } = stage);
  });

  beforeEach(async () => {
    await stage.begin(new Date('2026-11-22T10:00:10Z'));
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    await stage.close();
  });

  interface Try {
    email?: string;
    given?: string;
    address?: string;
    device?: string | undefined;
  }
  const attempt = ({ email = person.email, given = 'wrong', address = '203.0.113.1', device }: Try) => {
    const call = request(app.getHttpServer()).post('/api/session').set('x-forwarded-for', address);
    return (device ? call.set('cookie', device) : call).send({ email, password: given });
  };
  const cookieOf = (response: { headers: Record<string, unknown> }, name: string): string | undefined =>
    (response.headers['set-cookie'] as string[] | undefined)?.find((cookie) => cookie.startsWith(`${name}=`));
  const deviceOf = (response: { headers: Record<string, unknown> }) => cookieOf(response, 'loonbrug_device')?.split(';')[0];

  /** S4: how often a minute somebody guesses at one account, and at how many accounts from one address. */
  const [guessesAMinute, accountsAMinute] = [40, 105];
  const minutes = (guesses: number, aMinute: number): Date[] =>
    Array.from({ length: Math.ceil(guesses / aMinute) }, (_, minute) => new Date(Date.parse('2026-11-22T10:00:10Z') + minute * 60_000));

  it(
    'finds one account closed after ten tries a minute, however many addresses they come from, and open again in the next',
    async () => {
      // The person's cheap hash stays one: by the present cost the full form would take ten minutes of hashing.
      const hashing = app.get(PasswordHashingService);
      const verify = hashing.verify.bind(hashing);
      const verified = jest
        .spyOn(hashing, 'verify')
        .mockImplementation(async (...given) => ({ ...(await verify(...given)), needsRehash: false }));
      try {
        const device = deviceOf(await attempt({ given: password, address: '198.51.100.7' }).expect(201))!;
        await build.sql('delete from directory.throttle');
        let guesses = 0;
        for (stage.now of minutes(times(40, 10_000), guessesAMinute)) {
          const statuses: number[] = [];
          for (let tries = 0; tries < guessesAMinute; tries += 1, guesses += 1)
            statuses.push((await attempt({ address: `198.18.${guesses >> 8}.${guesses & 255}` })).status);
          expect({ guesses, statuses }).toEqual({ guesses, statuses: statuses.map((_, tries) => (tries < 10 ? 401 : 429)) });
          // The person themselves is let in at their own browser all the while.
          await attempt({ given: password, address: '198.51.100.7', device }).expect(201);
        }
        const refused = await attempt({ given: password, address: '198.51.100.7' }).expect(429);
        expect(refused.body.code).toBe('request.throttled');
        expect(refused.headers['retry-after']).toBe('50');
        stage.now = new Date(stage.now.getTime() + 50_000);
        await attempt({ given: password, address: '198.51.100.7' }).expect(201);
      } finally {
        verified.mockRestore();
      }
    },
    timeLimit(30_000),
  );

  it(
    'finds one address closed after a hundred accounts a minute, known or not',
    async () => {
      const hashed = jest.spyOn(app.get(PasswordHashingService), 'verify').mockResolvedValue({ isRight: false, needsRehash: false });
      try {
        let accounts = 0;
        for (stage.now of minutes(times(105, 10_000), accountsAMinute)) {
          const statuses: number[] = [];
          for (let tries = 0; tries < accountsAMinute; tries += 1, accounts += 1) {
            const email = accounts % 10 === 0 ? (await build.user()).email : `nobody${accounts}@example.test`;
            statuses.push((await attempt({ email })).status);
          }
          expect({ accounts, statuses }).toEqual({ accounts, statuses: statuses.map((_, tries) => (tries < 100 ? 401 : 429)) });
          await attempt({ address: '203.0.113.2' }).expect(401);
        }
      } finally {
        hashed.mockRestore();
      }
    },
    timeLimit(30_000),
  );

  it('never keeps the person out at a browser that they used before, also at the stranger’s own address', async () => {
    const first = await attempt({ given: password }).expect(201);
    expect(cookieOf(first, 'loonbrug_device')).toMatch(/^loonbrug_device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
    const device = deviceOf(first)!;
    for (let tries = 0; tries < 12; tries += 1) await attempt({});
    await attempt({ given: password }).expect(429);
    await build.sql("update directory.throttle set attempts = 999 where bucket like 'sign-in:a%'");
    const again = await attempt({ given: password, device }).expect(201);
    // The browser stays the same one.
    expect(deviceOf(again)).toBe(device);
    expect(JSON.stringify(await build.sql('select * from directory.known_device'))).not.toContain(device.split('=')[1]);
  });

  it('knows a browser for its own person only, and gives it no more tries than others', async () => {
    const other = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    const device = deviceOf(await attempt({ email: other.email, given: password }).expect(201))!;
    for (let tries = 0; tries < 10; tries += 1) await attempt({ address: '203.0.113.9' });
    await attempt({ given: password, device }).expect(429);
    await attempt({ given: password, device: `loonbrug_device=${'x'.repeat(43)}` }).expect(429);
    for (let tries = 0; tries < 10; tries += 1) await attempt({ email: other.email, device }).expect(401);
    await attempt({ email: other.email, given: password, device }).expect(429);
  });

  it('leaves whoever has no known browser the way by their mailbox', async () => {
    const fill = async () => {
      for (let tries = 0; tries < 11; tries += 1) await attempt({ address: '203.0.113.9' });
    };
    await fill();
    await request(app.getHttpServer()).post('/api/password-reset').send({ email: person.email }).expect(202);
    await stage.settled();
    const token = stage.lastToken('new-password');
    const wanted = 'another long enough sentence';
    const confirmed = await request(app.getHttpServer())
      .post('/api/password-reset/confirmation')
      .send({ token, password: wanted })
      .expect(204);
    await fill();
    await attempt({ given: wanted }).expect(429);
    await attempt({ given: wanted, device: deviceOf(confirmed) }).expect(201);
  });

  it('learns nothing from what is done: the same statements and one password hashing for known, unknown and closed accounts', async () => {
    const closed = await build.user({ passwordHash: await hash(password) });
    await build.sql('update directory.user_account set disabled_at = now() where user_id = $1', [closed.userId]);
    const invited = await build.user({ passwordHash: null });
    const statements = jest.spyOn(app.get(DirectoryDatabase), 'query');
    const hashings = jest.spyOn(app.get(PasswordHashingService), 'verify');
    try {
      const work = async (tried: Try) => {
        statements.mockClear();
        hashings.mockClear();
        const { status, body, headers } = await attempt(tried);
        delete body.requestId;
        return {
          status,
          body,
          cookies: headers['set-cookie'],
          statements: statements.mock.calls.map(([sql]) => sql),
          hashings: hashings.mock.calls.length,
        };
      };
      const wrong = await work({});
      expect(wrong).toMatchObject({ status: 401, hashings: 1 });
      expect(wrong.statements.length).toBeGreaterThan(3);
      for (const email of ['nobody@example.test', closed.email, invited.email]) expect(await work({ email })).toEqual(wrong);
      expect(await work({ email: closed.email, given: password })).toEqual(wrong);
    } finally {
      statements.mockRestore();
      hashings.mockRestore();
    }
  });

  it('takes as long for a person who does not exist as for one who does', async () => {
    await build.sql('update directory.user_account set password_hash = $2 where user_id = $1', [
      person.userId,
      await app.get(PasswordHashingService).hash(password),
    ]);
    const median = (list: number[]) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]!;
    const measured = async (): Promise<number> => {
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
      for (let round = 0; round < 40; round += 1) {
        stage.now = new Date(stage.now.getTime() + 60_000);
        for (const [kind, email] of [
          ['known', person.email],
          ['unknown', `nobody${round}@example.test`],
        ] as const) {
          const start = performance.now();
          await attempt({ email }).expect(401);
          times[kind].push(performance.now() - start);
        }
      }
      const [known, unknown] = [median(times.known), median(times.unknown)];
      process.stdout.write(`medians of 40: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms\n`);
      return Math.max(known, unknown) / Math.min(known, unknown);
    };
    // Without the hashing of nobody's password an unknown person would be answered several times faster, each time; what others do on the machine passes.
    let ratio = await measured();
    for (let again = 0; again < 2 && ratio >= 1.5; again += 1) ratio = await measured();
    expect(ratio).toBeLessThan(1.5);
  }, 180_000);

  it('can not be used against the password within a session, which has tries of its own', async () => {
    const agent = await signIn(app, person);
    for (let tries = 0; tries < 11; tries += 1) await attempt({});
    const change = (presentPassword: string, cookie = agent.cookie) =>
      request(app.getHttpServer())
        .put('/api/me/password')
        .set('cookie', cookie)
        .set('x-csrf-token', agent.csrfToken)
        .send({ presentPassword, newPassword: 'another long enough sentence' });
    for (let tries = 0; tries < 9; tries += 1) await change('wrong').expect(422);
    const renewed = cookieOf(await change(password).expect(204), 'loonbrug_session');
    await change('wrong', renewed).expect(429);
  });
});
