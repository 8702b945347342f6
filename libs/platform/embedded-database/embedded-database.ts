import { createServer, type AddressInfo } from 'node:net';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '../database/one-client';
import { endAbandonedServer } from './abandoned-server';
import { keptPassword, prepareCluster, reachablePlace } from './cluster-folder';
import { EmbeddedDatabaseError, inFolder } from './embedded-database.errors';
import { livingOwnerOf, takeOwnership } from './folder-owner';
import { postgresBinaries } from './postgres-binaries';
import { serverAccount } from './server-account';
import { ServerProcess, type ServerSettings } from './server-process';

export { EmbeddedDatabaseError } from './embedded-database.errors';

export interface EmbeddedDatabaseOptions {
  /** Folder of the cluster; made when absent. Beside it stand <name>.password (0600) and, while it runs, <name>.owner. */
  dataFolder: string;
  /** A free one when absent. */
  port?: number;
  /** False: no fsync, for data that may be lost with the machine. */
  durable: boolean;
  /** Made and kept beside the data when absent. */
  superuserPassword?: string;
  /** What the launcher does out of the ordinary, and the server's own log lines. */
  log?: (line: string) => void;
}

export interface EmbeddedDatabase {
  host: string;
  port: number;
  /** Superuser, database postgres. */
  adminUrl: string;
  /** Where the data really is: another folder than asked for when the server's account can't enter that one; if not durable, stop() removes it then. */
  dataFolder: string;
  pid: number;
  /** Resolves with the server's last words when it ends, whether by stop() or by itself. */
  ended: Promise<string>;
  /** Fast shutdown, immediate if that takes long; may be called again. */
  stop(): Promise<void>;
}

const host = '127.0.0.1';
/** Backends of a killed server notice within seconds that it is gone; until then its folder counts as taken. */
const lingeringTries = 20;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function launch(
  settings: Omit<ServerSettings, 'port'>,
  wantedPort: number | undefined,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const server = new ServerProcess({ ...settings, port });
    try {
      await server.untilReady();
      return { server, port };
    } catch (error) {
      await server.stop();
      const failure = error instanceof EmbeddedDatabaseError ? error.failure : undefined;
      const mayPass = failure === 'folder_in_use' || (failure === 'port_busy' && wantedPort === undefined);
      if (!mayPass || attempt === lingeringTries) throw error;
      await wait(250);
    }
  }
}

/** A server that answers to another password is of no use, and says so only when asked. */
async function checkPassword(adminUrl: string, place: string): Promise<void> {
  try {
    await withClient({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 }, (client) => client.query('select 1'));
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    const message = `The database in ${place} has another superuser password than the file beside it. Put the file back, or move both away.`;
    throw new EmbeddedDatabaseError('wrong_password', message, { cause: error });
  }
}

async function startOwned(options: EmbeddedDatabaseOptions, log: (line: string) => void): Promise<EmbeddedDatabase> {
  const { dataFolder, durable } = options;
  const account = await serverAccount(dataFolder, log);
  const place = await reachablePlace({ dataFolder, durable, account, log });
  const binaries = await postgresBinaries(account, log);
  await endAbandonedServer(place, log);
  const password = await keptPassword(`${dataFolder}.password`, options.superuserPassword);
  await prepareCluster(place, { binaries, account, password, durable }, log);
  const { server, port } = await launch({ binaries, account, place, durable, log }, options.port);
  const adminUrl = `postgres://postgres:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  try {
    await checkPassword(adminUrl, place);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const stop = async (): Promise<void> => {
    await server.stop();
    // Who asked for another folder won't remove this one.
    if (!durable && place !== dataFolder) await rm(place, { recursive: true, force: true });
  };
  return { host, port, adminUrl, dataFolder: place, pid: server.pid, ended: server.ended, stop };
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, on new or kept data. It ends with stop(), and also when this process is killed.
 * Throws EmbeddedDatabaseError with words for the one who started it; nothing is left running then.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const dataFolder = path.resolve(options.dataFolder);
  const log = options.log ?? ((): void => undefined);
  return inFolder(dataFolder, async () => {
    await mkdir(path.dirname(dataFolder), { recursive: true });
    const giveBack = await takeOwnership(`${dataFolder}.owner`, dataFolder);
    try {
      // The port of an earlier server may be somebody else's by now: until this one runs there is none to ask.
      await rm(portFile(dataFolder), { force: true });
      const database = await startOwned({ ...options, dataFolder }, log);
      await writeFile(portFile(dataFolder), String(database.port), { mode: 0o600 });
      return { ...database, stop: () => database.stop().finally(giveBack) };
    } catch (error) {
      await giveBack();
      throw error;
    }
  });
}

const portFile = (dataFolder: string): string => `${dataFolder}.port`;

/** The superuser's address of the server that some process runs on this folder now; undefined when none does. Throws while it is being started or stopped. */
export async function runningDatabase(dataFolder: string): Promise<string | undefined> {
  if ((await livingOwnerOf(`${dataFolder}.owner`)) === undefined) return undefined;
  const [port, password] = await Promise.all([readFile(portFile(dataFolder), 'utf8'), readFile(`${dataFolder}.password`, 'utf8')]);
  const adminUrl = `postgres://postgres:${encodeURIComponent(password.trim())}@${host}:${Number(port)}/postgres`;
  await checkPassword(adminUrl, dataFolder);
  return adminUrl;
}
