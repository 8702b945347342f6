import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '../config/environment';
import { DirectoryDatabase } from '../database/directory-database';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import type { Transaction } from '../database/transaction';
import { newId } from './identifier';
import { MasterKeys, type WrappedKey } from './master-keys';
import type { SealedColumn } from './sealed-column';
import { type Resealed, resealBatch, type ResealCursor, valuesNaming, valuesToReseal } from './sealed-values';
import { SealingService, wrapPlaceOf } from './sealing.service';

/** How far the sealed values of a portal are: told after each batch. */
export interface ResealProgress {
  resealed: number;
  total: number;
}

/** What came of sealing a portal's values anew; `broken` names the places of values that no longer open, which stay as they are. */
export interface ResealOutcome extends ResealProgress {
  broken: string[];
}

/** Values in one transaction: a document's segment is 64 KiB. */
const batchSize = 50;

/**
 * Changes data keys while the system works: a new version that everything is sealed with from then on, the old values sealed anew in batches,
 * and the old version retired once nothing names it. Each step may be broken off, done twice, and done by several at once.
 */
@Injectable()
export class KeyRotation {
  readonly #masterKeys: MasterKeys;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(SealingService) private readonly sealing: SealingService,
    @Inject(Environment) environment: Environment,
  ) {
    this.#masterKeys = new MasterKeys(environment);
  }

  /** The rotation that is under way, or a new one. */
  async begin(): Promise<{ rotationId: string; isResumed: boolean }> {
    const [begun] = await this.directory.query(
      'insert into directory.key_rotation (rotation_id) values ($1) on conflict do nothing returning rotation_id',
      [newId()],
    );
    const open = await this.directory.maybeOne<{ rotationId: string }>(
      'select rotation_id as "rotationId" from directory.key_rotation where finished_at is null',
    );
    return open ? { ...open, isResumed: begun === undefined } : this.begin();
  }

  async finish(rotationId: string): Promise<void> {
    await this.directory.query('update directory.key_rotation set finished_at = now() where rotation_id = $1 and finished_at is null', [
      rotationId,
    ]);
  }

  /** The portal's new version in this rotation, made once; undefined for a portal that never sealed anything. */
  newVersion(scope: TenantScope, rotationId: string): Promise<number | undefined> {
    return this.database.transaction(scope, async (tx) => {
      // Held until the end, so that two who rotate at once make one version.
      const [newest] = await tx.query<{ version: number }>(
        'select version from data_key where portal_id = $1 order by version desc limit 1 for no key update',
        [scope.portalId],
      );
      if (!newest) return undefined;
      const version = newest.version + 1;
      const { masterKeyId, wrappedKey } = this.#masterKeys.newDataKey(wrapPlaceOf(scope.portalId, version));
      await tx.query(
        'insert into data_key (portal_id, version, master_key_id, wrapped_key, rotation_id) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [scope.portalId, version, masterKeyId, wrappedKey, rotationId],
      );
      return (await tx.one<{ newest: number }>('select max(version) as newest from data_key where portal_id = $1', [scope.portalId]))
        .newest;
    });
  }

  /** Wraps the portal's data keys by the current master key; returns how many were wrapped by another. */
  rewrap(scope: TenantScope): Promise<number> {
    return this.database.transaction(scope, async (tx) => {
      const rows = await tx.query<WrappedKey & { version: number }>(
        `select version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey" from data_key
         where portal_id = $1 and master_key_id <> $2 and wrapped_key is not null order by version for no key update`,
        [scope.portalId, this.#masterKeys.currentId],
      );
      for (const row of rows) {
        const { masterKeyId, wrappedKey } = this.#masterKeys.rewrap(row, wrapPlaceOf(scope.portalId, row.version));
        await tx.query('update data_key set master_key_id = $3, wrapped_key = $4 where portal_id = $1 and version = $2', [
          scope.portalId,
          row.version,
          masterKeyId,
          wrappedKey,
        ]);
      }
      return rows.length;
    });
  }

  /** Seals everything anew that names another version than the newest, batch by batch, each its own transaction. */
  async reseal(scope: TenantScope, columns: readonly SealedColumn[], tell?: (progress: ResealProgress) => void): Promise<ResealOutcome> {
    const newest = await this.database.transaction(scope, (tx) => this.#newestVersion(tx));
    if (newest === undefined) return { resealed: 0, total: 0, broken: [] };
    const total = await this.database.read(scope, (tx) => valuesToReseal(tx, columns, newest));
    const outcome: ResealOutcome = { resealed: 0, total, broken: [] };
    if (total === 0) return outcome;
    for (const column of columns) {
      let cursor: ResealCursor | undefined;
      do {
        const batch: Resealed = await this.database.transaction(scope, (tx) =>
          resealBatch(tx, this.sealing, column, { newest, after: cursor, limit: batchSize }),
        );
        cursor = batch.next;
        outcome.resealed += batch.resealed;
        outcome.broken.push(...batch.broken);
        if (batch.resealed > 0) tell?.(outcome);
      } while (cursor);
    }
    return outcome;
  }

  /**
   * Retires the versions that nothing names, and erases the keys of those that were retired a day ago; returns the versions that are still named.
   * Whoever is sealing with a version holds its row, so this waits for them and then looks.
   */
  retire(scope: TenantScope, columns: readonly SealedColumn[]): Promise<number[]> {
    return this.database.transaction(scope, async (tx) => {
      const newest = await this.#newestVersion(tx);
      const old = await tx.query<{ version: number }>(
        'select version from data_key where portal_id = $1 and version < $2 and wrapped_key is not null order by version for update',
        [scope.portalId, newest ?? 0],
      );
      const named: number[] = [];
      for (const { version } of old) {
        if (await valuesNaming(tx, columns, version)) named.push(version);
        else
          await tx.query(
            `update data_key set retired_at = coalesce(retired_at, now()), wrapped_key = case when retired_at < now() - interval '1 day' then null else wrapped_key end
             where portal_id = $1 and version = $2`,
            [scope.portalId, version],
          );
      }
      return named;
    });
  }

  /** What is left of a rotation: values of a broken-off one, and keys that may be erased by now. Does nothing where there is no old key. */
  async settle(scope: TenantScope, columns: readonly SealedColumn[]): Promise<void> {
    const { old } = await this.database.read(scope, (tx) =>
      tx.one<{ old: number }>('select count(*) as old from data_key where portal_id = $1 and wrapped_key is not null', [scope.portalId]),
    );
    if (old < 2) return;
    await this.reseal(scope, columns);
    await this.retire(scope, columns);
  }

  async #newestVersion(tx: Transaction): Promise<number | undefined> {
    const { newest } = await tx.one<{ newest: number | null }>('select max(version) as newest from data_key where portal_id = $1', [
      tx.scope.portalId,
    ]);
    return newest ?? undefined;
  }
}
