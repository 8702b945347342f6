import { type JobData, JobQueues } from '@loonbrug/platform';
import { PlatformApp } from '../support/platform-app';
import { redisProgram, type RedisServer, startRedis } from '../support/redis-server';

const redis = redisProgram();

/** Waits until what is expected is there; the queue itself decides when. */
async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400 && !condition(); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 25));
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
    const queues = platform.app.get(JobQueues);
    await Promise.all(Array.from({ length: 50 }, (_, index) => queues.nudge('smoke', { index })));
    await until(() => performed.length >= 50);
    expect(performed.map((data) => data['index']).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 50 }, (_, index) => index),
    );
  });

  it('goes on after a job that fails, and takes its key again afterwards', async () => {
    const queues = platform.app.get(JobQueues);
    await queues.nudge('smoke', { fails: true }, 'key');
    await until(() => performed.length === 1);
    // The row is the truth: a failed nudge is not repeated by the queue, but may be given again at once.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await queues.nudge('smoke', { again: true }, 'key');
    await until(() => performed.length === 2);
    expect(performed).toEqual([{ fails: true }, { again: true }]);
  });
}

describe('the queues on PostgreSQL', () => {
  promises(() => PlatformApp.start());
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
