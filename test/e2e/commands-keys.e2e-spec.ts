import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { DocumentStore, PlatformModule, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { NestFactory } from '@nestjs/core';
import { PlatformApp } from '../support/platform-app';
import { SealedSecrets } from '../support/sealed-secrets';
import { testEnvironment } from '../support/test-environment';

const program = path.resolve(__dirname, '../../dist/apps/commands/src/keys-rotate.js');
const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

describe('npm run keys:rotate', () => {
  let platform: PlatformApp;
  let secrets: SealedSecrets;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    secrets = new SealedSecrets(platform);
  });

  afterAll(() => platform.stop());

  /** Runs the built command; it is killed, as by a failing machine, as soon as it says what it is to be killed at. */
  function run(masterKeys: string, killAt?: string): Promise<{ code: number | null; signal: string | null; output: string }> {
    const environment = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      DATABASE_URL: platform.database.appUrl,
      QUEUE_DATABASE_URL: platform.database.queueUrl,
      MASTER_KEYS: masterKeys,
      HASH_KEY: key(2),
      AUDIT_KEY: key(3),
    };
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          if (killAt !== undefined && output.includes(killAt)) child.kill('SIGKILL');
        });
      child.on('close', (code, signal) => resolve({ code, signal, output }));
    });
  }

  const perVersion = (scope: TenantScope) =>
    platform.builders.sql<{ version: number; count: number }>(
      'select get_byte(sealed, 4) as version, count(*)::int as count from document_segment where portal_id = $1 group by 1 order by 1',
      [scope.portalId],
    );

  /** Lets no rotation get past the middle of a portal until it is let go on: how soon a process dies that is killed depends on the machine. */
  async function stoppedHalfway({ portalId }: TenantScope): Promise<() => Promise<void>> {
    const { builders } = platform;
    const [middle] = await builders.sql<{ id: string }>(
      'select document_id as id from document_segment where portal_id = $1 order by document_id offset 300 limit 1',
      [portalId],
    );
    await builders.sql('select pg_advisory_lock(1)');
    await builders.sql(
      `create function stop_halfway() returns trigger language plpgsql as $$ begin
         if new.document_id = '${middle!.id}' then perform pg_advisory_xact_lock_shared(1); end if; return new; end $$`,
    );
    await builders.sql('create trigger stop_halfway before update on document_segment for each row execute function stop_halfway()');
    return async () => {
      // The dead process's connection holds rows until the database finds out; another rotation would pass these by.
      const ofTheDead = "from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";
      await builders.sql(`select pg_terminate_backend(pid, 60000) ${ofTheDead}`);
      await builders.sql('select pg_advisory_unlock(1)');
      await builders.sql('drop function stop_halfway cascade');
    };
  }

  it('shows how far it is, goes on where it was killed, and needs the old master key no longer when it has finished', async () => {
    const scopes = [await secrets.portal(), await secrets.portal()];
    const kept: Array<[TenantScope, string, Buffer]> = [];
    for (const scope of scopes)
      for (let index = 0; index < 600; index += 1) {
        const content = randomBytes(100);
        kept.push([scope, await secrets.store(scope, content), content]);
      }
    const sizes = (await perVersion(scopes[0]!)).map(({ count }) => count);
    expect(sizes).toEqual([600]);

    const both = `newer:${key(7)},test:${key(1)}`;
    const goOn = await stoppedHalfway(scopes[0]!);
    const killed = await run(both, `portal ${scopes[0]!.portalId}: 100 of 600`);
    expect(killed).toMatchObject({ signal: 'SIGKILL' });
    const halfway = await perVersion(scopes[0]!);
    expect(halfway.map(({ version }) => version)).toEqual([1, 2]);
    await goOn();

    const again = await run(both);
    expect({ code: again.code, output: again.output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('going on with rotation'),
    });
    expect(again.output).toContain('600 of 600 values sealed anew');
    expect(again.output).toContain('finished:');
    for (const scope of scopes) expect(await perVersion(scope)).toEqual([{ version: 2, count: 600 }]);
    const masters = await platform.builders.sql('select distinct master_key_id as id from data_key');
    expect(masters).toEqual([{ id: 'newer' }]);

    // With the new master key alone: the next rotation opens and seals everything.
    const next = await run(`newer:${key(7)}`);
    expect(next).toMatchObject({ code: 0, output: expect.stringContaining('begins') });
    for (const scope of scopes) expect(await perVersion(scope)).toEqual([{ version: 3, count: 600 }]);
    const without = await run(`test:${key(1)}`);
    expect(without).toMatchObject({ code: 1, output: expect.stringContaining('master key newer is not in MASTER_KEYS') });
    const reader = await NestFactory.createApplicationContext(
      PlatformModule.forRoot(testEnvironment(platform.database, { MASTER_KEYS: `newer:${key(7)}` })),
      { logger: false, abortOnError: false },
    );
    const documents = reader.get(DocumentStore);
    for (const [scope, documentId, content] of kept)
      expect((await reader.get(TenantDatabase).read(scope, (tx) => documents.content(tx, documentId))).equals(content)).toBe(true);
    await reader.close();
  }, 240_000);
});
