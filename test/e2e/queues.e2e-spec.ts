import { Logger } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { type JobData, JobQueues, LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { PlatformApp } from '../support/platform-app';
import { redisProgram, type RedisServer, startRedis } from '../support/redis-server';

const redis = redisProgram();

/** Longest wait for a queue, which itself decides when. */
const untilMs = 50_000;

/** Waits until what is expected is there. */
async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + untilMs; Date.now() < end && !condition();) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** A queue that has much to do may take a job later than whoever nudges waits for it; it takes it all the same. */
async function nudge(platform: PlatformApp, queue: string, data: JobData, key?: string): Promise<void> {
  const given = platform.app.get(JobQueues).nudge(queue, data, key);
  await given.catch((error: unknown) => {
    if (!(error instanceof LoonbrugError) || error.code !== 'jobs.queue_unreachable') throw error;
  });
}

/** The same promises for both backends. */
function promises(start: () => Promise<PlatformApp>): void {
  let platform: PlatformApp;
  const performed: JobData[] = [];

  beforeAll(async () => {
    platform = await start();
    const queues = platform.app.get(JobQueues);
    queues.handle('smoke', {
      concurrency: 4,
      perform: async (data) => {
        performed.push(data);
        if (data['fails']) throw new Error('this one fails');
      },
    });
    queues.start();
  }, 60_000);

  afterAll(() => platform.stop(), 60_000);
  beforeEach(() => void (performed.length = 0));

  it('performs every job that is nudged, with its data', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => nudge(platform, 'smoke', { index })));
    await until(() => performed.length >= 50);
    expect(performed.map((data) => data['index']).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
  }, 60_000);

  it('goes on after a job that fails, and takes its key again afterwards', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    await nudge(platform, 'smoke', { fails: true }, 'key');
    // It is said once the queue has let the job go; until then the key is taken.
    await until(() => JSON.stringify(warned.mock.calls).includes('a job failed'));
    warned.mockRestore();
    // The row is the truth: a failed nudge is not repeated by the queue, but may be given again at once.
    await nudge(platform, 'smoke', { again: true }, 'key');
    await until(() => performed.length === 2);
    expect(performed).toEqual([{ fails: true }, { again: true }]);
  }, 120_000);
}

describe('the queues on PostgreSQL', () => {
  promises(() => PlatformApp.start());
});

describe('a queue worker that does nothing but fail', () => {
  let platform: PlatformApp;
  let performed = 0;
  const workers: EventEmitter[] = [];

  beforeAll(async () => {
    // The worker is bullmq's own; it is known by what is listened to.
    const listen = EventEmitter.prototype.on;
    jest.spyOn(EventEmitter.prototype, 'on').mockImplementation(function (this: EventEmitter, name, listener) {
      if (name === 'completed') workers.push(this);
      return listen.call(this, name, listener);
    });
    platform = await PlatformApp.start();
    const queues = platform.app.get(JobQueues);
    queues.handle('tough', { concurrency: 1, perform: async () => void (performed += 1) });
    queues.start();
  }, 60_000);

  afterAll(async () => {
    jest.restoreAllMocks();
    await platform.stop();
  }, 60_000);

  it('gives way to a new one after a rest, so that the queue is worked on again', async () => {
    await nudge(platform, 'tough', {});
    await until(() => performed === 1);
    expect(workers).toHaveLength(1);
    for (let count = 0; count < 50; count += 1) workers[0]!.emit('error', new Error('no such function'));
    await until(() => workers.length === 2);
    await nudge(platform, 'tough', {});
    await until(() => performed === 2);
    expect([workers.length, performed]).toEqual([2, 2]);
  }, 180_000);
});

describe('a queue that does not answer', () => {
  it('holds up neither the transaction that nudges after its commit nor the connections of others', async () => {
    const callers = new Set<Socket>();
    const silent = createServer((caller) => void callers.add(caller));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const platform = await PlatformApp.start({ REDIS_URL: `redis://127.0.0.1:${port}`, DATABASE_POOL_SIZE: '2' });
    try {
      const scope = { ...(await platform.builders.portal()), actor: { kind: 'system' as const } };
      const database = platform.app.get(TenantDatabase);
      const startedAt = performance.now();
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          database.transaction(scope, async (tx) => {
            tx.afterCommit(() => platform.app.get(JobQueues).nudge('deaf', { index }));
            return index;
          }),
        ),
      );
      expect(results).toEqual(Array.from({ length: 40 }, (_, index) => index));
      // Where each held its connection until its nudge is given up, two by two they would take 40 seconds.
      expect(performance.now() - startedAt).toBeLessThan(30_000);
    } finally {
      silent.close();
      for (const caller of callers) caller.destroy();
      await platform.stop();
    }
  }, 60_000);
});

// Outside CI a machine without Redis passes these by and says so; in CI a skipped test is a failure.
(redis ? describe : describe.skip)('the queues on Redis (needs redis-server)', () => {
  let server: RedisServer;

  promises(async () => {
    server = await startRedis(redis!);
    return PlatformApp.start({ REDIS_URL: server.url });
  });

  afterAll(() => server.stop());
});
