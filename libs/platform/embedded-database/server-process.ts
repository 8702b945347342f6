import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedDatabaseError, diskFull, saysDiskFull } from './embedded-database.errors';
import { isAlive } from './process-identity';
import { spawnOptionsFor, type ServerAccount } from './server-account';

export interface ServerSettings {
  binaries: string;
  account: ServerAccount;
  /** The cluster's folder. */
  place: string;
  port: number;
  durable: boolean;
  log: (line: string) => void;
}

const startLimitMs = 120_000;
const fastStopMs = 20_000;
const immediateStopMs = 10_000;
const rememberedLines = 60;

/** Ends the server when the pipe from us closes without a word, which is what a killed parent leaves behind. */
const watch =
  'read -r word || { kill -INT "$1"; for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$1" || exit 0; done; kill -QUIT "$1"; } 2>/dev/null';

function parametersOf({ place, port, durable }: ServerSettings): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'timezone=UTC', 'log_timezone=UTC'];
  settings.push('max_connections=200', 'log_checkpoints=off', 'jit=off');
  if (!durable)
    settings.push(
      'fsync=off',
      // Tells tests in which order transactions became visible.
      'track_commit_timestamp=on',
      'synchronous_commit=off',
      'full_page_writes=off',
      'wal_level=minimal',
      'max_wal_senders=0',
      'io_method=sync',
    );
  return ['-D', place, ...settings.flatMap((setting) => ['-c', setting])];
}

/** Sends SIGINT (fast), then SIGQUIT (immediate) to a server and waits until it is gone. */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, limitMs] of [['SIGINT', fastStopMs] as const, ['SIGQUIT', immediateStopMs] as const]) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    for (const until = Date.now() + limitMs; Date.now() < until; await wait(10)) if (!isAlive(pid)) return;
  }
  throw new EmbeddedDatabaseError('did_not_stop', `The embedded PostgreSQL (process ${pid}) does not stop.`);
}

/** A postmaster that this process started and watches. */
export class ServerProcess {
  private readonly child: ChildProcess;
  private readonly watchdog: ChildProcess;
  private readonly lines: string[] = [];
  private stopping: Promise<void> | undefined;
  private hasEnded = false;
  /** Resolves with the server's last words when it ends, whether asked to or not. */
  readonly ended: Promise<string>;

  constructor(private readonly settings: ServerSettings) {
    const options = spawnOptionsFor(settings.account);
    // A session of its own: Ctrl-C in the terminal must not end the database before those who use it.
    this.child = spawn(path.join(settings.binaries, 'bin', 'postgres'), parametersOf(settings), {
      ...options,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.ended = new Promise((resolve) => {
      const end = (word: string): void => {
        this.hasEnded = true;
        resolve([...this.lines.slice(-5), word].join('\n'));
      };
      this.child.on('error', (error) => end(error.message));
      this.child.on('exit', (code, signal) => end(signal ? `ended by ${signal}` : `ended with exit code ${code}`));
    });
    this.child.stderr?.on('data', (chunk: Buffer) => this.hear(chunk));
    this.watchdog = spawn('/bin/sh', ['-c', watch, 'sh', String(this.child.pid)], {
      ...options,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.watchdog.stdin?.on('error', (error) => settings.log(`the database's watchdog is gone: ${error.message}`));
    this.releaseEventLoop();
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until the server takes connections; throws what kept it from doing so. */
  async untilReady(): Promise<void> {
    const file = path.join(this.settings.place, 'postmaster.pid');
    for (const until = Date.now() + startLimitMs; Date.now() < until; await wait(10)) {
      if (this.hasEnded) throw this.explanation(await this.ended);
      const [pid, , , , , , , status] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
      if (Number(pid) === this.pid && status?.trim() === 'ready') return;
    }
    await this.stop();
    throw new EmbeddedDatabaseError('did_not_start', `The embedded PostgreSQL did not start within ${startLimitMs / 1000} seconds.`);
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopOnce();
    return this.stopping;
  }

  private async stopOnce(): Promise<void> {
    if (!this.hasEnded) await Promise.all([endServer(this.pid), this.ended]);
    this.watchdog.stdin?.end('done\n');
  }

  /** The server must not keep a process alive that has nothing else to do: it would hang where it should end. */
  private releaseEventLoop(): void {
    this.child.unref();
    this.watchdog.unref();
    (this.child.stderr as Socket | null)?.unref();
    (this.watchdog.stdin as Socket | null)?.unref();
  }

  private hear(chunk: Buffer): void {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (line.trim() === '') continue;
      this.lines.push(line);
      this.settings.log(line);
    }
    this.lines.splice(0, this.lines.length - rememberedLines);
  }

  private explanation(lastWords: string): EmbeddedDatabaseError {
    const { place, port } = this.settings;
    const said = this.lines.join('\n');
    if (saysDiskFull(said)) return diskFull(place);
    if (/Address already in use|could not bind IPv4/.test(said)) {
      return new EmbeddedDatabaseError(
        'port_busy',
        `Port ${port} on 127.0.0.1 is in use by another program: the embedded PostgreSQL needs a free one.`,
      );
    }
    if (/lock file .* already exists|pre-existing shared memory block/.test(said)) {
      return new EmbeddedDatabaseError('folder_in_use', `Another PostgreSQL works with the data folder ${place}. Stop that one first.`);
    }
    return new EmbeddedDatabaseError('did_not_start', `The embedded PostgreSQL did not start: ${lastWords}`);
  }
}
