import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../../libs/platform/embedded-database/process-identity';
import { Part, tellsAnError } from './part';
import { Running } from './running';

let folder: string;
let running: Running;
let shown: string[];

const show = (line: string): void => void shown.push(line);

async function start(program: string): Promise<Part> {
  const script = path.join(folder, `program-${Math.random()}.js`);
  await writeFile(script, program);
  return Part.start({ name: 'api', script, environment: process.env }, running, show);
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loonbrug-unit-'));
  shown = [];
  running = new Running(path.join(folder, 'logs'), show);
});

afterEach(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a part of the demonstration', () => {
  it('gives the line that is waited for, keeps all lines in its log, and shows those about errors', async () => {
    const part = await start(`
      console.log('starting'); console.error('a warning of the runtime');
      console.log(JSON.stringify({ level: 'error', msg: 'broken' })); console.log('{"apiUrl":"x"}'); setInterval(() => {}, 1000);`);
    expect(await part.firstLine((line) => (line.startsWith('{"apiUrl"') ? line : undefined))).toBe('{"apiUrl":"x"}');
    await part.stop();
    await running.stop();
    const log = await readFile(path.join(folder, 'logs', 'api.log'), 'utf8');
    expect(log.trim().split('\n').sort()).toEqual([
      'a warning of the runtime',
      'starting',
      '{"apiUrl":"x"}',
      '{"level":"error","msg":"broken"}',
    ]);
    expect(shown.sort()).toEqual(['[api] a warning of the runtime', '[api] {"level":"error","msg":"broken"}']);
  });

  it('tells by name and last words that it ended, and with it everything fails', async () => {
    const part = await start(`console.log('the disk is gone'); process.exit(3);`);
    await expect(part.firstLine(() => undefined)).rejects.toThrow('api ended: with exit code 3\nthe disk is gone');
    await expect(running.failed).rejects.toThrow('api ended: with exit code 3\nthe disk is gone');
  });

  it('is asked to stop, and may finish what it is at', async () => {
    const done = path.join(folder, 'done');
    const part = await start(`
      process.on('SIGTERM', () => setTimeout(() => { require('node:fs').writeFileSync(${JSON.stringify(done)}, ''); process.exit(0); }, 100));
      console.log('ready'); setInterval(() => {}, 1000);`);
    await part.firstLine((line) => (line === 'ready' ? true : undefined));
    await running.stop();
    expect(existsSync(done)).toBe(true);
    expect(isAlive(part.pid ?? 0)).toBe(false);
  });

  it('is stopped at once when all is being stopped while it starts', async () => {
    await running.stop();
    let pid: number | undefined;
    const late = { name: 'late', stop: async (): Promise<void> => void (pid = process.pid) };
    await expect(running.add(late)).rejects.toThrow('stopped while starting');
    expect(pid).toBe(process.pid);
  });
});

describe('everything that runs', () => {
  it('is stopped in the opposite order, also after one that would not stop', async () => {
    const order: string[] = [];
    for (const name of ['database', 'api', 'worker']) {
      const stop = async (): Promise<void> => {
        order.push(name);
        if (name === 'api') throw new Error('api does not stop');
      };
      await running.add({ name, stop });
    }
    await expect(running.stop()).rejects.toThrow('api does not stop');
    expect(order).toEqual(['worker', 'api', 'database']);
  });
});

describe('a line of a log', () => {
  it('tells an error by its level, in words or numbers', () => {
    const lines = ['{"level":"error"}', '{"level":60}', '{"level":"info"}', '{"level":30}', 'error', '{}', 'null', '{"level":"fatal"}'];
    expect(lines.map(tellsAnError)).toEqual([true, true, false, false, false, false, false, true]);
  });
});
