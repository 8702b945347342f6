import { rm } from 'node:fs/promises';
import type { TestDatabaseHolder } from './global-setup';

/** Stops the run's PostgreSQL and removes its data. */
export default async function globalTeardown(): Promise<void> {
  const holder = globalThis as TestDatabaseHolder;
  if (!holder.loonbrugTestDatabase) return;
  const { database, folder } = holder.loonbrugTestDatabase;
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
