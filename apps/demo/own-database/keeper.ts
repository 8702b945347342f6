import { startEmbeddedDatabase } from '../../../libs/platform/embedded-database/embedded-database';
import { takeOwnership } from '../../../libs/platform/embedded-database/folder-owner';
import { prepareOwnDatabase } from '../../../libs/platform/embedded-database/prepared-database';
import { takeDataFolder } from '../data-folder';
import { keptSecrets } from '../secrets';
import { clusterOf, keptFile } from './own-folder';

// Runs the embedded database for `npm run db:url` until `npm stop`; tells the process that started it when it is ready, or why it is not.

const tell = (message: object): void => void (process.connected && process.send?.(message, () => process.disconnect()));

async function keep(): Promise<void> {
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  // The server does not keep a process alive.
  const alive = setInterval(() => undefined, 60_000);
  const { folder, giveBack } = await takeDataFolder(process.cwd(), process.env);
  const giveBackKept = await takeOwnership(keptFile(folder), folder);
  try {
    const secrets = await keptSecrets(folder);
    const database = await startEmbeddedDatabase({ dataFolder: clusterOf(folder), durable: true });
    try {
      await prepareOwnDatabase(database.adminUrl, 'loonbrug', secrets.rolePasswords);
      tell({ ready: true });
      await Promise.race([stop, database.ended]);
    } finally {
      await database.stop();
    }
  } finally {
    clearInterval(alive);
    await giveBackKept();
    await giveBack();
  }
}

keep().then(
  () => process.exit(0),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!process.connected) process.exit(1);
    process.send?.({ failure: message }, () => process.exit(1));
  },
);
