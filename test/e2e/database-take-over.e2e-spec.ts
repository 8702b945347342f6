import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { Installation, processes, untilAllGone, untilReady } from '../support/installation';

/** `npm start`, `npm run db:url` and `npm stop` on one folder, in any order, and what somebody killed in between. */
describe('the own database between db:url, start and stop', () => {
  let installation: Installation;

  beforeEach(async () => {
    installation = await Installation.make();
  });

  afterEach(() => installation.remove());

  const file = (name: string): string => path.join(installation.folder, name);
  const ownerOf = (name: string): number => (JSON.parse(readFileSync(file(name), 'utf8')) as { pid: number }).pid;
  const serverPid = (): number => Number(readFileSync(file('postgresql/postmaster.pid'), 'utf8').split('\n')[0]);

  async function addressOf(): Promise<string> {
    const { code, output, error } = await installation.run('db-url', ['--owner']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    return output.trim();
  }

  async function asked(url: string, statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  const rowsKept = (url: string): Promise<unknown[]> => asked(url, 'select id from kept_over_everything');
  const stopped = { code: 0, output: 'stopped\n' };
  const limitMs = 300_000;

  it(
    'is taken over by a start with its data, asked for while that runs, stopped with it, and kept on its own again',
    async () => {
      const kept = await addressOf();
      await asked(kept, 'create table kept_over_everything as select 1 as id');
      const keeper = ownerOf('instance');
      const first = installation.start();
      const running = await untilReady(first);
      expect(first.output()).toContain('Stopped the database that npm run db:url left running');
      expect(processes().has(keeper)).toBe(false);
      expect(ownerOf('instance')).toBe(first.child.pid);
      expect(existsSync(file('kept'))).toBe(false);

      const shared = await addressOf();
      expect(await rowsKept(shared)).toEqual([{ id: 1 }]);
      expect((await fetch(`http://127.0.0.1:${installation.port}/health/ready`)).status).toBe(200);
      // Nobody takes it from a start: not a second one, and not whoever asks for the address.
      const second = installation.start();
      expect(await second.exitCode).toBe(1);
      expect(second.output()).toContain(`in use by process ${first.child.pid}`);
      expect(ownerOf('instance')).toBe(first.child.pid);

      expect(await installation.run('stop')).toMatchObject(stopped);
      await first.exitCode;
      await untilAllGone(running);
      await expect(rowsKept(shared)).rejects.toThrow(/ECONNREFUSED/);
      expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'nothing is running here\n' });
      expect(await rowsKept(await addressOf())).toEqual([{ id: 1 }]);
      expect(await installation.run('stop')).toMatchObject(stopped);
    },
    limitMs,
  );

  it(
    'answers one address to many who ask at the same time, also while a start begins',
    async () => {
      const addresses = await Promise.all([addressOf(), addressOf(), addressOf()]);
      expect(new Set(addresses).size).toBe(1);
      const begins = installation.start();
      const [during] = await Promise.all([addressOf(), untilReady(begins)]);
      expect(during).toMatch(/^postgres:/);
      const after = await addressOf();
      expect(await asked(after, "select count(*)::int as count from pg_class where relname = 'journal_entry'")).toEqual([{ count: 1 }]);
      expect(ownerOf('instance')).toBe(begins.child.pid);
    },
    limitMs,
  );

  it(
    'comes back where its server, or its keeper, was killed; a start after that is not stopped by another',
    async () => {
      await asked(await addressOf(), 'create table kept_over_everything as select 1 as id');
      const server = serverPid();
      const keeper = ownerOf('instance');
      process.kill(server, 'SIGKILL');
      await untilAllGone([server, keeper]);
      expect(existsSync(file('kept'))).toBe(false);
      expect(await rowsKept(await addressOf())).toEqual([{ id: 1 }]);

      const [orphan, killed] = [serverPid(), ownerOf('instance')];
      process.kill(killed, 'SIGKILL');
      await untilAllGone([killed, orphan]);
      // What it leaves names nobody who lives: nothing is there to be stopped.
      expect(existsSync(file('kept'))).toBe(true);
      expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'nothing is running here\n' });
      const first = installation.start();
      await untilReady(first);
      const second = installation.start();
      expect(await second.exitCode).toBe(1);
      expect((await fetch(`http://127.0.0.1:${installation.port}/health/ready`)).status).toBe(200);
      expect(await rowsKept(await addressOf())).toEqual([{ id: 1 }]);
    },
    limitMs,
  );

  it(
    'never ends a process whose number stands in a file that somebody else left',
    async () => {
      const stale = JSON.stringify({ pid: process.pid, beginning: 'another boot 1' });
      for (const name of ['instance', 'kept', 'postgresql.owner']) await writeFile(file(name), stale);
      expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'nothing is running here\n' });
      await asked(await addressOf(), 'create table kept_over_everything as select 1 as id');
      expect(await installation.run('stop')).toMatchObject(stopped);
      // The server's own file, with the number of a program that is no server; and a port at which nobody answers.
      await writeFile(file('postgresql/postmaster.pid'), `${process.pid}\n${file('postgresql')}\n`);
      await writeFile(file('postgresql.port'), '1');
      expect(await rowsKept(await addressOf())).toEqual([{ id: 1 }]);
      expect(serverPid()).not.toBe(process.pid);
    },
    limitMs,
  );
});
