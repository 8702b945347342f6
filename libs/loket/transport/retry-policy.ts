/** How often and how long a call that failed for a passing cause is tried again; times in milliseconds. */
export interface RetryPolicy {
  /** Calls in all, the first one included. */
  attempts: number;
  /** The longest first pause; it doubles with every attempt. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** A longer wait asked by Loket is left to the caller: the error then carries it. */
  longestWaitMs: number;
}

/** Time and chance, replaceable in tests. */
export interface Timing {
  now: () => number;
  /** At least 0, less than 1. */
  random: () => number;
  /** Rejects with the signal's reason when it is cancelled meanwhile. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const defaultRetryPolicy: RetryPolicy = { attempts: 4, firstPauseMs: 250, longestPauseMs: 10_000, longestWaitMs: 30_000 };

export const realTiming: Timing = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};

/** The pause after the given attempt (1 is the first): anywhere between nothing and a bound that doubles, so that callers spread out. */
export function pauseMs(attempt: number, policy: RetryPolicy, random: () => number): number {
  const bound = Math.min(policy.longestPauseMs, policy.firstPauseMs * 2 ** Math.min(attempt - 1, 30));
  return Math.floor(random() * bound);
}

/** The wait that a Retry-After header asks, in milliseconds: whole seconds or an HTTP date. Undefined when there is none that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  if (!/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)) return undefined;
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
