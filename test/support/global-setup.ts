import path from 'node:path';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../libs/platform/embedded-database/embedded-database';
import { throwAwayFolder } from '../../libs/platform/embedded-database/throw-away-folder';
import { prepareTemplate } from './template-database';

/** What setup leaves for teardown: jest loads both in its own process, but not through one module registry. */
export interface TestDatabaseHolder {
  loonbrugTestDatabase?: { database: EmbeddedDatabase; folder: string };
}

/** Starts one throw-away PostgreSQL for the whole run (jest calls this once, though several projects name it) with a template in it. */
export default async function globalSetup(): Promise<void> {
  const folder = await throwAwayFolder('loonbrug-test');
  const database = await startEmbeddedDatabase({ dataFolder: path.join(folder, 'postgresql'), durable: false });
  (globalThis as TestDatabaseHolder).loonbrugTestDatabase = { database, folder };
  process.env.LOONBRUG_TEST_ADMIN_URL = database.adminUrl;
  try {
    await prepareTemplate(database.adminUrl);
  } catch (error) {
    // Without a setup there is no teardown.
    await database.stop();
    throw error;
  }
}
