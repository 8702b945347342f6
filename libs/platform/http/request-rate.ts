import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Environment } from '../config/environment';
import { HashingService } from '../crypto/hashing.service';
import { DirectoryDatabase } from '../database/directory-database';
import { LoonbrugError } from '../errors/loonbrug-error';
import { networkOf } from './network-of';

/** Whose requests are counted: all from one network address, all of one person, all by one push key. */
export type RateSubject = 'address' | 'person' | 'push_key';

/** More requests than anybody's screen or payroll office sends; the next minute is open again. */
export class TooManyRequests extends LoonbrugError {
  constructor(retryAfterSeconds: number) {
    super('throttled', 'request.throttled', 'too many requests', { retryAfterSeconds });
  }
}

/** What this process may still let through in the current minute without asking the database. */
interface Allowance {
  left: number;
  isSpent: boolean;
  asking: Promise<void> | undefined;
}

const windowMs = 60_000;
const keptMs = 3_600_000;
/** A whole office may sit behind one address. */
const peoplePerAddress = 5;
/** Requests are taken from the common count in so many portions per limit: one write per portion, not per request. */
const portions = 20;

/**
 * A limit on requests per minute that all processes share: counts are in the database, taken in portions.
 * Once a limit is reached, the process knows it until the minute is over, so that a flood costs no database.
 */
@Injectable()
export class RequestRate {
  private readonly logger = new Logger(RequestRate.name);
  #windowStart = 0;
  #allowances = new Map<string, Allowance>();

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  /** Counts one request; throws TooManyRequests when the subject's limit of this minute is reached. */
  async count(subject: RateSubject, name: string): Promise<void> {
    const nowMs = this.clock.now().getTime();
    const windowStart = Math.floor(nowMs / windowMs) * windowMs;
    if (windowStart !== this.#windowStart) {
      this.#windowStart = windowStart;
      this.#allowances = new Map();
    }
    const key = `${subject}:${subject === 'address' ? networkOf(name) : name}`;
    const allowance = this.#allowances.get(key) ?? { left: 0, isSpent: false, asking: undefined };
    this.#allowances.set(key, allowance);
    while (allowance.left <= 0) {
      if (allowance.isSpent) throw new TooManyRequests(Math.max(1, Math.ceil((windowStart + windowMs - nowMs) / 1000)));
      allowance.asking ??= this.#ask(allowance, key, this.#limitOf(subject), windowStart);
      await allowance.asking;
    }
    allowance.left -= 1;
  }

  #limitOf(subject: RateSubject): number {
    return this.environment.requestsPerMinute * (subject === 'address' ? peoplePerAddress : 1);
  }

  async #ask(allowance: Allowance, key: string, limit: number, windowStart: number): Promise<void> {
    const portion = Math.ceil(limit / portions);
    try {
      const taken = await this.#take(key, portion, windowStart);
      allowance.left += Math.min(portion, limit - (taken - portion));
    } catch (error) {
      // Without its database nothing is answered anyway, and the error of the request itself says more.
      this.logger.warn({ message: 'requests could not be counted', error: String(error) });
      allowance.left += portion;
    }
    allowance.isSpent = allowance.left <= 0;
    allowance.asking = undefined;
  }

  async #take(key: string, portion: number, windowStart: number): Promise<number> {
    const bucket = `rate:${this.hashing.keyed('request-rate', 'system', key).toString('base64url')}`;
    const row = await this.directory.maybeOne<{ attempts: number }>(
      `with gone as (
         delete from directory.throttle where (bucket, window_start) in (
           select bucket, window_start from directory.throttle where window_start < $3 limit 100 for update skip locked))
       insert into directory.throttle (bucket, window_start, attempts) values ($1, $2, $4)
       on conflict (bucket, window_start) do update set attempts = directory.throttle.attempts + $4
       returning attempts`,
      [bucket, new Date(windowStart), new Date(windowStart - keptMs), portion],
    );
    return row!.attempts;
  }
}
