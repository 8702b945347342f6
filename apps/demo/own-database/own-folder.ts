import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DemonstrationFailure } from '../failure';
import { runningDatabase } from '../../../libs/platform/embedded-database/embedded-database';
import { livingOwnerOf } from '../../../libs/platform/embedded-database/folder-owner';

/** As `npm start` finds it: LOONBRUG_DATA, or .loonbrug/data in the repository. */
export const ownFolder = (): string => path.resolve(process.env['LOONBRUG_DATA'] || path.join('.loonbrug', 'data'));

export const clusterOf = (folder: string): string => path.join(folder, 'postgresql');

/** Taken by the process that only keeps a database running for db:url; `npm start` takes over from it. */
export const keptFile = (folder: string): string => path.join(folder, 'kept');

/** The process of `npm start`, or of a database that was left running, that works with the folder. */
export const instanceOf = (folder: string): Promise<number | undefined> => livingOwnerOf(path.join(folder, 'instance'));

const startingMs = 60_000;

/** The administrator's address of the server that runs on the folder, waited for while an instance is starting it; undefined when there is none. */
export async function ownServer(folder: string): Promise<string | undefined> {
  for (const until = Date.now() + startingMs; ; await wait(200)) {
    const instance = await instanceOf(folder);
    try {
      const address = await runningDatabase(clusterOf(folder));
      if (address !== undefined || instance === undefined) return address;
    } catch (error) {
      // It is there, and does not answer yet.
      if (instance === undefined) throw error;
    }
    if (Date.now() > until) throw new DemonstrationFailure(`process ${instance} works with ${folder}, and its database does not answer`);
  }
}
