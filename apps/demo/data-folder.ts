import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { inFolder } from '../../libs/platform/embedded-database/embedded-database.errors';
import { takeOwnership } from '../../libs/platform/embedded-database/folder-owner';
import { throwAwayFolder } from '../../libs/platform/embedded-database/throw-away-folder';

export interface DataFolder {
  folder: string;
  /** Lets another instance have it; a throw-away one is removed. */
  giveBack(): Promise<void>;
}

/** The folder that keeps everything of this installation, taken for this process: LOONBRUG_DATA, or .loonbrug/data in the repository. */
export async function takeDataFolder(repository: string, environment: NodeJS.ProcessEnv): Promise<DataFolder> {
  const folder = path.resolve(repository, environment.LOONBRUG_DATA || path.join('.loonbrug', 'data'));
  return inFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    return { folder, giveBack: await takeOwnership(path.join(folder, 'instance'), folder) };
  });
}

export async function takeThrowAwayFolder(): Promise<DataFolder> {
  const folder = await throwAwayFolder('loonbrug-once');
  return { folder, giveBack: () => rm(folder, { recursive: true, force: true }) };
}
