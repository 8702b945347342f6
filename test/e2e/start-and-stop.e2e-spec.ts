import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Installation, nameOf, startLimitMs, untilAllGone, untilReady } from '../support/installation';

// A start takes seconds on a machine of its own; here others work beside it.
jest.setTimeout(3 * startLimitMs);

let installation: Installation;

beforeEach(async () => {
  installation = await Installation.make();
});

afterEach(() => installation.remove());

describe('npm start', () => {
  it('runs the database, simulator, mail, API and worker, stops them all on Ctrl-C, and starts again on the same data', async () => {
    const first = installation.start();
    const running = await untilReady(first);
    expect(running.length).toBeGreaterThanOrEqual(5);
    expect((await fetch(`http://127.0.0.1:${installation.port}/health/ready`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${installation.port + 2}/api/messages`)).status).toBe(200);
    first.child.kill('SIGINT');
    expect(await first.exitCode).toBe(0);
    await untilAllGone(running);

    const secrets = readFileSync(path.join(installation.folder, 'secrets.json'), 'utf8');
    const second = installation.start();
    await untilReady(second);
    expect(readFileSync(path.join(installation.folder, 'secrets.json'), 'utf8')).toBe(secrets);
    second.child.kill('SIGTERM');
    expect(await second.exitCode).toBe(0);
  });

  it('leaves nothing running when it is killed, and starts again', async () => {
    const first = installation.start();
    const running = await untilReady(first);
    first.child.kill('SIGKILL');
    await untilAllGone(running);
    await untilReady(installation.start());
  });

  it('refuses a second instance on the same data and a busy port, in words, and disturbs nothing', async () => {
    const first = installation.start();
    await untilReady(first);
    const second = installation.start();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`in use by process ${first.child.pid}`);

    const third = installation.start({ below: 'another' });
    expect(await third.exitCode).toBe(1);
    expect(third.output()).toContain(`Port ${installation.port} on 127.0.0.1 can't be had`);
    expect(third.output()).toContain('npm start -- --port');
    expect(third.output()).not.toContain('    at ');
    expect((await fetch(`http://127.0.0.1:${installation.port}/health/ready`)).status).toBe(200);
  });

  it('says which part has ended, stops the others and exits with an error', async () => {
    const demonstration = installation.start();
    const running = await untilReady(demonstration);
    const worker = running.find((pid) => nameOf(pid).includes('apps/worker'));
    process.kill(worker ?? 0, 'SIGKILL');
    expect(await demonstration.exitCode).toBe(1);
    expect(demonstration.output()).toContain('worker ended: by SIGKILL');
    await untilAllGone(running);
  });

  it('goes on where a start was interrupted while the database was being made', async () => {
    await mkdir(path.join(installation.folder, 'postgresql', 'base'), { recursive: true });
    await writeFile(path.join(installation.folder, 'postgresql', 'PG_VERSION'), '18\n');
    const first = installation.start();
    for (const until = Date.now() + startLimitMs; !first.output().includes('makes ') && Date.now() < until;) await wait(20);
    expect(first.output()).toContain('anew, because its making was interrupted');
    first.child.kill('SIGKILL');
    await first.exitCode;
    await untilReady(installation.start());
  });
});
