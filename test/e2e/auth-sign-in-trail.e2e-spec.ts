import { hash } from '@node-rs/argon2';
import request from 'supertest';
import { SignInChain } from '@loonbrug/auth';
import { DirectoryDatabase, newId } from '@loonbrug/platform';
import { createHttpServer } from '../../apps/api/src/http-server';
import { Builders, type BuiltUser } from '../support/builders';
import { signIn } from '../support/sign-in';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

const password = 'correct horse battery staple';

describe('the trail of sign-ins', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let build: Builders;
  let person: BuiltUser;
  let chain: SignInChain;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    build = await Builders.connect(database);
    chain = app.get(SignInChain);
  });

  beforeEach(async () => {
    await build.sql('truncate directory.throttle, directory.sign_in_record, directory.sign_in_link, directory.sign_in_chain');
    person = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  });

  afterAll(async () => {
    await build.close();
    await app.close();
    await database.drop();
  });

  const attempt = (given: string, email = person.email) =>
    request(app.getHttpServer()).post('/api/session').send({ email, password: given });
  /** Wrong, right, nobody, right, wrong: five records. */
  async function five(): Promise<string[]> {
    for (const [given, email] of [
      ['wrong', person.email],
      [password, person.email],
      [password, 'nobody@example.test'],
      [password, person.email],
      ['wrong', person.email],
    ] as const)
      await attempt(given, email);
    const rows = await build.sql<{ id: string }>('select sign_in_record_id as id from directory.sign_in_record order by sign_in_record_id');
    return rows.map(({ id }) => id);
  }

  it('chains what was written, once, also when two sealers run at the same time, and goes on from there', async () => {
    await five();
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 0, unsealed: 5 });
    const sealed = await Promise.all([chain.seal(), chain.seal(), chain.seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(5);
    await five();
    expect(await chain.seal()).toBe(5);
    expect(await chain.seal()).toBe(0);
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 10, unsealed: 0, lastSequence: 10 });
  });

  it.each([
    ['outcome', "outcome = 'signed_in'"],
    ['person', 'user_id = null'],
    ['time', "at = at - interval '1 hour'"],
    ['address', "address = '192.0.2.9'"],
    ['address and its hash', "address = '192.0.2.9', address_hash = sha256('192.0.2.9')"],
    ['e-mail', "email_hash = sha256('x')"],
  ])('names the record whose %s was altered', async (_, change) => {
    const ids = await five();
    await chain.seal();
    await build.sql(`update directory.sign_in_record set ${change} where sign_in_record_id = $1`, [ids[4]]);
    expect(await chain.verify()).toMatchObject({
      isIntact: false,
      links: 4,
      brokenAt: { sequence: 5, signInRecordId: ids[4], reason: 'record_altered' },
    });
  });

  it('stays whole when an address is erased after its term', async () => {
    await five();
    await chain.seal();
    await build.sql('update directory.sign_in_record set address = null');
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 5 });
  });

  it('misses a record or a link that was taken out, and a tail that was cut against its anchor', async () => {
    const ids = await five();
    await chain.seal();
    const anchor = await chain.anchor();
    await build.sql('begin');
    await build.sql('delete from directory.sign_in_record where sign_in_record_id = $1', [ids[1]]);
    await build.sql('commit');
    expect((await chain.verify()).brokenAt).toEqual({ sequence: 2, signInRecordId: ids[1], reason: 'record_missing' });
    await build.sql('delete from directory.sign_in_link where sequence = 2');
    expect((await chain.verify()).brokenAt).toMatchObject({ sequence: 2, reason: 'sequence_missing' });
    // Somebody cuts the whole tail, and sets the end back as if it had been there.
    const [first] = await build.sql<{ chain_hash: Buffer }>('select chain_hash from directory.sign_in_link where sequence = 1');
    await build.sql('delete from directory.sign_in_link where sequence > 1');
    await build.sql('delete from directory.sign_in_record where sign_in_record_id <> $1', [ids[0]]);
    await build.sql('update directory.sign_in_chain set last_sequence = 1, last_hash = $1', [first!.chain_hash]);
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 1 });
    expect((await chain.verify(anchor)).brokenAt).toMatchObject({ reason: 'tail_missing' });
    await five();
    await chain.seal();
    expect((await chain.verify(anchor)).brokenAt).toMatchObject({ sequence: 5, reason: 'anchor_differs' });
  });

  it('never chains what somebody put in by SQL, and names it', async () => {
    await five();
    const planted = newId();
    await build.sql(
      `insert into directory.sign_in_record (sign_in_record_id, user_id, email_hash, outcome, at, signature)
       select $1, user_id, email_hash, 'signed_in', now(), signature from directory.sign_in_record where user_id is not null limit 1`,
      [planted],
    );
    expect(await chain.seal()).toBe(5);
    expect(await chain.verify()).toMatchObject({
      isIntact: false,
      unsealed: 1,
      brokenAt: { signInRecordId: planted, reason: 'record_inserted' },
    });
  });

  it('stays whole for whoever verifies it while more is chained', async () => {
    await five();
    await chain.seal();
    await attempt('wrong');
    const directory = app.get(DirectoryDatabase);
    const ask = directory.query.bind(directory);
    // Between reading where the chain ends and reading its links.
    const asked = jest.spyOn(directory, 'query').mockImplementation(async (sql, parameters) => {
      if (sql.includes('from directory.sign_in_link l left join')) {
        asked.mockRestore();
        expect(await chain.seal()).toBe(1);
      }
      return ask(sql, parameters) as Promise<never>;
    });
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 5, lastSequence: 5 });
    expect(await chain.verify()).toMatchObject({ isIntact: true, links: 6, unsealed: 0 });
  });

  it('names a link that was put in behind the end', async () => {
    const ids = await five();
    await chain.seal();
    await attempt('wrong');
    const [last] = await build.sql<{ id: string }>(
      'select sign_in_record_id as id from directory.sign_in_record order by sign_in_record_id desc limit 1',
    );
    expect(ids).not.toContain(last!.id);
    await build.sql(`insert into directory.sign_in_link (sequence, sign_in_record_id, chain_hash) values (6, $1, sha256('x'))`, [last!.id]);
    expect(await chain.verify()).toMatchObject({
      isIntact: false,
      links: 5,
      brokenAt: { sequence: 6, signInRecordId: last!.id, reason: 'chain_broken' },
    });
  });

  it('can not be altered, deleted or unchained by the app’s role', async () => {
    const rights = await build.sql<{ name: string; right: string }>(
      `select t.name, p.name as right from unnest(array['sign_in_record', 'sign_in_link']) as t(name), unnest(array['update', 'delete', 'truncate']) as p(name)
       where has_table_privilege('loonbrug_app', 'directory.' || t.name, p.name)`,
    );
    expect(rights).toEqual([]);
  });

  it('shows a person what happened at their account, newest first, and nothing of anybody else’s', async () => {
    await five();
    const other = await build.user({ passwordHash: await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
    await attempt('wrong', other.email).expect(401);
    const agent = await signIn(app, person);
    await agent.delete('/api/session/others').expect(200);
    const { body } = await agent.get('/api/me/sign-ins').expect(200);
    expect(body.total).toBe(5);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'sessions_ended',
      'wrong_password',
      'signed_in',
      'signed_in',
      'wrong_password',
    ]);
    expect(body.items[1]).toEqual({
      signInRecordId: expect.any(String),
      outcome: 'wrong_password',
      address: '127.0.0.1',
      at: expect.any(String),
    });
    const second = (await agent.get('/api/me/sign-ins?page=2&pageSize=2').expect(200)).body;
    expect(second.items).toEqual(body.items.slice(2, 4));
    await agent.get('/api/me/sign-ins?pageSize=1000').expect(400);
    expect((await (await signIn(app, other)).get('/api/me/sign-ins').expect(200)).body.total).toBe(1);
  });

  it('lets a person change the name that others see', async () => {
    const agent = await signIn(app, person);
    await agent.put('/api/me/name').send({ name: '  Andere Naam ' }).expect(204);
    expect((await agent.get('/api/session').expect(200)).body.user.name).toBe('Andere Naam');
    for (const name of ['', '   ', 'x'.repeat(201), 'Twee\nregels', 7]) await agent.put('/api/me/name').send({ name }).expect(400);
  });
});
