import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '../../libs/platform/embedded-database/embedded-database';

/** What setup leaves for teardown: jest loads both in its own process, but not through one module registry. */
export interface TestDatabaseHolder {
  loonbrugTestDatabase?: { database: EmbeddedDatabase; folder: string };
}

const prefix = 'loonbrug-test-';

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** A run that was killed had no teardown; folders of other users of the machine are theirs to remove. */
async function removeFoldersOfKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!name.startsWith(prefix) || !Number.isInteger(pid) || !isGone(pid)) continue;
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'ENOTEMPTY') throw error;
    });
  }
}

/** Starts one throw-away PostgreSQL for the whole run (jest calls this once, though several projects name it) with a template in it. */
export default async function globalSetup(): Promise<void> {
  await removeFoldersOfKilledRuns();
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // The server may run as another account (never as root), and has to get in.
  await chmod(folder, 0o755);
  const database = await startEmbeddedDatabase({ dataFolder: path.join(folder, 'postgresql'), durable: false });
  (globalThis as TestDatabaseHolder).loonbrugTestDatabase = { database, folder };
  process.env.LOONBRUG_TEST_ADMIN_URL = database.adminUrl;
  if (existsSync(path.join(__dirname, 'template-database.ts'))) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { prepareTemplate } = require('./template-database') as { prepareTemplate: (adminUrl: string) => Promise<void> };
    await prepareTemplate(database.adminUrl);
  }
}
