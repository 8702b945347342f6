import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, HashingService, LoonbrugError, networkOf, type Transaction } from '@loonbrug/platform';

/** So many attempts per window, at one thing by one subject (an address, an account); the subject is kept as a keyed hash. */
export interface ThrottleLimit {
  purpose: string;
  subject: string;
  attempts: number;
  windowSeconds: number;
}

/** Too many attempts: wait so many seconds. Nothing is locked; the next window is open to everybody. */
export class Throttled extends LoonbrugError {
  constructor(retryAfterSeconds: number) {
    super('throttled', 'request.throttled', 'too many attempts', { retryAfterSeconds });
  }
}

const keptSeconds = 3600;

/** An office shares one address; the answers to the second fact of one invitation are counted with the invitation. */
const invitationTries = { attempts: 60, windowSeconds: 60 } as const;

/** Counts attempts in the database, so that all processes count together. */
@Injectable()
export class ThrottleService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counts one attempt against every limit; throws Throttled when one of them is reached. Count before looking, or a race gets more looks. */
  count(...limits: readonly ThrottleLimit[]): Promise<void> {
    return this.#count(this.directory, limits);
  }

  /** The same for what the caller's transaction does: where that does not come to pass, it is not counted. Others who count for the same subject wait until it ends. */
  countIn(tx: Transaction, ...limits: readonly ThrottleLimit[]): Promise<void> {
    return this.#count(tx, limits);
  }

  async #count(database: Pick<DirectoryDatabase, 'maybeOne'>, limits: readonly ThrottleLimit[]): Promise<void> {
    const nowMs = this.clock.now().getTime();
    let waitMs = 0;
    for (const { purpose, subject, attempts, windowSeconds } of limits) {
      const bucket = `${purpose}:${this.hashing.keyed(purpose, 'system', subject).toString('base64url')}`;
      const windowMs = windowSeconds * 1000;
      const startMs = Math.floor(nowMs / windowMs) * windowMs;
      const counted = await this.#increment(database, bucket, new Date(startMs));
      if (counted > attempts) waitMs = Math.max(waitMs, startMs + windowMs - nowMs);
    }
    if (waitMs > 0) throw new Throttled(Math.max(1, Math.ceil(waitMs / 1000)));
  }

  /** One try with the link of an invitation, by the address (or network) that it comes from: to look at it, or to accept it, whatever it offers. */
  async countInvitation(deed: 'look' | 'accept', address: string | undefined): Promise<void> {
    await this.count({ purpose: `invitation-${deed}:address`, subject: networkOf(address ?? 'unknown'), ...invitationTries });
  }

  async #increment(database: Pick<DirectoryDatabase, 'maybeOne'>, bucket: string, windowStart: Date): Promise<number> {
    // Each attempt also clears up to a hundred rows of windows long closed, so the table stays as small as the last hour.
    const row = await database.maybeOne<{ attempts: number }>(
      `with gone as (
         delete from directory.throttle where (bucket, window_start) in (
           select bucket, window_start from directory.throttle where window_start < $3 limit 100 for update skip locked))
       insert into directory.throttle (bucket, window_start, attempts) values ($1, $2, 1)
       on conflict (bucket, window_start) do update set attempts = directory.throttle.attempts + 1
       returning attempts`,
      [bucket, windowStart, new Date(windowStart.getTime() - keptSeconds * 1000)],
    );
    return row!.attempts;
  }
}
