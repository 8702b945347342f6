import fc from 'fast-check';
import { LoketThrottle, LoketThrottles } from './loket-throttle';
import type { Timing } from './retry-policy';

/** A clock that jumps to the next waker as soon as nothing else is to be done. */
class JumpingTime implements Timing {
  time = 0;
  private sleepers: { at: number; wake: () => void }[] = [];
  readonly now = () => this.time;
  readonly random = () => 0;

  readonly sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      this.sleepers.push({ at: this.time + ms, wake: resolve });
      setImmediate(() => this.jump());
    });

  private jump(): void {
    const next = this.sleepers.sort((one, other) => one.at - other.at).shift();
    if (!next) return;
    this.time = Math.max(this.time, next.at);
    next.wake();
  }
}

describe('the throttle of an account', () => {
  it('never lets more calls run than it may, starts them in order and with the spacing, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.nat(30),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }),
        async (maxConcurrent, spacingMs, durations) => {
          const time = new JumpingTime();
          const throttle = new LoketThrottle({ maxConcurrent, spacingMs }, time);
          const starts: { call: number; at: number }[] = [];
          let running = 0;
          let most = 0;
          await Promise.all(
            durations.map(async (duration, call) => {
              const giveBack = await throttle.take();
              starts.push({ call, at: time.now() });
              running += 1;
              most = Math.max(most, running);
              await time.sleep(duration);
              running -= 1;
              giveBack();
              giveBack();
            }),
          );
          expect(most).toBeLessThanOrEqual(maxConcurrent);
          expect(starts.map(({ call }) => call)).toEqual(durations.map((_duration, call) => call));
          starts.slice(1).forEach(({ at }, index) => expect(at - (starts[index]?.at ?? 0)).toBeGreaterThanOrEqual(spacingMs));
          await time.sleep(spacingMs);
          expect(throttle.isIdle).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('starts nothing while Loket asks for a pause', async () => {
    const time = new JumpingTime();
    const throttle = new LoketThrottle({}, time);
    throttle.pause(5_000);
    throttle.pause(1_000);
    (await throttle.take())();
    expect(time.now()).toBeGreaterThanOrEqual(5_000);
  });

  it('fails at once in a long pause, with the rest of it as advice', async () => {
    const time = new JumpingTime();
    const throttle = new LoketThrottle({ longestWaitMs: 10_000 }, time);
    throttle.pause(60_000);
    time.time = 20_000;
    await expect(throttle.take()).rejects.toMatchObject({ code: 'loket.unreachable', retryable: true, retryAfterMs: 40_000 });
    expect(throttle.isIdle).toBe(false);
    time.time = 60_000;
    (await throttle.take())();
  });

  it('gives the place of a caller that stops waiting to the next one', async () => {
    const throttle = new LoketThrottle({ maxConcurrent: 1, spacingMs: 0 });
    const first = await throttle.take();
    const stopping = new AbortController();
    const second = throttle.take(stopping.signal);
    const third = throttle.take();
    stopping.abort(new Error('stop'));
    await expect(second).rejects.toThrow('stop');
    first();
    (await third)();
    expect(throttle.isIdle).toBe(true);
    await expect(throttle.take(stopping.signal)).rejects.toThrow('stop');
  });

  it('gives its place back when it is stopped in a pause', async () => {
    const throttle = new LoketThrottle({ maxConcurrent: 1, spacingMs: 0 });
    throttle.pause(20_000);
    const stopping = new AbortController();
    const waiting = throttle.take(stopping.signal);
    setTimeout(() => stopping.abort(new Error('stop')), 20);
    await expect(waiting).rejects.toThrow('stop');
    const next = new AbortController();
    const again = throttle.take(next.signal);
    next.abort(new Error('stop again'));
    await expect(again).rejects.toThrow('stop again');
  });
});

describe('the throttles of a process', () => {
  it('are one per account', () => {
    const throttles = new LoketThrottles();
    expect(throttles.of('a')).toBe(throttles.of('a'));
    expect(throttles.of('a')).not.toBe(throttles.of('b'));
  });

  it('forget accounts that do nothing, and keep those that do', async () => {
    const throttles = new LoketThrottles({ spacingMs: 0 });
    const busy = throttles.of('busy');
    const giveBack = await busy.take();
    const idle = throttles.of('idle');
    Array.from({ length: 1_000 }, (_unused, index) => throttles.of(`account ${index}`));
    expect(throttles.of('busy')).toBe(busy);
    expect(throttles.of('idle')).not.toBe(idle);
    giveBack();
  });
});
