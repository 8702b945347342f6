import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFree } from './free-port';

const repository = path.resolve(__dirname, '..', '..');
const demonstration = path.join(repository, 'dist', 'apps', 'demo');
/** Longest wait for a start. */
export const startLimitMs = 180_000;

/** A demonstration that was started. */
export interface Started {
  child: ChildProcess;
  output: () => string;
  exitCode: Promise<number | null>;
}

/** What a command said and how it ended. */
export interface Outcome {
  code: number;
  output: string;
  error: string;
}

/** The first of three free ports: of the web, the simulator and the mail. No system gives these out by itself, so none goes to another test before the start. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + 3 * randomInt(4_000);
    const free = await Promise.all([first, first + 1, first + 2].map(isFree));
    if (free.every(Boolean)) return first;
  }
}

/** Every living process with its parent; the dead that nobody has asked about yet don't count. */
export function processes(): Map<number, number> {
  const found = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
      if (state !== 'Z') found.set(Number(entry), Number(parent));
    } catch (error) {
      if (!isGone(error)) throw error;
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

const isGone = (error: unknown): boolean => ['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '');

/** What a process was started as; nothing of one that is gone by now, as servers of a database's connections soon are. */
export function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch (error) {
    if (!isGone(error)) throw error;
    return '';
  }
}

export async function untilAllGone(pids: number[]): Promise<void> {
  const left = (): number[] => pids.filter((pid) => processes().has(pid));
  for (const until = Date.now() + 60_000; left().length > 0; await wait(50)) {
    if (Date.now() > until) throw new Error(`still running: ${left().map(nameOf).join('\n')}`);
  }
}

/** Waits until it is ready; returns the processes that it has. */
export async function untilReady({ child, output, exitCode }: Started): Promise<number[]> {
  let hasEnded = false;
  void exitCode.then(() => (hasEnded = true));
  for (const until = Date.now() + startLimitMs; !output().includes('Ready in'); await wait(50)) {
    if (hasEnded || Date.now() > until) throw new Error(`it did not start: ${output()}`);
  }
  return descendantsOf(child.pid ?? 0);
}

/** An installation in a folder of its own, on the built dist/: what `npm start`, `npm run db:url` and `npm stop` run. */
export class Installation {
  readonly #started: Started[] = [];

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async make(): Promise<Installation> {
    if (!existsSync(path.join(demonstration, 'main.js'))) throw new Error('dist/ is not built: run npm run build first');
    const folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-e2e-'));
    // The server never runs as root, and its account has to get in.
    await chmod(folder, 0o755);
    return new Installation(folder, await freePorts());
  }

  /** Ends what was started, and removes the folder. */
  async remove(): Promise<void> {
    for (const { child } of this.#started) child.kill('SIGTERM');
    await Promise.all(this.#started.map(({ exitCode }) => exitCode));
    await this.run('stop');
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Starts the demonstration, without a firm; on the data of a folder below this one where it is named. */
  start({ below = '' } = {}): Started {
    const program = path.join(demonstration, 'main.js');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '--port', String(this.port), '--empty'], {
      cwd: repository,
      env: this.#environment({ LOONBRUG_DATA: path.join(this.folder, below) }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const exitCode = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const started = { child, output: () => output, exitCode };
    this.#started.push(started);
    return started;
  }

  /** Runs a command of the own database to its end. */
  run(command: 'db-url' | 'stop', parameters: string[] = [], more: Record<string, string> = {}): Promise<Outcome> {
    const options = { cwd: repository, env: this.#environment(more), timeout: 120_000 };
    const script = path.join(demonstration, 'own-database', `${command}.js`);
    return new Promise((resolve) => {
      execFile(process.execPath, [script, ...parameters], options, (error, output, errorOutput) =>
        resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, output, error: errorOutput }),
      );
    });
  }

  #environment(more: Record<string, string>): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(
      ([name]) => !/^(DATABASE_|QUEUE_|REDIS_|SMTP_|LOKET_|LOONBRUG_|PORT$|NODE_OPTIONS$|JEST_)/.test(name),
    );
    return { ...Object.fromEntries(kept), NODE_ENV: 'development', LOONBRUG_DATA: this.folder, ...more };
  }
}
