import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { prepareCluster } from './cluster-folder';
import { startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedDatabaseOptions } from './embedded-database';
import { isAlive } from './process-identity';

const root = path.resolve(__dirname, '..', '..', '..');

/** Lets a plain node process load our TypeScript, for parents that are to be killed. */
const parentProgram = `
  const Module = require('node:module');
  const { readFileSync } = require('node:fs');
  const swc = require('${root}/node_modules/@swc/core');
  const { swcOptions } = require('${root}/scripts/swc-options.cjs');
  Module._extensions['.ts'] = (module, filename) =>
    module._compile(swc.transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, sourceMaps: false, filename }).code, filename);
  const { startEmbeddedDatabase } = require('${__dirname}/embedded-database.ts');
  startEmbeddedDatabase({ dataFolder: process.argv[1], durable: true }).then(({ pid, adminUrl }) => {
    console.log(JSON.stringify({ pid, adminUrl }));
    setInterval(() => {}, 1000);
  });`;

let folder: string;
let started: EmbeddedDatabase[];
let parents: ChildProcess[];

async function start(options: Partial<EmbeddedDatabaseOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataFolder: path.join(folder, 'postgresql'), durable: false, ...options });
  started.push(database);
  return database;
}

async function ask(database: { adminUrl: string }, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(database.adminUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startInParent(): Promise<{ parent: ChildProcess; server: { pid: number; adminUrl: string } }> {
  const parent = spawn(process.execPath, ['-e', parentProgram, path.join(folder, 'postgresql')], { stdio: ['ignore', 'pipe', 'inherit'] });
  parents.push(parent);
  const line = await new Promise<string>((resolve, reject) => {
    parent.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    parent.once('exit', (code) => reject(new Error(`the parent ended with ${code}`)));
  });
  return { parent, server: JSON.parse(line) as { pid: number; adminUrl: string } };
}

/** Kills a process as an out-of-memory killer would, and waits until the system has forgotten it. */
async function kill(parent: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => parent.once('exit', resolve));
  parent.kill('SIGKILL');
  await gone;
}

async function untilGone(pid: number): Promise<void> {
  for (const until = Date.now() + 15_000; isAlive(pid); await wait(20))
    if (Date.now() > until) throw new Error(`process ${pid} is still there`);
}

/** Every process whose parent this one is, by the system's own list. */
async function childrenOf(pid: number): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    const status = /^\d+$/.test(entry) ? await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '') : '';
    if (Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === pid) found.push(Number(entry));
  }
  return found;
}

beforeEach(async () => {
  started = [];
  parents = [];
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL');
  await Promise.all(started.map((database) => database.stop()));
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('answers on 127.0.0.1, in UTF-8, sorted the same on every machine, and writes to disk when it must last', async () => {
    const database = await start({ durable: true });
    const [row] = await ask(
      database,
      `select current_setting('listen_addresses') addresses, current_setting('unix_socket_directories') sockets, current_setting('fsync') fsync,
              datlocprovider provider, datlocale locale, pg_encoding_to_char(encoding) encoding, upper('één') upper, current_setting('timezone') zone
         from pg_database where datname = 'postgres'`,
    );
    expect(row).toEqual({
      addresses: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      upper: 'ÉÉN',
      zone: 'UTC',
    });
  });

  it('asks everybody for a password, and keeps its own where only its starter reads it', async () => {
    const database = await start();
    const file = await stat(path.join(folder, 'postgresql.password'));
    expect(file.mode & 0o777).toBe(0o600);
    const wrong = new URL(database.adminUrl);
    wrong.password = 'wrong';
    await expect(ask({ adminUrl: wrong.href }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps what was written when it is stopped and started again', async () => {
    const first = await start({ durable: true });
    await ask(first, 'create table kept as select 42 as answer');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start({ durable: true });
    expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('can be stopped twice', async () => {
    const database = await start();
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(await database.ended).toContain('exit code 0');
    expect(await readdir(folder)).toEqual(['postgresql', 'postgresql.password', 'postgresql.port']);
  });

  it('refuses a second instance on the same folder while the first one lives, which goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ failure: 'folder_in_use', message: expect.stringContaining(`process ${process.pid}`) });
    expect(await ask(first, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('lets one of several that start at the same time have the folder', async () => {
    const results = await Promise.allSettled([start(), start(), start()]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('says which port is in use, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      await expect(start({ port })).rejects.toMatchObject({ failure: 'port_busy', message: expect.stringContaining(`Port ${port}`) });
    } finally {
      other.close();
    }
    const database = await start();
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses data whose password is another one', async () => {
    const first = await start();
    await first.stop();
    await expect(start({ superuserPassword: 'another' })).rejects.toMatchObject({ failure: 'wrong_password' });
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('what a killed process leaves behind', () => {
  it('ends the server by itself when its parent is killed', async () => {
    const { parent, server } = await startInParent();
    await ask(server, 'create table kept as select 1 as one');
    await kill(parent);
    await untilGone(server.pid);
    expect(await ask(await start({ durable: true }), 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('ends a server that outlived its parent and its watchdog, and has its data', async () => {
    const { parent, server } = await startInParent();
    await ask(server, 'create table kept as select 1 as one');
    const watchdog = (await childrenOf(parent.pid ?? 0)).find((pid) => pid !== server.pid);
    process.kill(watchdog ?? 0, 'SIGKILL');
    await kill(parent);
    await wait(500);
    expect(isAlive(server.pid)).toBe(true);
    const log: string[] = [];
    const database = await start({ durable: true, log: (line) => log.push(line) });
    expect(isAlive(server.pid)).toBe(false);
    expect(log).toContain(`ends the database server ${server.pid} that an interrupted start left running`);
    expect(await ask(database, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('recovers when the server itself was killed with everything else', async () => {
    const { parent, server } = await startInParent();
    await ask(server, 'create table kept as select 1 as one');
    process.kill(server.pid, 'SIGKILL');
    await kill(parent);
    expect(await ask(await start({ durable: true }), 'select one from kept')).toEqual([{ one: 1 }]);
  });

  it('starts although the number of the dead server belongs to another program now', async () => {
    const first = await start();
    await first.stop();
    await writeFile(path.join(folder, 'postgresql', 'postmaster.pid'), `${process.ppid}\n${folder}\n`);
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('makes a folder anew whose making was interrupted, and says so', async () => {
    const place = path.join(folder, 'postgresql');
    await mkdir(path.join(place, 'base'), { recursive: true });
    await writeFile(path.join(place, 'PG_VERSION'), '18\n');
    const log: string[] = [];
    expect(await ask(await start({ log: (line) => log.push(line) }), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(log).toContain(`makes ${place} anew, because its making was interrupted before it held any data`);
  });

  it('removes the draft of a start that was killed', async () => {
    const draft = path.join(folder, 'postgresql.new-2147483646');
    await mkdir(draft);
    await start();
    expect((await readdir(folder)).sort()).toEqual(['postgresql', 'postgresql.owner', 'postgresql.password', 'postgresql.port']);
  });
});

describe('a draft that an orphan still writes in', () => {
  it('is removed when the orphan has ended', async () => {
    const draft = path.join(folder, 'postgresql.new-2147483646');
    await mkdir(path.join(draft, 'base'), { recursive: true });
    const writes = 'while :; do mkdir -p 1/2/3/4; : > 1/2/3/4/a; : > 1/2/b; done';
    const orphans = [1, 2, 3, 4].map(() => spawn('sh', ['-c', writes], { cwd: path.join(draft, 'base'), stdio: 'ignore' }));
    const ends = setTimeout(() => orphans.forEach((orphan) => orphan.kill('SIGKILL')), 1_000);
    await start().finally(() => clearTimeout(ends));
    orphans.forEach((orphan) => orphan.kill('SIGKILL'));
    expect((await readdir(folder)).sort()).toEqual(['postgresql', 'postgresql.owner', 'postgresql.password', 'postgresql.port']);
  });
});

describe('a folder that is no use', () => {
  it('is not touched when it holds something else', async () => {
    const place = path.join(folder, 'postgresql');
    await mkdir(place);
    await writeFile(path.join(place, 'thesis.odt'), 'years of work');
    await expect(start()).rejects.toMatchObject({ failure: 'folder_damaged', message: expect.stringContaining('thesis.odt') });
    expect(await readFile(path.join(place, 'thesis.odt'), 'utf8')).toBe('years of work');
  });

  it('is not touched when a server of somebody else has used it', async () => {
    const first = await start();
    await first.stop();
    await rm(path.join(folder, 'postgresql', 'loonbrug.json'));
    await expect(start()).rejects.toMatchObject({ failure: 'folder_damaged', message: expect.stringContaining('postmaster.opts') });
  });

  it('is called damaged when data is missing from it', async () => {
    const first = await start();
    await first.stop();
    await rm(path.join(folder, 'postgresql', 'global', 'pg_control'));
    await expect(start()).rejects.toMatchObject({ failure: 'folder_damaged', message: expect.stringContaining('damaged') });
  });

  it.each([
    'initdb: error: could not write file "PG_VERSION": No space left on device',
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 8\nHINT:  Check free disk space.',
  ])('is called full when the disk is, and nothing half-made stays: %s', async (words) => {
    const binaries = path.join(folder, 'full');
    await mkdir(path.join(binaries, 'bin'), { recursive: true });
    await writeFile(path.join(binaries, 'bin', 'initdb'), `#!/bin/sh\necho '${words}' >&2\nexit 1\n`, { mode: 0o755 });
    const recipe = { binaries, account: undefined, password: 'secret', durable: true };
    const preparing = prepareCluster(path.join(folder, 'postgresql'), recipe, () => undefined);
    await expect(preparing).rejects.toMatchObject({ failure: 'disk_full', message: expect.stringContaining('Free some space') });
    expect(await readdir(folder)).toEqual(['full']);
  });
});
