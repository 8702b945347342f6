import { randomBytes } from 'node:crypto';
import {
  documentSegments,
  DocumentStore,
  KeyRotation,
  newId,
  PlatformModule,
  SealingService,
  SystemKeyRotation,
  SystemSealingService,
  TenantDatabase,
  type TenantScope,
} from '@loonbrug/platform';
import { NestFactory } from '@nestjs/core';
import { authSealedColumns } from '../../libs/auth/second-factor/sealed-columns';
import { payrollSealedColumns } from '../../libs/payroll/connection/sealed-columns';
import { PlatformApp } from '../support/platform-app';
import { testEnvironment } from '../support/test-environment';

const columns = [documentSegments, ...payrollSealedColumns];
const secretPlace = (scope: TenantScope) => ({ table: 'loket_settings', column: 'client_secret', row: scope.portalId });
const passwordPlace = (id: string) => ({ table: 'loket_credential', column: 'password', row: id });
const tokenPlace = (id: string, column: string) => ({ table: 'loket_token', column, row: id });

describe('keys that rotate', () => {
  let platform: PlatformApp;
  let database: TenantDatabase;
  let sealing: SealingService;
  let documents: DocumentStore;
  let rotation: KeyRotation;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    database = platform.app.get(TenantDatabase);
    sealing = platform.app.get(SealingService);
    documents = platform.app.get(DocumentStore);
    rotation = platform.app.get(KeyRotation);
  });

  afterAll(() => platform.stop());

  const newScope = async (): Promise<TenantScope> => ({ ...(await platform.builders.portal()), actor: { kind: 'system' } });
  const store = (scope: TenantScope, content: Buffer): Promise<string> =>
    database.transaction(scope, (tx) => documents.store(tx, { kind: 'payslip', contentType: 'application/pdf', content }));
  const contentOf = (scope: TenantScope, documentId: string): Promise<Buffer> =>
    database.read(scope, (tx) => documents.content(tx, documentId));
  const versions = (scope: TenantScope) =>
    platform.builders.sql<{ version: number; isRetired: boolean; isErased: boolean }>(
      `select version, retired_at is not null as "isRetired", wrapped_key is null as "isErased" from data_key where portal_id = $1 order by version`,
      [scope.portalId],
    );
  /** One of everything of the link that is sealed, as the link itself seals it. */
  async function credential(scope: TenantScope, marker: string): Promise<string> {
    const id = newId();
    await database.transaction(scope, async (tx) => {
      const seal = (place: ReturnType<typeof passwordPlace>, what: string) => sealing.seal(tx, place, `${marker} ${what}`);
      await tx.query(
        `insert into loket_settings (portal_id, environment, client_id, client_secret_sealed) values ($1, 'configured', 'client', $2)
         on conflict (portal_id) do update set client_secret_sealed = $2`,
        [scope.portalId, await seal(secretPlace(scope), 'secret')],
      );
      const { domainId } = await tx.one<{ domainId: string }>('select domain_id as "domainId" from domain limit 1');
      await tx.query(
        `update loket_credential set removed_at = now(), password_sealed = null where portal_id = $1 and domain_id = $2 and removed_at is null`,
        [scope.portalId, domainId],
      );
      await tx.query(
        `insert into loket_credential (portal_id, loket_credential_id, domain_id, kind, username, password_sealed, environment_code)
         values ($1, $2, $3, 'password', 'user', $4, 'code')`,
        [scope.portalId, id, domainId, await seal(passwordPlace(id), 'password')],
      );
      await tx.query(
        'insert into loket_token (portal_id, loket_credential_id, access_token_sealed, refresh_token_sealed) values ($1, $2, $3, $4)',
        [scope.portalId, id, await seal(tokenPlace(id, 'access_token'), 'access'), await seal(tokenPlace(id, 'refresh_token'), 'refresh')],
      );
    });
    return id;
  }
  const credentialTexts = (scope: TenantScope, id: string, from = sealing): Promise<string[]> =>
    database.read(scope, async (tx) => {
      const row = await tx.one<Record<'secret' | 'password' | 'access' | 'refresh', Buffer>>(
        `select s.client_secret_sealed as secret, c.password_sealed as password, t.access_token_sealed as access, t.refresh_token_sealed as refresh
         from loket_credential c join loket_token t using (portal_id, loket_credential_id) join loket_settings s using (portal_id)
         where c.loket_credential_id = $1`,
        [id],
      );
      return [
        await from.openText(tx, secretPlace(scope), row.secret),
        await from.openText(tx, passwordPlace(id), row.password),
        await from.openText(tx, tokenPlace(id, 'access_token'), row.access),
        await from.openText(tx, tokenPlace(id, 'refresh_token'), row.refresh),
      ];
    });
  const expected = (marker: string): string[] => ['secret', 'password', 'access', 'refresh'].map((what) => `${marker} ${what}`);
  async function rotate(scope: TenantScope, rotator = rotation): Promise<void> {
    const { rotationId } = await rotator.begin();
    await rotator.newVersion(scope, rotationId);
    await rotator.rewrap(scope);
    for (let left = [0]; left.length > 0; left = await rotator.retire(scope, columns)) await rotator.reseal(scope, columns);
    await rotator.finish(rotationId);
  }

  it('seal everything anew while people read and write, though two rotate at the same time, and retire the old version', async () => {
    const scope = await newScope();
    await platform.builders.domain({ portalId: scope.portalId });
    const kept = new Map<string, Buffer>();
    for (let index = 0; index < 60; index += 1) {
      const content = randomBytes(index % 10 === 0 ? 150_000 : 2_000);
      kept.set(await store(scope, content), content);
    }
    const firstCredential = await credential(scope, 'before');
    let isOver = false;
    let reads = 0;
    const reader = async () => {
      while (!isOver) {
        for (const [documentId, content] of [...kept].slice(-15)) {
          expect((await contentOf(scope, documentId)).equals(content)).toBe(true);
          reads += 1;
        }
      }
    };
    const written: Array<[string, Buffer]> = [];
    const writer = async () => {
      while (!isOver) {
        const content = randomBytes(70_000);
        written.push([await store(scope, content), content]);
      }
    };
    const credentials: string[] = [firstCredential];
    const changer = async () => {
      while (!isOver) credentials.push(await credential(scope, `during ${credentials.length}`));
    };
    const work = [reader(), reader(), writer(), writer(), changer()];
    await Promise.all([rotate(scope), rotate(scope)]);
    // Whatever was begun before the end is to be whole too.
    isOver = true;
    await Promise.all(work);
    await rotation.reseal(scope, columns);
    expect(await rotation.retire(scope, columns)).toEqual([]);
    expect(reads).toBeGreaterThan(20);
    expect(written.length).toBeGreaterThan(3);
    for (const [documentId, content] of [...kept, ...written]) expect((await contentOf(scope, documentId)).equals(content)).toBe(true);
    const last = credentials.length - 1;
    expect(await credentialTexts(scope, credentials[last]!)).toEqual(expected(last === 0 ? 'before' : `during ${last}`));
    const known = await versions(scope);
    expect(known.slice(0, -1).every(({ isRetired }) => isRetired)).toBe(true);
    expect(known.at(-1)).toMatchObject({ isRetired: false });
    expect(known.length).toBeLessThanOrEqual(3);
    const [{ others }] = (await platform.builders.sql<{ others: number }>(
      'select count(*)::int as others from document_segment where portal_id = $1 and get_byte(sealed, 4) <> $2',
      [scope.portalId, known.at(-1)!.version],
    )) as [{ others: number }];
    expect(others).toBe(0);
  }, 120_000);

  it('make one version a rotation, and go on where a rotation was broken off', async () => {
    const scope = await newScope();
    const content = randomBytes(1_000);
    const documentId = await store(scope, content);
    const { rotationId, isResumed } = await rotation.begin();
    expect(isResumed).toBe(false);
    expect(await rotation.newVersion(scope, rotationId)).toBe(2);
    // Here it dies; somebody calls it again.
    const again = await rotation.begin();
    expect(again).toEqual({ rotationId, isResumed: true });
    expect(await rotation.newVersion(scope, again.rotationId)).toBe(2);
    expect(await rotation.reseal(scope, columns)).toMatchObject({ resealed: 1, total: 1, broken: [] });
    expect(await rotation.reseal(scope, columns)).toMatchObject({ resealed: 0, total: 0 });
    expect(await rotation.retire(scope, columns)).toEqual([]);
    await rotation.finish(rotationId);
    expect((await contentOf(scope, documentId)).equals(content)).toBe(true);
    expect(await versions(scope)).toMatchObject([
      { version: 1, isRetired: true },
      { version: 2, isRetired: false },
    ]);
  });

  it('do not retire a version that somebody is sealing with, nor erase one that came back', async () => {
    const scope = await newScope();
    await store(scope, randomBytes(100));
    const { rotationId } = await rotation.begin();
    const content = randomBytes(500);
    let documentId = '';
    let retiring: Promise<number[]> | undefined;
    await database.transaction(scope, async (tx) => {
      documentId = await documents.store(tx, { kind: 'payslip', contentType: 'application/pdf', content });
      await rotation.newVersion(scope, rotationId);
      await rotation.reseal(scope, columns);
      retiring = rotation.retire(scope, columns);
      // It has to wait for this transaction, and then to see what it wrote.
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await retiring).toEqual([1]);
    await rotation.reseal(scope, columns);
    expect(await rotation.retire(scope, columns)).toEqual([]);
    await rotation.finish(rotationId);

    await platform.builders.sql("update data_key set retired_at = now() - interval '2 days' where portal_id = $1 and version = 1", [
      scope.portalId,
    ]);
    // Somebody wrote a value back that they had read long before.
    const [segment] = await platform.builders.sql<{ sealed: Buffer }>(
      'select sealed from document_segment where portal_id = $1 and document_id = $2',
      [scope.portalId, documentId],
    );
    const relabelled = Buffer.from(segment!.sealed);
    relabelled.writeUInt32BE(1, 1);
    const put = (sealed: Buffer) =>
      platform.builders.sql('update document_segment set sealed = $3 where portal_id = $1 and document_id = $2', [
        scope.portalId,
        documentId,
        sealed,
      ]);
    await put(relabelled);
    expect(await rotation.retire(scope, columns)).toEqual([1]);
    expect((await versions(scope))[0]).toMatchObject({ isErased: false });
    await put(segment!.sealed);
    expect(await rotation.retire(scope, columns)).toEqual([]);
    expect((await versions(scope))[0]).toMatchObject({ isErased: true });
    expect((await contentOf(scope, documentId)).equals(content)).toBe(true);
  });

  it('name the value that does not open, leave it as it is, and keep its key', async () => {
    const scope = await newScope();
    const [good, bad] = [await store(scope, randomBytes(100)), await store(scope, randomBytes(100))];
    await platform.builders.sql(
      'update document_segment set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where portal_id = $1 and document_id = $2',
      [scope.portalId, bad],
    );
    const { rotationId } = await rotation.begin();
    await rotation.newVersion(scope, rotationId);
    expect(await rotation.reseal(scope, columns)).toMatchObject({
      resealed: 1,
      total: 2,
      broken: [`document_segment.sealed ${bad}/0/last`],
    });
    expect(await rotation.retire(scope, columns)).toEqual([1]);
    await rotation.finish(rotationId);
    expect(await contentOf(scope, good)).toHaveLength(100);
  });

  it('of the system rotate as well', async () => {
    const system = platform.app.get(SystemSealingService);
    const rotating = platform.app.get(SystemKeyRotation);
    const user = await platform.builders.user();
    const place = { table: 'second_factor', column: 'sealed_secret', row: user.userId };
    const put = (sealed: Buffer) =>
      platform.builders.sql(
        `insert into directory.second_factor (user_id, sealed_secret, begun_at) values ($1, $2, now()) on conflict (user_id) do update set sealed_secret = $2`,
        [user.userId, sealed],
      );
    await put(await system.seal(place, Buffer.from('totp')));
    const { rotationId } = await rotation.begin();
    expect(await rotating.newVersion(rotationId)).toBe(2);
    expect(await rotating.newVersion(rotationId)).toBe(2);
    expect(await rotating.reseal(authSealedColumns)).toMatchObject({ resealed: 1, broken: [] });
    expect(await rotating.retire(authSealedColumns)).toEqual([]);
    await rotation.finish(rotationId);
    const [row] = await platform.builders.sql<{ sealed: Buffer }>('select sealed_secret as sealed from directory.second_factor');
    expect(row!.sealed.readUInt32BE(1)).toBe(2);
    expect((await system.open(place, row!.sealed)).toString()).toBe('totp');
    expect((await system.seal(place, Buffer.from('x'))).readUInt32BE(1)).toBe(2);
    expect(await platform.builders.sql('select version from directory.system_data_key where retired_at is not null')).toEqual([
      { version: 1 },
    ]);
  });

  it('come under a new master key, and need the old one no longer', async () => {
    const scope = await newScope();
    await platform.builders.domain({ portalId: scope.portalId });
    const id = await credential(scope, 'wrapped');
    const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
    const withKeys = async <Result>(masterKeys: string, work: (app: PlatformApp['app']) => Promise<Result>): Promise<Result> => {
      const environment = testEnvironment(platform.database, { MASTER_KEYS: masterKeys });
      const app = await NestFactory.createApplicationContext(PlatformModule.forRoot(environment), { logger: false, abortOnError: false });
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    };
    await withKeys(`second:${key(9)},test:${key(1)}`, (app) => rotate(scope, app.get(KeyRotation)));
    const masters = await platform.builders.sql('select distinct master_key_id as id from data_key where portal_id = $1', [scope.portalId]);
    expect(masters).toEqual([{ id: 'second' }]);
    expect(await withKeys(`second:${key(9)}`, (app) => credentialTexts(scope, id, app.get(SealingService)))).toEqual(expected('wrapped'));
    await expect(withKeys(`test:${key(1)}`, (app) => credentialTexts(scope, id, app.get(SealingService)))).rejects.toMatchObject({
      code: 'crypto.no_master_key',
    });
    await expect(withKeys(`second:${key(8)}`, (app) => credentialTexts(scope, id, app.get(SealingService)))).rejects.toMatchObject({
      code: 'crypto.seal_broken',
    });
  });

  it('do not open a value that was swapped with that of another column, row or portal', async () => {
    const [ours, theirs] = [await newScope(), await newScope()];
    await platform.builders.domain({ portalId: ours.portalId });
    await platform.builders.domain({ portalId: theirs.portalId });
    const [oursId, theirsId] = [await credential(ours, 'ours'), await credential(theirs, 'theirs')];
    const [first, second] = [await store(ours, randomBytes(100)), await store(ours, randomBytes(100))];
    const sql = (statement: string, parameters: unknown[]) => platform.builders.sql(statement, parameters);
    await sql(
      'update loket_token set access_token_sealed = refresh_token_sealed, refresh_token_sealed = access_token_sealed where portal_id = $1',
      [ours.portalId],
    );
    await expect(credentialTexts(ours, oursId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await sql(
      'update loket_token set access_token_sealed = refresh_token_sealed, refresh_token_sealed = access_token_sealed where portal_id = $1',
      [ours.portalId],
    );
    expect(await credentialTexts(ours, oursId)).toEqual(expected('ours'));
    await sql(
      `update loket_settings mine set client_secret_sealed = other.client_secret_sealed from loket_settings other
       where (mine.portal_id, other.portal_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [ours.portalId, theirs.portalId],
    );
    await expect(credentialTexts(ours, oursId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await expect(credentialTexts(theirs, theirsId)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await sql(
      `update document_segment mine set sealed = other.sealed from document_segment other
       where (mine.document_id, other.document_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [first, second],
    );
    await expect(contentOf(ours, first)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
    await expect(contentOf(ours, second)).rejects.toMatchObject({ code: 'crypto.seal_broken' });
  });

  describe('know every column that is sealed:', () => {
    /** Bytes that are no sealed value: hashes, and keys that are wrapped. */
    const isNoSeal = (name: string): boolean => /(_hash|\.sha256|fingerprint|\.wrapped_key|\.signature)$/.test(name);

    it('each column of bytes is declared as sealed or is a hash', async () => {
      const rows = await platform.builders.sql<{ name: string }>(
        `select case when table_schema = 'public' then '' else table_schema || '.' end || table_name || '.' || column_name as name
         from information_schema.columns where table_schema in ('public', 'directory') and data_type = 'bytea' order by 1`,
      );
      const declared = [...columns, ...authSealedColumns].map(({ table, column }) => `${table}.${column}`);
      expect(rows.map(({ name }) => name).filter((name) => !isNoSeal(name))).toEqual([...declared].sort());
      expect(rows.length).toBeGreaterThan(10);
    });

    it('each is declared with the key that names its rows', async () => {
      for (const { table, key } of [...columns, ...authSealedColumns]) {
        const rows = await platform.builders.sql<{ name: string; type: string }>(
          `select a.attname as name, format_type(a.atttypid, null) as type from pg_index i
           join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
           where i.indrelid = $1::regclass and i.indisprimary and a.attname <> 'portal_id' order by array_position(i.indkey::int2[], a.attnum)`,
          [table],
        );
        expect({ table, key: Object.entries(key) }).toEqual({ table, key: rows.map(({ name, type }) => [name, type]) });
      }
    });
  });
});
