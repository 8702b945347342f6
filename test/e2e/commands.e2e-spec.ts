import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AuditSealer, AuditTrail, newId, readEnvironment, TenantDatabase } from '@loonbrug/platform';
import { PlatformApp } from '../support/platform-app';

// Each command is a process that loads all of its program, which takes a busy machine many times as long as a quiet one.
jest.setTimeout(240_000);

const commands = path.resolve(__dirname, '../../dist/apps/commands/src');
const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

interface Outcome {
  code: number;
  output: string;
  error: string;
}

/** Runs a built command as an operator does: in a process of its own, with an environment of its own. */
function run(command: string, environment: Record<string, string>, ...parameters: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] ?? '', ...environment } };
    execFile(process.execPath, [path.join(commands, `${command}.js`), ...parameters], options, (error, output, errorOutput) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output, error: errorOutput }),
    );
  });
}

describe('the operator’s commands', () => {
  let platform: PlatformApp;
  let environment: Record<string, string>;
  let folder: string;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-commands-'));
    environment = {
      NODE_ENV: 'test',
      DATABASE_URL: platform.database.appUrl,
      QUEUE_DATABASE_URL: platform.database.queueUrl,
      MASTER_KEYS: `test:${key(1)}`,
      HASH_KEY: key(2),
      AUDIT_KEY: key(3),
    };
  });

  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('keys:new prints keys that a process accepts, others each time', async () => {
    const [first, second] = [await run('keys-new', {}), await run('keys-new', {})];
    const keysOf = ({ output }: Outcome) =>
      Object.fromEntries(
        output
          .trim()
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      );
    expect(readEnvironment({ ...environment, ...keysOf(first) }).masterKeys).toMatch(/^\d{4}-\d\d-\d\d:/);
    expect(keysOf(first)['MASTER_KEYS']).not.toBe(keysOf(second)['MASTER_KEYS']);
  });

  it('db:migrate says that a migrated database is up to date, and what it needs when it is not told', async () => {
    expect(await run('db-migrate', { DATABASE_OWNER_URL: platform.database.ownerUrl })).toMatchObject({
      code: 0,
      output: 'the schema is up to date\n',
    });
    expect(await run('db-migrate', {})).toMatchObject({ code: 1, error: expect.stringContaining('set DATABASE_OWNER_URL') });
  });

  it('portal:create makes a portal with an administrator who can sign in, and a second one for the same person', async () => {
    const settings = {
      ...environment,
      PORTAL_NAME: 'Kantoor Proef',
      ADMINISTRATOR_NAME: 'Eerste Beheerder',
      ADMINISTRATOR_EMAIL: 'Beheer@Example.test',
    };
    const made = await run('portal-create', settings);
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.output).toContain('sign in as beheer@example.test with ');
    expect(await run('portal-create', { ...settings, PORTAL_NAME: 'Kantoor Twee' })).toMatchObject({ code: 0 });
    const roles = await platform.builders.sql<{ name: string; role: string }>(
      `select p.name, m.role from membership m join portal p using (portal_id) join directory.user_account u on u.user_id = m.user_id
       where u.email = 'beheer@example.test' order by p.name`,
    );
    expect(roles).toEqual([
      { name: 'Kantoor Proef', role: 'portal_admin' },
      { name: 'Kantoor Twee', role: 'portal_admin' },
    ]);
  });

  it('second-factor:remove helps somebody who lost phone and codes, ends their sessions, and leaves a record', async () => {
    const person = await platform.builders.user();
    const settings = { ...environment, PERSON_EMAIL: person.email.toUpperCase() };
    expect(await run('second-factor-remove', settings)).toMatchObject({ code: 1, error: expect.stringContaining('no second factor') });
    expect(await run('second-factor-remove', { ...settings, PERSON_EMAIL: 'nobody@example.test' })).toMatchObject({ code: 1 });
    await platform.builders.sql(
      `with factor as (insert into directory.second_factor (user_id, sealed_secret, begun_at, confirmed_at) values ($1, '\\x00', now(), now()))
       insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, expires_at)
       values ($1, sha256($1::text::bytea), sha256($1::text::bytea), $1, now() + interval '1 hour')`,
      [person.userId],
    );
    expect(await run('second-factor-remove', settings)).toMatchObject({ code: 0 });
    expect(await platform.builders.sql('select 1 from directory.second_factor where user_id = $1', [person.userId])).toEqual([]);
    expect(
      await platform.builders.sql('select revoked_at is null as open from directory.session where user_id = $1', [person.userId]),
    ).toEqual([{ open: false }]);
    expect(await platform.builders.sql('select outcome from directory.sign_in_record where user_id = $1', [person.userId])).toEqual([
      { outcome: 'second_factor_off' },
    ]);
  });

  it('sessions:end ends those of one person, or of everybody, at once, and each sees it among their sign-ins', async () => {
    const [taken, colleague] = [await platform.builders.user(), await platform.builders.user()];
    const sessionsOf = async ({ userId }: { userId: string }) =>
      (
        await platform.builders.sql<{ isOpen: boolean }>(
          'select revoked_at is null as "isOpen" from directory.session where user_id = $1 order by session_id',
          [userId],
        )
      ).map(({ isOpen }) => isOpen);
    const recordsOf = ({ userId }: { userId: string }) =>
      platform.builders.sql('select outcome, signature is not null as "isSigned" from directory.sign_in_record where user_id = $1', [
        userId,
      ]);
    for (const { userId } of [taken, taken, colleague])
      await platform.builders.sql(
        `insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, expires_at)
         values ($1::uuid, sha256($1::text::bytea), sha256($1::text::bytea), $2, now() + interval '1 hour')`,
        [newId(), userId],
      );
    expect(await run('sessions-end', { ...environment, PERSON_EMAIL: 'nobody@example.test' })).toMatchObject({ code: 1, output: '' });
    expect(await run('sessions-end', environment)).toMatchObject({ code: 1, output: '' });
    expect(await run('sessions-end', { ...environment, PERSON_EMAIL: taken.email.toUpperCase() })).toMatchObject({
      code: 0,
      output: '2 sessions have ended\n',
    });
    expect([await sessionsOf(taken), await sessionsOf(colleague)]).toEqual([[false, false], [true]]);
    expect(await run('sessions-end', environment, '--all')).toMatchObject({ code: 0, output: 'the sessions of 1 people have ended\n' });
    expect([await sessionsOf(taken), await sessionsOf(colleague)]).toEqual([[false, false], [false]]);
    for (const person of [taken, colleague]) expect(await recordsOf(person)).toEqual([{ outcome: 'sessions_ended', isSigned: true }]);
  });

  it('audit:verify ends well on whole chains, and names the portal whose tail was cut since an anchor', async () => {
    const { portalId } = await platform.builders.portal();
    const scope = { portalId, actor: { kind: 'system' as const } };
    await platform.app
      .get(TenantDatabase)
      .transaction(scope, (tx) =>
        platform.app
          .get(AuditTrail)
          .record(
            tx,
            ...[1, 2, 3].map((index) => ({ action: 'thing.done', subjectKind: 'Thing', subjectId: newId(), details: { index } })),
          ),
      );
    await platform.app.get(AuditSealer).seal(scope);
    const anchor = path.join(folder, 'anchor.json');
    expect(await run('audit-anchor', environment, '--file', anchor)).toMatchObject({ code: 0, error: '', output: '' });
    const printed = await run('audit-anchor', environment);
    expect(JSON.parse(printed.output)).toEqual(JSON.parse(readFileSync(anchor, 'utf8')));
    expect(JSON.parse(printed.output)).toContainEqual({ portalId, lastSequence: 3, lastHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await run('audit-verify', environment, '--against', anchor)).toMatchObject({ code: 0, error: '' });
    // Whoever cuts the tail and mends the chain's last link can't be told from a shorter chain: but the anchor knows better.
    await platform.builders.sql('delete from audit_record where portal_id = $1 and sequence = 3', [portalId]);
    await platform.builders.sql(
      'update audit_chain set last_sequence = 2, last_hash = (select chain_hash from audit_record where portal_id = $1 and sequence = 2) where portal_id = $1',
      [portalId],
    );
    expect(await run('audit-verify', environment)).toMatchObject({ code: 0 });
    const found = await run('audit-verify', environment, '--against', anchor);
    expect(found).toMatchObject({ code: 1, error: expect.stringContaining('does not hold') });
    expect(found.output.split('\n').find((line) => line.includes(portalId))).toContain('"reason":"tail_missing"');
  });
});
