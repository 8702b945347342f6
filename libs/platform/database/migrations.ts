import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { LoonbrugError } from '../errors/loonbrug-error';

/** The folder of the hand-written SQL, beside libs/ in the sources and in dist/. */
export const migrationsFolder = path.resolve(__dirname, '../../../migrations');

// TypeORM wants a millisecond timestamp at the end of a migration's name; ours count.
const firstTimestamp = 1_763_700_000_000;

/** One TypeORM migration per SQL file `NNNN_name.sql`, in order of its number; no two have the same. */
export function readMigrations(folder = migrationsFolder): Array<new () => MigrationInterface> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const numbers = new Set<number>();
  return files.map((file) => {
    const match = /^(\d{4})_([a-z_]+)\.sql$/.exec(file);
    const number = Number(match?.[1]);
    if (!match || numbers.has(number) || number < 1)
      throw new LoonbrugError('unavailable', 'database.migration_misnamed', `migration ${file} has no number of its own`);
    numbers.add(number);
    const name = `${match[2]}${firstTimestamp + number - 1}`;
    const sql = readFileSync(path.join(folder, file), 'utf8');
    return class implements MigrationInterface {
      name = name;

      async up(runner: QueryRunner): Promise<void> {
        await runner.query(sql);
      }

      async down(): Promise<void> {
        throw new LoonbrugError('unavailable', 'database.migration_is_final', `${file} is not taken back: expand, then contract`);
      }
    };
  });
}

/** Brings the database up to date as the owner role; returns the names of what was applied. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: readMigrations(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2 },
  });
  await dataSource.initialize();
  try {
    // Two processes that start together: the second waits and finds nothing to do.
    const lock = dataSource.createQueryRunner();
    await lock.query('select pg_advisory_lock(7244300)');
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await lock.query('select pg_advisory_unlock(7244300)');
      await lock.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
