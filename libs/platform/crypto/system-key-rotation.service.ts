import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '../config/environment';
import { DirectoryDatabase } from '../database/directory-database';
import type { ResealOutcome } from './key-rotation.service';
import { MasterKeys, type WrappedKey } from './master-keys';
import { SealBroken } from './sealed-box';
import type { SealedColumn } from './sealed-column';
import { SystemSealingService, systemWrapPlace } from './system-sealing.service';

interface SystemValue extends Record<string, unknown> {
  placeRow: string;
  sealed: Buffer;
}

const batchSize = 200;
const namedVersion = (column: SealedColumn): string =>
  `(get_byte(t.${column.column}, 1)::bigint << 24) + (get_byte(t.${column.column}, 2) << 16) + (get_byte(t.${column.column}, 3) << 8) + get_byte(t.${column.column}, 4)`;

/** The same as KeyRotation for what belongs to no portal: a value is replaced only where it still is what was read. */
@Injectable()
export class SystemKeyRotation {
  readonly #masterKeys: MasterKeys;

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(SystemSealingService) private readonly sealing: SystemSealingService,
    @Inject(Environment) environment: Environment,
  ) {
    this.#masterKeys = new MasterKeys(environment);
  }

  /** The new version in this rotation, made once; undefined when nothing was sealed ever. */
  async newVersion(rotationId: string): Promise<number | undefined> {
    const newest = await this.#newestVersion();
    if (newest === undefined) return undefined;
    const { masterKeyId, wrappedKey } = this.#masterKeys.newDataKey(systemWrapPlace(newest + 1));
    await this.directory.query(
      `insert into directory.system_data_key (version, master_key_id, wrapped_key, rotation_id) values ($1, $2, $3, $4) on conflict do nothing`,
      [newest + 1, masterKeyId, wrappedKey, rotationId],
    );
    return this.#newestVersion();
  }

  /** Wraps by the current master key; returns how many were wrapped by another. */
  async rewrap(): Promise<number> {
    const rows = await this.directory.query<WrappedKey & { version: number }>(
      `select version, master_key_id as "masterKeyId", wrapped_key as "wrappedKey" from directory.system_data_key
       where master_key_id <> $1 and wrapped_key is not null`,
      [this.#masterKeys.currentId],
    );
    for (const row of rows) {
      const { masterKeyId, wrappedKey } = this.#masterKeys.rewrap(row, systemWrapPlace(row.version));
      await this.directory.query(
        'update directory.system_data_key set master_key_id = $2, wrapped_key = $3 where version = $1 and wrapped_key = $4',
        [row.version, masterKeyId, wrappedKey, row.wrappedKey],
      );
    }
    return rows.length;
  }

  /** Seals everything anew that names another version than the newest. */
  async reseal(columns: readonly SealedColumn[]): Promise<ResealOutcome> {
    const outcome: ResealOutcome = { resealed: 0, total: 0, broken: [] };
    const newest = await this.#newestVersion();
    if (newest === undefined) return outcome;
    for (const column of columns) await this.#resealColumn(column, newest, outcome);
    return outcome;
  }

  /** Retires what nothing names; the key itself goes a day later, when a write that was under way has long been made. */
  async retire(columns: readonly SealedColumn[]): Promise<number[]> {
    const old = await this.directory.query<{ version: number }>(
      `select version from directory.system_data_key where wrapped_key is not null and version < (select max(version) from directory.system_data_key) order by version`,
    );
    const named: number[] = [];
    for (const { version } of old) {
      const counts = await Promise.all(
        columns.map((column) =>
          this.directory.query(`select 1 from ${column.table} t where ${namedVersion(column)} = $1 limit 1`, [version]),
        ),
      );
      if (counts.some((rows) => rows.length > 0)) named.push(version);
      else
        await this.directory.query(
          `update directory.system_data_key set retired_at = coalesce(retired_at, now()),
             wrapped_key = case when retired_at < now() - interval '1 day' then null else wrapped_key end where version = $1`,
          [version],
        );
    }
    return named;
  }

  /** What is left of a rotation, as KeyRotation has it for a portal. */
  async settle(columns: readonly SealedColumn[]): Promise<void> {
    await this.reseal(columns);
    await this.retire(columns);
  }

  async #resealColumn(column: SealedColumn, newest: number, outcome: ResealOutcome): Promise<void> {
    const [[name, type]] = Object.entries(column.key) as [[string, string]];
    let after: unknown = null;
    for (;;) {
      const rows = await this.directory.query<SystemValue>(
        `select t.${name}, ${column.place.row} as "placeRow", t.${column.column} as sealed from ${column.table} t
         where t.${column.column} is not null and ${namedVersion(column)} <> $1 and ($2::${type} is null or t.${name} > $2::${type})
         order by t.${name} limit $3`,
        [newest, after, batchSize],
      );
      outcome.total += rows.length;
      for (const row of rows) await this.#resealOne(column, name, row, outcome);
      if (rows.length < batchSize) return;
      after = rows.at(-1)![name];
    }
  }

  async #resealOne(column: SealedColumn, name: string, row: SystemValue, outcome: ResealOutcome): Promise<void> {
    const place = { table: column.place.table, column: column.place.column, row: row.placeRow };
    try {
      const sealed = await this.sealing.seal(place, await this.sealing.open(place, row.sealed));
      await this.directory.query(`update ${column.table} set ${column.column} = $2 where ${name} = $1 and ${column.column} = $3`, [
        row[name],
        sealed,
        row.sealed,
      ]);
      outcome.resealed += 1;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      outcome.broken.push(`${column.table}.${column.column} ${row.placeRow}`);
    }
  }

  async #newestVersion(): Promise<number | undefined> {
    const row = await this.directory.maybeOne<{ newest: number | null }>('select max(version) as newest from directory.system_data_key');
    return row?.newest ?? undefined;
  }
}
