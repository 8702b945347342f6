import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from './embedded-database.errors';
import { commandLineOf, isAlive } from './process-identity';
import { endServer } from './server-process';

/**
 * Ends a server that a killed parent left on this folder (the caller has made sure that no living process owns it). A leftover
 * postmaster.pid whose number belongs to another program by now is removed, because the server would refuse to start beside it.
 */
export async function endAbandonedServer(place: string, log: (line: string) => void): Promise<void> {
  const file = path.join(place, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  const commandLine = await commandLineOf(pid);
  if (commandLine.includes('postgres') && commandLine.includes(place)) {
    log(`ends the database server ${pid} that an interrupted start left running`);
    await endServer(pid);
  } else {
    await rm(file, { force: true });
  }
}
