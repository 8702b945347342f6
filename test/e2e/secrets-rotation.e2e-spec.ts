import { randomBytes } from 'node:crypto';
import {
  documentSegments,
  KeyRotation,
  PlatformModule,
  SealingService,
  SystemKeyRotation,
  SystemSealingService,
  type TenantScope,
} from '@loonbrug/platform';
import { NestFactory } from '@nestjs/core';
import { authSealedColumns } from '../../libs/auth/second-factor/sealed-columns';
import { payrollSealedColumns } from '../../libs/payroll/connection/sealed-columns';
import { PlatformApp } from '../support/platform-app';
import { expectedTexts, SealedSecrets } from '../support/sealed-secrets';
import { testEnvironment } from '../support/test-environment';

const columns = [documentSegments, ...payrollSealedColumns];
describe('keys that rotate', () => {
  let platform: PlatformApp;
  let secrets: SealedSecrets;
  let rotation: KeyRotation;

  beforeAll(async () => {
    platform = await PlatformApp.start();
    secrets = new SealedSecrets(platform);
    rotation = platform.app.get(KeyRotation);
  });

  afterAll(() => platform.stop());

  const versions = (scope: TenantScope) =>
    platform.builders.sql<{ version: number; isRetired: boolean; isErased: boolean }>(
      `select version, retired_at is not null as "isRetired", wrapped_key is null as "isErased" from data_key where portal_id = $1 order by version`,
      [scope.portalId],
    );
  async function rotate(scope: TenantScope, rotator = rotation): Promise<void> {
    const { rotationId } = await rotator.begin();
    await rotator.newVersion(scope, rotationId);
    await rotator.rewrap(scope);
    for (let left = [0]; left.length > 0; left = await rotator.retire(scope, columns)) await rotator.reseal(scope, columns);
    await rotator.finish(rotationId);
  }

  it('seal everything anew while people read and write, though two rotate at the same time, and retire the old version', async () => {
    const scope = await secrets.portal();
    const kept = new Map<string, Buffer>();
    for (let index = 0; index < 60; index += 1) {
      const content = randomBytes(index % 10 === 0 ? 150_000 : 2_000);
      kept.set(await secrets.store(scope, content), content);
    }
    const firstCredential = await secrets.credential(scope, 'before');
    let isOver = false;
    let reads = 0;
    const reader = async () => {
      while (!isOver) {
        for (const [documentId, content] of [...kept].slice(-15)) {
          expect((await secrets.contentOf(scope, documentId)).equals(content)).toBe(true);
          reads += 1;
        }
      }
    };
    const written: Array<[string, Buffer]> = [];
    const writer = async () => {
      while (!isOver) {
        const content = randomBytes(70_000);
        written.push([await secrets.store(scope, content), content]);
      }
    };
    const credentials: string[] = [firstCredential];
    const changer = async () => {
      while (!isOver) credentials.push(await secrets.credential(scope, `during ${credentials.length}`));
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
    for (const [documentId, content] of [...kept, ...written])
      expect((await secrets.contentOf(scope, documentId)).equals(content)).toBe(true);
    const last = credentials.length - 1;
    expect(await secrets.texts(scope, credentials[last]!)).toEqual(expectedTexts(last === 0 ? 'before' : `during ${last}`));
    const known = await versions(scope);
    expect(known.slice(0, -1).every(({ isRetired }) => isRetired)).toBe(true);
    expect(known.at(-1)).toMatchObject({ isRetired: false });
    expect(known.length).toBeLessThanOrEqual(3);
    const [{ others }] = (await platform.builders.sql<{ others: number }>(
      'select count(*)::int as others from document_segment where portal_id = $1 and get_byte(sealed, 4) <> $2',
      [scope.portalId, known.at(-1)!.version],
    )) as [{ others: number }];
    expect(others).toBe(0);
  }, 300_000);

  it('make one version a rotation, and go on where a rotation was broken off', async () => {
    const scope = await secrets.portal();
    const content = randomBytes(1_000);
    const documentId = await secrets.store(scope, content);
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
    expect((await secrets.contentOf(scope, documentId)).equals(content)).toBe(true);
    expect(await versions(scope)).toMatchObject([
      { version: 1, isRetired: true },
      { version: 2, isRetired: false },
    ]);
  });

  it('do not retire a version that somebody is sealing with, nor erase one that came back', async () => {
    const scope = await secrets.portal();
    await secrets.store(scope, randomBytes(100));
    const { rotationId } = await rotation.begin();
    const content = randomBytes(500);
    let documentId = '';
    let retiring: Promise<number[]> | undefined;
    await secrets.database.transaction(scope, async (tx) => {
      documentId = await secrets.documents.store(tx, { kind: 'payslip', contentType: 'application/pdf', content });
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
    expect((await secrets.contentOf(scope, documentId)).equals(content)).toBe(true);
  });

  it('name the value that does not open, leave it as it is, and keep its key', async () => {
    const scope = await secrets.portal();
    const [good, bad] = [await secrets.store(scope, randomBytes(100)), await secrets.store(scope, randomBytes(100))];
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
    expect(await secrets.contentOf(scope, good)).toHaveLength(100);
  });

  it('are settled by the worker where a rotation was broken off', async () => {
    const scope = await secrets.portal();
    const documentId = await secrets.store(scope, randomBytes(100));
    const { rotationId } = await rotation.begin();
    await rotation.newVersion(scope, rotationId);
    await rotation.finish(rotationId);
    await rotation.settle(scope, columns);
    expect(await versions(scope)).toMatchObject([
      { version: 1, isRetired: true, isErased: false },
      { version: 2, isRetired: false },
    ]);
    await platform.builders.sql("update data_key set retired_at = now() - interval '25 hours' where portal_id = $1 and version = 1", [
      scope.portalId,
    ]);
    await rotation.settle(scope, columns);
    expect((await versions(scope))[0]).toMatchObject({ isErased: true });
    expect(await secrets.contentOf(scope, documentId)).toHaveLength(100);
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
    const scope = await secrets.portal();
    const id = await secrets.credential(scope, 'wrapped');
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
    expect(await withKeys(`second:${key(9)}`, (app) => secrets.texts(scope, id, app.get(SealingService)))).toEqual(
      expectedTexts('wrapped'),
    );
    await expect(withKeys(`test:${key(1)}`, (app) => secrets.texts(scope, id, app.get(SealingService)))).rejects.toMatchObject({
      code: 'crypto.no_master_key',
    });
    await expect(withKeys(`second:${key(8)}`, (app) => secrets.texts(scope, id, app.get(SealingService)))).rejects.toMatchObject({
      code: 'crypto.seal_broken',
    });
  });
});
