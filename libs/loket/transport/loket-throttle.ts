import { LoketUnreachable } from '../loket.errors';
import { realTiming } from './retry-policy';
import type { Timing } from './retry-policy';

/** How hard one Loket account may be called; times in milliseconds. */
export interface ThrottleLimits {
  maxConcurrent: number;
  /** The least time between the starts of two calls. */
  spacingMs: number;
  /** During a pause that lasts longer than this, calls fail at once with the rest of the pause as advice, instead of waiting. */
  longestWaitMs: number;
}

const defaultLimits: ThrottleLimits = { maxConcurrent: 4, spacingMs: 20, longestWaitMs: 30_000 };

/** Holds back the calls of one Loket account: so many at a time, so quickly after each other, and none while Loket asks for a pause. First come, first served. */
export class LoketThrottle {
  private readonly limits: ThrottleLimits;
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private nextStartAt = 0;
  private pausedUntil = 0;

  constructor(
    limits: Partial<ThrottleLimits> = {},
    private readonly timing: Timing = realTiming,
  ) {
    this.limits = { ...defaultLimits, ...limits };
  }

  /** Whether nobody calls, waits or has to, so that nothing is lost by forgetting this throttle. */
  get isIdle(): boolean {
    return this.running === 0 && this.timing.now() >= Math.max(this.pausedUntil, this.nextStartAt);
  }

  /** Waits for a place and gives the function that hands it back. Throws `loket.unreachable` in a long pause, and what the signal says. */
  async take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    this.refuseInLongPause();
    if (this.running >= this.limits.maxConcurrent) await this.waitForPlace(signal);
    else this.running += 1;
    let isTaken = true;
    const giveBack = () => {
      if (isTaken) this.passOn();
      isTaken = false;
    };
    try {
      await this.waitForStart(signal);
      return giveBack;
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  /** Lets no call of this account start within so many milliseconds. */
  pause(ms: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, this.timing.now() + ms);
  }

  private waitForPlace(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.waiting.splice(this.waiting.indexOf(proceed), 1);
        reject(signal?.reason as Error);
      };
      const proceed = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      this.waiting.push(proceed);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  private passOn(): void {
    const next = this.waiting.shift();
    // The place goes straight to who waited longest; it is never free in between.
    if (next) next();
    else this.running -= 1;
  }

  private async waitForStart(signal?: AbortSignal): Promise<void> {
    const startAt = Math.max(this.timing.now(), this.nextStartAt);
    this.nextStartAt = startAt + this.limits.spacingMs;
    for (let wait = this.waitMs(startAt); wait > 0; wait = this.waitMs(startAt)) {
      this.refuseInLongPause();
      await this.timing.sleep(wait, signal);
    }
  }

  private waitMs(startAt: number): number {
    return Math.max(startAt, this.pausedUntil) - this.timing.now();
  }

  private refuseInLongPause(): void {
    const rest = this.pausedUntil - this.timing.now();
    if (rest > this.limits.longestWaitMs) throw new LoketUnreachable('asked to wait', { retryAfterMs: rest });
  }
}

/** The throttles of a process, one per Loket account, so that all clients of one account share theirs. */
export class LoketThrottles {
  private readonly byAccount = new Map<string, LoketThrottle>();

  constructor(
    private readonly limits: Partial<ThrottleLimits> = {},
    private readonly timing: Timing = realTiming,
  ) {}

  /** The account's throttle; `accountKey` is whatever names one Loket user at one environment. */
  of(accountKey: string): LoketThrottle {
    const known = this.byAccount.get(accountKey);
    if (known) return known;
    if (this.byAccount.size >= 1_000) this.forgetIdle();
    const throttle = new LoketThrottle(this.limits, this.timing);
    this.byAccount.set(accountKey, throttle);
    return throttle;
  }

  private forgetIdle(): void {
    for (const [key, throttle] of this.byAccount) if (throttle.isIdle) this.byAccount.delete(key);
  }
}
