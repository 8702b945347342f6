import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Environment } from '../config/environment';

/** What is signed of a record: everything but the instant, which the database gives it. */
export interface SignedEntry {
  auditEntryId: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  administrationId: string | null;
  details: unknown;
}

/** jsonb keeps no order of keys and drops what is undefined; the same details give the same text before and after. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item ?? null));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, item]) => [name, canonical(item)]));
}

/** Says of a record that this system wrote it, at the moment of writing: the chain follows seconds later. */
export class AuditSignature {
  readonly #key: Buffer;

  constructor(environment: Environment) {
    this.#key = createHmac('sha256', Buffer.from(environment.auditKey, 'base64')).update('audit entry').digest();
  }

  of(portalId: string, entry: SignedEntry): Buffer {
    const { auditEntryId, actorKind, actorId, action, subjectKind, subjectId, administrationId, details } = entry;
    const told = JSON.parse(JSON.stringify(details)) as unknown;
    return createHmac('sha256', this.#key)
      .update(
        JSON.stringify([portalId, auditEntryId, actorKind, actorId, action, subjectKind, subjectId, administrationId, canonical(told)]),
      )
      .digest();
  }

  isOurs(portalId: string, entry: SignedEntry, signature: Buffer | null): boolean {
    return signature?.length === 32 && timingSafeEqual(signature, this.of(portalId, entry));
  }
}
