import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { EmbeddedDatabaseError, systemCodeOf } from './embedded-database.errors';
import { beginningOf, isAlive } from './process-identity';

interface Owner {
  pid: number;
  beginning: string;
}

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

/** A file cut short by a kill or a full disk names nobody, so nobody owns the folder. */
function parseOwner(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

async function lives(owner: Owner | undefined): Promise<boolean> {
  return owner !== undefined && isAlive(owner.pid) && (await beginningOf(owner.pid)) === owner.beginning;
}

/** Takes a dead owner's file away; when somebody else was quicker, what was taken is put back. */
async function removeDead(file: string, seen: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await textOf(aside)) === seen) await rm(aside, { force: true });
  else await rename(aside, file);
}

/** Marks this process as the one that works with the folder; refuses while another one that lives does. Returns how to give it back. */
export async function takeOwnership(file: string, folder: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ pid: process.pid, beginning: await beginningOf(process.pid) } satisfies Owner);
  for (;;) {
    try {
      await writeFile(file, mine, { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
    const seen = await textOf(file);
    if (seen === undefined) continue;
    const owner = parseOwner(seen);
    if (owner && (await lives(owner))) {
      const message = `The data folder ${folder} is in use by process ${owner.pid}. Stop that one first, or choose another data folder.`;
      throw new EmbeddedDatabaseError('folder_in_use', message);
    }
    await removeDead(file, seen);
  }
}

/** The process that works with a folder at this moment, by the file that it took; undefined when none does. */
export async function livingOwnerOf(file: string): Promise<number | undefined> {
  const text = await textOf(file);
  const owner = text === undefined ? undefined : parseOwner(text);
  return (await lives(owner)) ? owner?.pid : undefined;
}
