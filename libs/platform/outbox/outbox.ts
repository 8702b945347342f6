import { Injectable } from '@nestjs/common';
import { newId } from '../crypto/identifier';
import type { TenantScope } from '../database/scope';
import type { Transaction } from '../database/transaction';

/** Something to do outside after a commit. The payload holds ids and codes, never secrets or personal data. */
export interface OutboxItem {
  kind: string;
  /** One waiting item per kind and key: asking twice is asking once. */
  key: string;
  payload: Readonly<Record<string, unknown>>;
  availableAt?: Date;
}

/** A claimed item, as its handler gets it. */
export interface ClaimedItem {
  outboxId: string;
  kind: string;
  key: string;
  payload: Record<string, unknown>;
  attempts: number;
  /** Which asking it answers; one that comes while it is performed is performed anew. */
  asked: number;
}

/** Does what an item asks, outside any transaction, so that doing it twice is harmless. Throws to be tried again. */
export interface OutboxHandler {
  perform(scope: TenantScope, item: ClaimedItem): Promise<void>;
  /** After so many failed attempts the item is given up and this is told. */
  maximumAttempts: number;
  givenUp?(scope: TenantScope, item: ClaimedItem, error: unknown): Promise<void>;
}

/** Puts items into the outbox in the transaction that causes them, and knows their handlers. */
@Injectable()
export class Outbox {
  readonly #handlers = new Map<string, OutboxHandler>();

  async add(tx: Transaction, item: OutboxItem): Promise<void> {
    await tx.query(
      `insert into outbox (portal_id, outbox_id, kind, key, payload, available_at) values ($1, $2, $3, $4, $5, coalesce($6, now()))
       on conflict (portal_id, kind, key) where state = 'waiting' do update
         set payload = excluded.payload, asked = outbox.asked + 1, available_at = least(outbox.available_at, excluded.available_at)`,
      [tx.scope.portalId, newId(), item.kind, item.key, JSON.stringify(item.payload), item.availableAt ?? null],
    );
  }

  /** The same for many at once, each of a key of its own. They become due ten a second, so that what is asked for later does not wait behind thousands. */
  async addMany(tx: Transaction, kind: string, items: ReadonlyArray<Pick<OutboxItem, 'key' | 'payload'>>): Promise<void> {
    await tx.query(
      `insert into outbox (portal_id, outbox_id, kind, key, payload, available_at)
       select $1, item.id, $2, item.key, item.payload, now() + make_interval(secs => ((item.place - 1) / 10)::integer)
       from unnest($3::uuid[], $4::text[], $5::jsonb[]) with ordinality as item (id, key, payload, place)
       on conflict (portal_id, kind, key) where state = 'waiting' do update
         set payload = excluded.payload, asked = outbox.asked + 1, available_at = least(outbox.available_at, excluded.available_at)`,
      [tx.scope.portalId, kind, items.map(() => newId()), items.map(({ key }) => key), items.map(({ payload }) => JSON.stringify(payload))],
    );
  }

  /** Each kind has one handler; a second is a mistake of ours. */
  handle(kind: string, handler: OutboxHandler): void {
    if (this.#handlers.has(kind)) throw new Error(`outbox kind ${kind} has a handler already`);
    this.#handlers.set(kind, handler);
  }

  handlerOf(kind: string): OutboxHandler | undefined {
    return this.#handlers.get(kind);
  }
}
