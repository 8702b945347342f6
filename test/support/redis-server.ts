import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

/** The Redis server of the machine, if it has one: CI does, a newcomer need not. */
export function redisProgram(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v redis-server'], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export interface RedisServer {
  url: string;
  flush(): Promise<void>;
  /** Everything that it holds, as the file that it would keep, uncompressed. */
  dump(): Promise<Buffer>;
  stop(): Promise<void>;
}

/** A Redis of our own on a free port of loopback, which keeps nothing. */
export async function startRedis(program: string): Promise<RedisServer> {
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-redis-'));
  const server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await untilItAnswers(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => void (await command(port, 'FLUSHALL\r\n')),
    dump: async () => {
      // Compressed, a text would lie there in pieces.
      await command(port, 'CONFIG SET rdbcompression no\r\n');
      await command(port, 'SAVE\r\n');
      return readFile(path.join(folder, 'dump.rdb'));
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await command(port, 'PING\r\n').catch(() => '');
    if (answer.startsWith('+PONG')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('redis-server did not answer within 30 seconds');
}

function command(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.once('data', (data) => {
      socket.end();
      resolve(data.toString());
    });
    socket.once('error', reject);
  });
}
