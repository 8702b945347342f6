import { spawn, type SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { EmbeddedDatabaseError } from './embedded-database.errors';

/** The account that the server runs under; undefined is our own. */
export type ServerAccount = { uid: number; gid: number; name: string } | undefined;

export interface Outcome {
  exitCode: number | null;
  output: string;
}

/** Nothing of our environment, because PG* variables and locales change what the binaries do; and a folder that any account may stand in. */
export function spawnOptionsFor(account: ServerAccount): SpawnOptions {
  const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return { cwd: '/', env: environment, ...(account ? { uid: account.uid, gid: account.gid } : {}) };
}

/** Runs a program to its end under that account; a program that can't be started has exit code null and the reason as its output. */
export function run(account: ServerAccount, program: string, parameters: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { ...spawnOptionsFor(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ exitCode: null, output: `${output}${error.message}` }));
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}

async function accountNamed(name: string): Promise<ServerAccount> {
  const [user, group] = await Promise.all([run(undefined, 'id', ['-u', name]), run(undefined, 'id', ['-g', name])]);
  if (user.exitCode !== 0 || group.exitCode !== 0) return undefined;
  const account = { uid: Number(user.output.trim()), gid: Number(group.output.trim()), name };
  return Number.isInteger(account.uid) && account.uid > 0 && Number.isInteger(account.gid) ? account : undefined;
}

/** The owner of data that is already there: the server refuses to serve a folder of somebody else. */
async function ownerOf(dataFolder: string): Promise<ServerAccount> {
  const found = await stat(dataFolder).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid, name: `user ${found.uid}` } : undefined;
}

/**
 * PostgreSQL refuses to run as root. As an ordinary user it runs as oneself; as root as the owner of the data, as the user postgres,
 * as a user postgres made now, or as nobody.
 */
export async function serverAccount(dataFolder: string, log: (line: string) => void): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const known = (await ownerOf(dataFolder)) ?? (await accountNamed('postgres'));
  if (known) return known;
  const made = await run(undefined, 'useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  if (made.exitCode === 0) log('made the system user postgres, because PostgreSQL does not run as root');
  const account = (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (account) return account;
  throw new EmbeddedDatabaseError(
    'no_user',
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody. Start as an ordinary user, or give DATABASE_URL.',
  );
}
