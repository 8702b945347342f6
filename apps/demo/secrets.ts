import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RolePasswords } from '@loonbrug/platform';
import { marker as finishedMarker } from '../../libs/platform/embedded-database/cluster-folder';
import { DemonstrationFailure } from './failure';

/** What this installation must keep to itself, and must not lose: without the keys its sealed data stays closed. */
export interface Secrets {
  /** `id:base64`, as MASTER_KEYS. */
  masterKeys: string;
  hashKey: string;
  auditKey: string;
  rolePasswords: RolePasswords;
}

const newKey = (): string => randomBytes(32).toString('base64');
const newPassword = (): string => randomBytes(24).toString('hex');

function newSecrets(): Secrets {
  return {
    masterKeys: `first:${newKey()}`,
    hashKey: newKey(),
    auditKey: newKey(),
    rolePasswords: { owner: newPassword(), app: newPassword(), queue: newPassword() },
  };
}

function parse(file: string, text: string): Secrets {
  try {
    return JSON.parse(text) as Secrets;
  } catch (error) {
    throw new DemonstrationFailure(`${file} is damaged. Put a copy back, or remove the whole data folder to begin anew.`, { cause: error });
  }
}

/** The secrets of the data folder, made at the first start; readable by the one who starts it only. */
export async function keptSecrets(folder: string): Promise<Secrets> {
  const file = path.join(folder, 'secrets.json');
  if (existsSync(file)) return parse(file, await readFile(file, 'utf8'));
  if (existsSync(path.join(folder, 'postgresql', finishedMarker))) {
    throw new DemonstrationFailure(
      `${file} is gone, and the data can't be read without its keys. Put it back, or remove ${folder} to begin anew.`,
    );
  }
  const secrets = newSecrets();
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  return secrets;
}
