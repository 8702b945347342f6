import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { Environment } from '../config/environment';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import type { Transaction } from '../database/transaction';
import { AuditSignature, type SignedEntry } from './audit-signature';
import { walkChain } from './chain-walk';

interface AuditEntryRow {
  auditEntryId: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  administrationId: string | null;
  details: string;
}

interface AuditLink extends AuditEntryRow {
  sequence: number;
  linkedEntryId: string;
  entryHash: Buffer;
  chainHash: Buffer;
}

/** What a chain was at a moment, kept outside the database: against it a tail that was cut shows. */
export interface AuditAnchor {
  portalId: string;
  lastSequence: number;
  /** Hexadecimal. */
  lastHash: string;
}

/**
 * Why a trail does not hold: a record was altered, or taken out; a link was taken out, or put in by somebody without the key; the end was cut off;
 * the chain is not the one that the anchor saw; or a record was put in beside the system, which signs what it writes.
 */
export type AuditFault =
  'entry_altered' | 'entry_missing' | 'sequence_missing' | 'chain_broken' | 'tail_missing' | 'anchor_differs' | 'entry_inserted';

/** What verify found: the first fault, and the tail that is not chained yet. */
export interface AuditVerdict {
  isIntact: boolean;
  links: number;
  /** Records that are written and not chained; the oldest is seconds old while a worker works. */
  unsealed: number;
  oldestUnsealedAt: string | null;
  lastSequence: number;
  lastHash: string;
  brokenAt?: { sequence: number; auditEntryId: string; reason: AuditFault };
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const entryColumns = `e.audit_entry_id as "auditEntryId", ${instant('e.at')} as at, e.actor_kind as "actorKind",
  e.actor_id as "actorId", e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.administration_id as "administrationId", e.details::text as details`;
const notChained = `not exists (select 1 from audit_record r where r.portal_id = e.portal_id and r.audit_entry_id = e.audit_entry_id)`;

const batchSize = 1000;

/** A record is committed seconds after it was written, so a day before the last sealing is far more than enough; what verify counts as unsealed has no such limit. */
const recent = `and e.at >= coalesce((select sealed_at from audit_chain where portal_id = $1), '-infinity') - interval '1 day'`;

type UnchainedRow = AuditEntryRow & { signature: Buffer | null };

/** Chains committed audit records of a portal by HMAC with a key that is not in the database. */
@Injectable()
export class AuditSealer {
  readonly #key: Buffer;
  readonly #signature: AuditSignature;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Environment) environment: Environment,
  ) {
    this.#key = Buffer.from(environment.auditKey, 'base64');
    this.#signature = new AuditSignature(environment);
  }

  /** Chains what is not chained yet; returns how many records. Two sealers at once: one waits on the chain's row. What the system did not sign is left out. */
  async seal(scope: TenantScope): Promise<number> {
    let sealed = 0;
    let after: string | null = null;
    do {
      const batch: SealedBatch = await this.database.transaction(scope, (tx) => this.#sealBatch(tx, after));
      sealed += batch.links;
      after = batch.next;
    } while (after !== null);
    return sealed;
  }

  /** The end of the chain, to be kept elsewhere. */
  async anchor(scope: TenantScope): Promise<AuditAnchor> {
    const { lastSequence, lastHash } = await this.database.read(scope, (tx) => this.#end(tx));
    return { portalId: scope.portalId, lastSequence, lastHash: lastHash.toString('hex') };
  }

  /** Walks the whole chain and names the first record that was altered, removed or inserted; a cut tail shows against an anchor. */
  verify(scope: TenantScope, anchor?: AuditAnchor): Promise<AuditVerdict> {
    return this.database.read(scope, async (tx) => {
      const { lastSequence, lastHash } = await this.#end(tx);
      const { unsealed, oldestUnsealedAt } = await tx.one<Pick<AuditVerdict, 'unsealed' | 'oldestUnsealedAt'>>(
        `select count(*) as unsealed, ${instant('min(e.at)')} as "oldestUnsealedAt" from audit_entry e where e.portal_id = $1 and ${notChained}`,
        [scope.portalId],
      );
      const verdict = { isIntact: true, links: 0, unsealed, oldestUnsealedAt, lastSequence, lastHash: lastHash.toString('hex') };
      const walked = await this.#walk(tx, verdict, anchor);
      return walked.isIntact ? this.#judgeUnchained(tx, walked) : walked;
    });
  }

  async #end(tx: Transaction): Promise<{ lastSequence: number; lastHash: Buffer }> {
    const chain = await tx.maybeOne<{ lastSequence: number; lastHash: Buffer }>(
      'select last_sequence as "lastSequence", last_hash as "lastHash" from audit_chain where portal_id = $1',
      [tx.scope.portalId],
    );
    return chain ?? { lastSequence: 0, lastHash: startOf(tx.scope.portalId) };
  }

  async #walk(tx: Transaction, verdict: AuditVerdict, anchor: AuditAnchor | undefined): Promise<AuditVerdict> {
    const { links, brokenAt } = await walkChain({
      start: startOf(tx.scope.portalId),
      end: verdict,
      anchor,
      batchSize,
      linksFrom: (sequence) => this.#links(tx, sequence),
      faultOf: (link, expected, previous) => this.#faultOf(link, expected, previous),
    });
    if (!brokenAt) return { ...verdict, links };
    const { sequence, link, reason } = brokenAt;
    return { ...verdict, isIntact: false, links, brokenAt: { sequence, auditEntryId: link?.linkedEntryId ?? '', reason } };
  }

  /** What is not chained must be ours, and young enough to be chained by the next sealing. */
  async #judgeUnchained(tx: Transaction, verdict: AuditVerdict): Promise<AuditVerdict> {
    let after: string | null = null;
    for (;;) {
      const rows: UnchainedRow[] = await this.#unchained(tx, after, '');
      const foreign = rows.find((row) => !this.#isOurs(tx, row));
      if (foreign) {
        const brokenAt = { sequence: verdict.links + 1, auditEntryId: foreign.auditEntryId, reason: 'entry_inserted' as const };
        return { ...verdict, isIntact: false, brokenAt };
      }
      if (rows.length < batchSize) return verdict;
      after = rows.at(-1)!.auditEntryId;
    }
  }

  #isOurs(tx: Transaction, { signature, ...row }: UnchainedRow): boolean {
    const entry: SignedEntry = { ...row, details: JSON.parse(row.details) as unknown };
    return this.#signature.isOurs(tx.scope.portalId, entry, signature);
  }

  #faultOf(link: AuditLink, expected: number, previous: Buffer): AuditFault | undefined {
    if (link.sequence !== expected) return 'sequence_missing';
    if (link.auditEntryId === null) return 'entry_missing';
    if (!hashOf(link).equals(link.entryHash)) return 'entry_altered';
    if (!this.#chainHash(previous, link.sequence, link.entryHash).equals(link.chainHash)) return 'chain_broken';
    return undefined;
  }

  #links(tx: Transaction, from: number): Promise<AuditLink[]> {
    return tx.query<AuditLink>(
      `select r.sequence, r.audit_entry_id as "linkedEntryId", r.entry_hash as "entryHash", r.chain_hash as "chainHash", ${entryColumns}
       from audit_record r left join audit_entry e on e.portal_id = r.portal_id and e.audit_entry_id = r.audit_entry_id
       where r.portal_id = $1 and r.sequence >= $2 order by r.sequence limit $3`,
      [tx.scope.portalId, from, batchSize],
    );
  }

  #unchained(tx: Transaction, after: string | null, condition: string): Promise<UnchainedRow[]> {
    return tx.query<UnchainedRow>(
      `select ${entryColumns}, e.signature from audit_entry e where e.portal_id = $1 and ($3::uuid is null or e.audit_entry_id > $3) and ${notChained}
       ${condition} order by e.audit_entry_id limit $2`,
      [tx.scope.portalId, batchSize, after],
    );
  }

  async #sealBatch(tx: Transaction, after: string | null): Promise<SealedBatch> {
    const { portalId } = tx.scope;
    await tx.query('insert into audit_chain (portal_id, last_hash) values ($1, $2) on conflict do nothing', [portalId, startOf(portalId)]);
    const chain = await tx.one<{ lastSequence: number; lastHash: Buffer }>(
      'select last_sequence as "lastSequence", last_hash as "lastHash" from audit_chain where portal_id = $1 for update',
      [portalId],
    );
    const rows = await this.#unchained(tx, after, recent);
    let { lastSequence, lastHash } = chain;
    const links = rows
      .filter((row) => this.#isOurs(tx, row))
      .map((entry) => {
        lastSequence += 1;
        const entryHash = hashOf(entry);
        lastHash = this.#chainHash(lastHash, lastSequence, entryHash);
        return { sequence: lastSequence, auditEntryId: entry.auditEntryId, entryHash, chainHash: lastHash };
      });
    const next = rows.length < batchSize ? null : rows.at(-1)!.auditEntryId;
    if (links.length === 0) return { links: 0, next };
    await tx.query(
      `insert into audit_record (portal_id, sequence, audit_entry_id, entry_hash, chain_hash)
       select $1, link.* from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as link`,
      [
        portalId,
        links.map((link) => link.sequence),
        links.map((link) => link.auditEntryId),
        links.map((link) => link.entryHash),
        links.map((link) => link.chainHash),
      ],
    );
    // Only an emptied backlog moves the look-back: a batch of many leaves older records for the next.
    await tx.query(
      'update audit_chain set last_sequence = $2, last_hash = $3, sealed_at = case when $4 then now() else sealed_at end where portal_id = $1',
      [portalId, lastSequence, lastHash, next === null],
    );
    return { links: links.length, next };
  }

  #chainHash(previous: Buffer, sequence: number, entryHash: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(previous).update(String(sequence)).update(entryHash).digest();
  }
}

interface SealedBatch {
  links: number;
  /** The last record that was looked at, when there may be more. */
  next: string | null;
}

/** The chain of a portal starts from its id, so that chains can't be swapped. */
const startOf = (portalId: string): Buffer => createHash('sha256').update(`loonbrug audit ${portalId}`).digest();

const hashOf = (entry: AuditEntryRow): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.auditEntryId,
        entry.at,
        entry.actorKind,
        entry.actorId,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.administrationId,
        entry.details,
      ]),
    )
    .digest();
