import { Inject, Injectable, Logger } from '@nestjs/common';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import { asLoonbrugError } from '../http/problem.filter';
import { type ClaimedItem, Outbox, type OutboxHandler } from './outbox';

const leaseSeconds = 120;
const batchSize = 20;
/** Items of one portal that are performed at the same time, so that a slow server outside holds up few others. */
export const itemsAtOnce = 5;

/** Back-off before attempt n+1: doubling from 2 s to 30 min, the upper half of it at random, so that many do not come back at once. */
export function backOffMs(attempts: number, random: () => number = Math.random): number {
  const ceiling = Math.min(2_000 * 2 ** (attempts - 1), 1_800_000);
  return Math.round(ceiling / 2 + random() * (ceiling / 2));
}

/** Works a portal's outbox off. The lease is a column: a killed worker's items come back by themselves. */
@Injectable()
export class OutboxWorker {
  private readonly logger = new Logger(OutboxWorker.name);

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** Performs what is due; returns how many items were tried. */
  async workOff(scope: TenantScope): Promise<number> {
    let tried = 0;
    for (;;) {
      const claimed = await this.#claim(scope);
      const queue = [...claimed];
      const work = async (): Promise<void> => {
        for (let item = queue.shift(); item; item = queue.shift()) await this.#perform(scope, item);
      };
      await Promise.all(Array.from({ length: Math.min(itemsAtOnce, queue.length) }, work));
      tried += claimed.length;
      if (claimed.length < batchSize) return tried;
    }
  }

  #claim(scope: TenantScope): Promise<ClaimedItem[]> {
    return this.database.transaction(scope, (tx) =>
      tx.query<ClaimedItem>(
        `update outbox set leased_until = now() + make_interval(secs => $2), attempts = attempts + 1
         where portal_id = $1 and outbox_id in (
           select outbox_id from outbox
           where portal_id = $1 and state = 'waiting' and available_at <= now() and (leased_until is null or leased_until < now())
           order by available_at limit $3 for update skip locked)
         returning outbox_id as "outboxId", kind, key, payload, attempts, asked`,
        [scope.portalId, leaseSeconds, batchSize],
      ),
    );
  }

  async #perform(scope: TenantScope, item: ClaimedItem): Promise<void> {
    // Those before it in the batch may have taken longer than the lease; then it is somebody else's, or comes back by itself.
    if (!(await this.#renew(scope, item))) return;
    const handler = this.outbox.handlerOf(item.kind);
    try {
      if (!handler) throw new Error(`no handler for outbox kind ${item.kind}`);
      await handler.perform(scope, item);
      await this.#close(scope, item, 'done');
    } catch (error) {
      await this.#failed(scope, item, handler, error);
    }
  }

  async #failed(scope: TenantScope, item: ClaimedItem, handler: OutboxHandler | undefined, error: unknown): Promise<void> {
    const { code, message } = asLoonbrugError(error);
    this.logger.warn({
      message: 'an outbox item failed',
      kind: item.kind,
      outboxId: item.outboxId,
      attempts: item.attempts,
      code,
      error: message,
    });
    if (handler && item.attempts >= handler.maximumAttempts) {
      await handler.givenUp?.(scope, item, error);
      await this.#close(scope, item, 'given_up', code);
      return;
    }
    await this.database.transaction(scope, (tx) =>
      tx.query(
        `update outbox set leased_until = null, last_error_code = $3, available_at = now() + make_interval(secs => $4) 
         where portal_id = $1 and outbox_id = $2 and state = 'waiting' and attempts = $5`,
        [scope.portalId, item.outboxId, code, backOffMs(item.attempts) / 1000, item.attempts],
      ),
    );
  }

  /** The attempts tell this hold from a later one's. */
  async #renew(scope: TenantScope, item: ClaimedItem): Promise<boolean> {
    const renewed = await this.database.transaction(scope, (tx) =>
      tx.query(
        `update outbox set leased_until = now() + make_interval(secs => $4)
         where portal_id = $1 and outbox_id = $2 and state = 'waiting' and attempts = $3 returning outbox_id`,
        [scope.portalId, item.outboxId, item.attempts, leaseSeconds],
      ),
    );
    return renewed.length === 1;
  }

  /** What was asked for once more while it was performed waits on, and is due at once. */
  async #close(scope: TenantScope, item: ClaimedItem, state: 'done' | 'given_up', code: string | null = null): Promise<void> {
    await this.database.transaction(scope, (tx) =>
      tx.query(
        `update outbox set leased_until = null, last_error_code = $4, state = case when asked = $6 then $3 else state end,
           done_at = case when asked = $6 then now() end, attempts = case when asked = $6 then attempts else 0 end
         where portal_id = $1 and outbox_id = $2 and state = 'waiting' and attempts = $5`,
        [scope.portalId, item.outboxId, state, code, item.attempts, item.asked],
      ),
    );
  }
}
