import { createHash, randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedDatabaseError, diskFull, saysDiskFull, systemCodeOf } from './embedded-database.errors';
import { isAlive } from './process-identity';
import { run, type ServerAccount } from './server-account';

/** Written last, before the folder gets its name: a folder without it was never finished by us. */
export const marker = 'loonbrug.json';
const majorVersion = '18';

/** What initdb lays down, so that nothing else is ever taken for a half-made cluster and removed. */
const initialEntries = new Set(
  (
    'PG_VERSION base global pg_commit_ts pg_dynshmem pg_hba.conf pg_ident.conf pg_logical pg_multixact pg_notify pg_replslot pg_serial ' +
    `pg_snapshots pg_stat pg_stat_tmp pg_subtrans pg_tblspc pg_twophase pg_wal pg_xact postgresql.conf postgresql.auto.conf ${marker}`
  ).split(' '),
);

export interface ClusterRecipe {
  /** Folder with bin/, lib/, share/. */
  binaries: string;
  account: ServerAccount;
  password: string;
  /** Without it the files aren't forced to disk: quicker, for throw-away clusters. */
  durable: boolean;
}

async function canEnter(account: ServerAccount, folder: string): Promise<boolean> {
  return (await run(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).exitCode === 0;
}

/** Makes a folder that is ours: a folder of that name in /var/tmp may have been laid there by somebody else. */
async function madeByUs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    return (await lstat(folder)).uid === process.getuid?.();
  } catch (error) {
    if (systemCodeOf(error) === undefined) throw error;
    return false;
  }
}

interface PlaceRequest {
  dataFolder: string;
  durable: boolean;
  account: ServerAccount;
  log: (line: string) => void;
}

/**
 * Where the data can be: the folder asked for, or, when the server's account can't get there, one with a fixed name that it can; for a
 * throw-away cluster a temporary one.
 */
export async function reachablePlace({ dataFolder, durable, account, log }: PlaceRequest): Promise<string> {
  const parent = path.dirname(dataFolder);
  await mkdir(parent, { recursive: true });
  if (account === undefined || (await canEnter(account, parent))) return dataFolder;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const lasting = durable ? ['/var/lib/loonbrug', '/var/tmp/loonbrug'] : [];
  for (const folder of [...lasting, path.join(tmpdir(), 'loonbrug'), '/tmp/loonbrug']) {
    if (!(await madeByUs(folder)) || !(await canEnter(account, folder))) continue;
    log(`keeps the data in ${path.join(folder, name)}, because ${account.name} can't enter ${parent}`);
    return path.join(folder, name);
  }
  throw new EmbeddedDatabaseError('folder_unusable', `${account.name} can't enter ${parent}, and no other folder can be made.`);
}

/** The superuser's password: made once and kept beside the data, readable by the one who starts it only. */
export async function keptPassword(file: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim() !== '') return kept.trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function entriesOf(place: string): Promise<string[] | undefined> {
  return readdir(place).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function checkFinished(place: string): Promise<void> {
  const version = existsSync(path.join(place, 'PG_VERSION')) ? (await readFile(path.join(place, 'PG_VERSION'), 'utf8')).trim() : '';
  if (version !== '' && version !== majorVersion) {
    const message = `The data folder ${place} is of PostgreSQL ${version}, and this is ${majorVersion}. Move it away and start again.`;
    throw new EmbeddedDatabaseError('folder_damaged', message);
  }
  if (version === '' || !existsSync(path.join(place, 'global', 'pg_control'))) {
    const message = `The data folder ${place} is damaged: files of the database are missing. Put a copy back, or move it away and start again.`;
    throw new EmbeddedDatabaseError('folder_damaged', message);
  }
}

/** Whether a usable cluster stands there. Removes what an interrupted initdb left; never removes what a server may have written to. */
async function isFinished(place: string, log: (line: string) => void): Promise<boolean> {
  const entries = await entriesOf(place);
  if (entries === undefined) return false;
  const foreign = entries.filter((entry) => !initialEntries.has(entry));
  if (entries.includes(marker)) {
    await checkFinished(place);
    return true;
  }
  if (foreign.length > 0) {
    const message =
      `The folder ${place} holds something that was not made here (${foreign.slice(0, 3).join(', ')}), so no database is put in it. ` +
      'Move it away, or choose another data folder.';
    throw new EmbeddedDatabaseError('folder_damaged', message);
  }
  if (entries.length > 0) log(`makes ${place} anew, because its making was interrupted before it held any data`);
  await rm(place, { recursive: true, force: true });
  return false;
}

/** Who was killed may have left an initdb that still writes for a moment: the removal is tried again, for some six seconds in all. */
const removeDeadDraft = (draft: string): Promise<void> => rm(draft, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

async function removeDeadDrafts(place: string): Promise<void> {
  const prefix = `${path.basename(place)}.new-`;
  for (const entry of await readdir(path.dirname(place))) {
    const pid = Number(entry.slice(prefix.length).split('.')[0]);
    if (entry.startsWith(prefix) && !isAlive(pid)) await removeDeadDraft(path.join(path.dirname(place), entry));
  }
}

function initdbParameters(recipe: ClusterRecipe, draft: string, passwordFile: string): string[] {
  const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8'];
  const parameters = ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', ...locale];
  parameters.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  return recipe.durable ? parameters : [...parameters, '--no-sync'];
}

async function initialise(draft: string, recipe: ClusterRecipe): Promise<void> {
  const { account } = recipe;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${recipe.password}\n`, { mode: 0o600 });
  if (account) await Promise.all([draft, passwordFile].map((place) => chown(place, account.uid, account.gid)));
  const outcome = await run(account, path.join(recipe.binaries, 'bin', 'initdb'), initdbParameters(recipe, draft, passwordFile));
  if (saysDiskFull(outcome.output)) throw diskFull(path.dirname(draft));
  if (outcome.exitCode !== 0) {
    throw new EmbeddedDatabaseError('did_not_start', `The embedded PostgreSQL could not make its files: ${outcome.output.trim()}`);
  }
  await writeFile(path.join(draft, marker), `${JSON.stringify({ postgresql: majorVersion })}\n`);
}

/** Makes the cluster if it isn't there: in a draft folder that gets its name at the very end, so that it is never half there. */
export async function prepareCluster(place: string, recipe: ClusterRecipe, log: (line: string) => void): Promise<void> {
  await removeDeadDrafts(place);
  if (await isFinished(place, log)) return;
  const draft = `${place}.new-${process.pid}`;
  try {
    await initialise(draft, recipe);
    await rename(draft, place);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.password`, { force: true });
  }
}
