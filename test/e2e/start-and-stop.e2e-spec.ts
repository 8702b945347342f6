import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const repository = path.resolve(__dirname, '..', '..');
const program = path.join(repository, 'dist', 'apps', 'demo', 'main.js');
const limitMs = 60_000;

interface Started {
  child: ChildProcess;
  output: () => string;
  exitCode: Promise<number | null>;
}

let folder: string;
let port: number;
let started: Started[];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Every living process with its parent; the dead that nobody has asked about yet don't count. */
function processes(): Map<number, number> {
  const found = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z') found.set(Number(entry), Number(parent));
    } catch (error) {
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  return found;
}

function descendantsOf(pid: number): number[] {
  const all = processes();
  const isBelow = (candidate: number): boolean => {
    const parent = all.get(candidate);
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  return [...all.keys()].filter(isBelow);
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

async function untilAllGone(pids: number[]): Promise<void> {
  const left = (): number[] => pids.filter((pid) => processes().has(pid));
  for (const until = Date.now() + 20_000; left().length > 0; await wait(50)) {
    if (Date.now() > until) throw new Error(`still running: ${left().map(nameOf).join('\n')}`);
  }
}

function start(...words: string[]): Started {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE_|QUEUE_|REDIS_|SMTP_|LOKET_|PORT$|NODE_OPTIONS$|JEST_)/.test(name)),
  );
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--port', String(port), '--empty', ...words], {
    cwd: repository,
    env: { ...environment, NODE_ENV: 'development', LOONBRUG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const result = { child, output: () => output, exitCode };
  started.push(result);
  return result;
}

async function untilReady({ child, output, exitCode }: Started): Promise<number[]> {
  let hasEnded = false;
  void exitCode.then(() => (hasEnded = true));
  for (const until = Date.now() + limitMs; !output().includes('Ready in'); await wait(50)) {
    if (hasEnded || Date.now() > until) throw new Error(`it did not start: ${output()}`);
  }
  return descendantsOf(child.pid ?? 0);
}

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/ is not built: run npm run build first');
});

beforeEach(async () => {
  started = [];
  port = await freePort();
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-e2e-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  for (const { child } of started) child.kill('SIGTERM');
  await Promise.all(started.map(({ exitCode }) => exitCode));
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('runs the database, simulator, mail, API and worker, stops them all on Ctrl-C, and starts again on the same data', async () => {
    const first = start();
    const running = await untilReady(first);
    expect(running.length).toBeGreaterThanOrEqual(5);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port + 2}/api/messages`)).status).toBe(200);
    first.child.kill('SIGINT');
    expect(await first.exitCode).toBe(0);
    await untilAllGone(running);

    const secrets = readFileSync(path.join(folder, 'secrets.json'), 'utf8');
    const second = start();
    await untilReady(second);
    expect(readFileSync(path.join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
    second.child.kill('SIGTERM');
    expect(await second.exitCode).toBe(0);
  }, 120_000);

  it('leaves nothing running when it is killed, and starts again', async () => {
    const first = start();
    const running = await untilReady(first);
    first.child.kill('SIGKILL');
    await untilAllGone(running);
    await untilReady(start());
  }, 120_000);

  it('refuses a second instance on the same data and a busy port, in words, and disturbs nothing', async () => {
    await untilReady(start());
    const second = start();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`in use by process ${started[0]?.child.pid}`);

    const otherFolder = folder;
    folder = path.join(otherFolder, 'another');
    const third = start();
    folder = otherFolder;
    expect(await third.exitCode).toBe(1);
    expect(third.output()).toContain(`Port ${port} on 127.0.0.1 can't be had`);
    expect(third.output()).toContain('npm start -- --port');
    expect(third.output()).not.toContain('    at ');
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  }, 120_000);

  it('says which part has ended, stops the others and exits with an error', async () => {
    const demonstration = start();
    const running = await untilReady(demonstration);
    const worker = running.find((pid) => nameOf(pid).includes('apps/worker'));
    process.kill(worker ?? 0, 'SIGKILL');
    expect(await demonstration.exitCode).toBe(1);
    expect(demonstration.output()).toContain('worker ended: by SIGKILL');
    await untilAllGone(running);
  }, 120_000);

  it('goes on where a start was interrupted while the database was being made', async () => {
    await mkdir(path.join(folder, 'postgresql', 'base'), { recursive: true });
    await writeFile(path.join(folder, 'postgresql', 'PG_VERSION'), '18\n');
    const first = start();
    for (const until = Date.now() + limitMs; !first.output().includes('makes ') && Date.now() < until;) await wait(20);
    expect(first.output()).toContain('anew, because its making was interrupted');
    first.child.kill('SIGKILL');
    await first.exitCode;
    await untilReady(start());
  }, 120_000);
});
