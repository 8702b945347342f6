import { setTimeout as wait } from 'node:timers/promises';
import { livingOwnerOf } from '../../../libs/platform/embedded-database/folder-owner';
import { DemonstrationFailure } from '../failure';
import { instanceOf, keptFile } from './own-folder';

const limitMs = 60_000;

/** Asks the process that works with the folder to end, and waits until it has. */
export async function endInstance(folder: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    // It ended by itself meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  for (const until = Date.now() + limitMs; (await instanceOf(folder)) === pid; await wait(50))
    if (Date.now() > until) throw new DemonstrationFailure(`process ${pid} does not stop`);
}

/** Ends a database that is only kept running for db:url, so that the folder can be taken; never anything else that works with it. */
export async function endKeptDatabase(folder: string): Promise<boolean> {
  const keeper = await livingOwnerOf(keptFile(folder));
  if (keeper === undefined || keeper !== (await instanceOf(folder))) return false;
  await endInstance(folder, keeper);
  return true;
}
