import { Injectable } from '@nestjs/common';
import { newId } from '../crypto/identifier';
import type { Transaction } from '../database/transaction';

/** What happened to what; details are ids, codes and numbers, never personal data or secrets. */
export interface AuditEvent {
  /** noun.verb, such as `journal_run.booked`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  administrationId?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** Records in the same transaction as the deed: no deed without its record. */
@Injectable()
export class AuditTrail {
  async record(tx: Transaction, ...events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { portalId, actor } = tx.scope;
    const actorId = actor.kind === 'user' ? actor.userId : actor.kind === 'push_key' ? actor.pushKeyId : null;
    await tx.query(
      `insert into audit_entry (portal_id, audit_entry_id, actor_kind, actor_id, action, subject_kind, subject_id, administration_id, details)
       select $1, entry.id, $2, $3, entry.action, entry.subject_kind, entry.subject_id, entry.administration_id, entry.details
       from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::jsonb[])
         as entry(id, action, subject_kind, subject_id, administration_id, details)`,
      [
        portalId,
        actor.kind,
        actorId,
        events.map(() => newId()),
        events.map((event) => event.action),
        events.map((event) => event.subjectKind),
        events.map((event) => event.subjectId),
        events.map((event) => event.administrationId ?? null),
        events.map((event) => JSON.stringify(event.details ?? {})),
      ],
    );
  }
}
