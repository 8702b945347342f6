import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemCodeOf } from './embedded-database.errors';
import { isAlive } from './process-identity';

/** A run that was killed could not clean up; folders of other users of the machine are theirs to remove. */
async function removeThoseOfKilledRuns(prefix: string): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
    if (!Number.isInteger(pid) || pid <= 0 || isAlive(pid)) continue;
    await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch((error: unknown) => {
      if (!['EACCES', 'EPERM', 'ENOTEMPTY'].includes(systemCodeOf(error) ?? '')) throw error;
    });
  }
}

/** A new folder in the system's temporary folder for data of this process; the next one of the same name cleans up after a killed one. */
export async function throwAwayFolder(name: string): Promise<string> {
  const prefix = `${name}-`;
  await removeThoseOfKilledRuns(prefix);
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`));
  // The database server may run as another account (never as root), and has to get in.
  await chmod(folder, 0o755);
  return folder;
}
