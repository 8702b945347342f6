import { Inject, Injectable } from '@nestjs/common';
import { Environment } from '../config/environment';
import { newId } from '../crypto/identifier';
import type { Transaction } from '../database/transaction';
import { AuditSignature } from './audit-signature';

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
  readonly #signature: AuditSignature;

  constructor(@Inject(Environment) environment: Environment) {
    this.#signature = new AuditSignature(environment);
  }

  async record(tx: Transaction, ...events: readonly AuditEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { portalId, actor } = tx.scope;
    const actorId = actor.kind === 'user' ? actor.userId : actor.kind === 'push_key' ? actor.pushKeyId : null;
    const entries = events.map((event) => ({
      auditEntryId: newId(),
      actorKind: actor.kind,
      actorId,
      action: event.action,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      administrationId: event.administrationId ?? null,
      details: event.details ?? {},
    }));
    await tx.query(
      `insert into audit_entry (portal_id, audit_entry_id, actor_kind, actor_id, action, subject_kind, subject_id, administration_id, details, signature)
       select $1, entry.id, $2, $3, entry.action, entry.subject_kind, entry.subject_id, entry.administration_id, entry.details, entry.signature
       from unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::jsonb[], $10::bytea[])
         as entry(id, action, subject_kind, subject_id, administration_id, details, signature)`,
      [
        portalId,
        actor.kind,
        actorId,
        entries.map((entry) => entry.auditEntryId),
        entries.map((entry) => entry.action),
        entries.map((entry) => entry.subjectKind),
        entries.map((entry) => entry.subjectId),
        entries.map((entry) => entry.administrationId),
        entries.map((entry) => JSON.stringify(entry.details)),
        entries.map((entry) => this.#signature.of(portalId, entry)),
      ],
    );
  }
}
