import fc from 'fast-check';
import { defaultRetryPolicy, pauseMs, realTiming, retryAfterMs } from './retry-policy';

const now = Date.UTC(2026, 1, 28, 12, 0, 0);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Sat, 28 Feb 2026 12:01:30 GMT', 90_000],
    ['Sat, 28 Feb 2026 11:00:00 GMT', 0],
  ])('reads %p as %d ms', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms));

  it.each([undefined, '', '-1', '1.5', 'soon', '99999999999', '2026-02-28T12:01:30Z', 'Sat, 99 Foo 2026 12:01:30 GMT', '0x10'])(
    'finds nothing in %p',
    (header) => expect(retryAfterMs(header, now)).toBeUndefined(),
  );

  it('reads every date as the time until then, never less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (seconds) => {
        const header = new Date(now + seconds * 1_000).toUTCString();
        expect(retryAfterMs(header, now)).toBe(Math.max(0, seconds * 1_000));
      }),
    );
  });
});

describe('the pause after a failure', () => {
  it('lies anywhere between nothing and a bound that doubles up to the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, chance) => {
        const pause = pauseMs(attempt, defaultRetryPolicy, () => chance);
        const bound = Math.min(10_000, 250 * 2 ** Math.min(attempt - 1, 30));
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThan(bound);
        expect(pause).toBe(Math.floor(chance * bound));
      }),
    );
  });

  it('ends early when its caller stops', async () => {
    const stopping = new AbortController();
    const sleeping = realTiming.sleep(60_000, stopping.signal);
    stopping.abort(new Error('stop'));
    await expect(sleeping).rejects.toThrow('stop');
    await expect(realTiming.sleep(60_000, stopping.signal)).rejects.toThrow('stop');
  });
});
