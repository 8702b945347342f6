import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import { Environment } from '../config/environment';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import type { Transaction } from '../database/transaction';

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
  entryHash: Buffer;
  chainHash: Buffer;
}

/** What verify found: the first link that does not hold, and how many records are not chained yet. */
export interface AuditVerdict {
  isIntact: boolean;
  links: number;
  unsealed: number;
  lastSequence: number;
  lastHash: string;
  brokenAt?: { sequence: number; auditEntryId: string; reason: 'entry_altered' | 'chain_broken' | 'sequence_missing' | 'tail_missing' };
}

const entryColumns = `e.audit_entry_id as "auditEntryId", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor_kind as "actorKind",
  e.actor_id as "actorId", e.action, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.administration_id as "administrationId", e.details::text as details`;

const batchSize = 1000;

/** A record is committed seconds after it was written, so a day before the last sealing is far more than enough; what verify counts as unsealed has no such limit. */
const lookBack = '1 day';

/** Chains committed audit records of a portal by HMAC with a key that is not in the database. */
@Injectable()
export class AuditSealer {
  readonly #key: Buffer;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Environment) environment: Environment,
  ) {
    this.#key = Buffer.from(environment.auditKey, 'base64');
  }

  /** Chains what is not chained yet; returns how many records. Two sealers at once: one waits on the chain's row. */
  async seal(scope: TenantScope): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.database.transaction(scope, (tx) => this.#sealBatch(tx));
      sealed += count;
      if (count < batchSize) return sealed;
    }
  }

  /** Walks the whole chain. An altered, removed or inserted record is named; a cut tail shows against an exported anchor. */
  verify(scope: TenantScope): Promise<AuditVerdict> {
    return this.database.read(scope, async (tx) => {
      const chain = await tx.maybeOne<{ lastSequence: number; lastHash: Buffer }>(
        'select last_sequence as "lastSequence", last_hash as "lastHash" from audit_chain where portal_id = $1',
        [scope.portalId],
      );
      const { unsealed } = await tx.one<{ unsealed: number }>(
        `select count(*) as unsealed from audit_entry e where e.portal_id = $1
         and not exists (select 1 from audit_record r where r.portal_id = e.portal_id and r.audit_entry_id = e.audit_entry_id)`,
        [scope.portalId],
      );
      const verdict = {
        isIntact: true,
        links: 0,
        unsealed,
        lastSequence: chain?.lastSequence ?? 0,
        lastHash: (chain?.lastHash ?? startOf(scope.portalId)).toString('hex'),
      };
      return this.#walk(tx, verdict);
    });
  }

  async #walk(tx: Transaction, verdict: AuditVerdict): Promise<AuditVerdict> {
    let previous = startOf(tx.scope.portalId);
    let expected = 1;
    for (;;) {
      const links = await this.#links(tx, expected);
      for (const link of links) {
        const reason = this.#faultOf(link, expected, previous);
        if (reason)
          return {
            ...verdict,
            isIntact: false,
            links: expected - 1,
            brokenAt: { sequence: expected, auditEntryId: link.auditEntryId, reason },
          };
        previous = link.chainHash;
        expected += 1;
      }
      if (links.length < batchSize) break;
    }
    const isWhole = expected - 1 === verdict.lastSequence && previous.toString('hex') === verdict.lastHash;
    if (isWhole) return { ...verdict, links: expected - 1 };
    return { ...verdict, isIntact: false, links: expected - 1, brokenAt: { sequence: expected, auditEntryId: '', reason: 'tail_missing' } };
  }

  #faultOf(link: AuditLink, expected: number, previous: Buffer): 'entry_altered' | 'chain_broken' | 'sequence_missing' | undefined {
    if (link.sequence !== expected) return 'sequence_missing';
    if (!hashOf(link).equals(link.entryHash)) return 'entry_altered';
    if (!this.#chainHash(previous, link.sequence, link.entryHash).equals(link.chainHash)) return 'chain_broken';
    return undefined;
  }

  #links(tx: Transaction, from: number): Promise<AuditLink[]> {
    return tx.query<AuditLink>(
      `select r.sequence, r.entry_hash as "entryHash", r.chain_hash as "chainHash", ${entryColumns}
       from audit_record r join audit_entry e on e.portal_id = r.portal_id and e.audit_entry_id = r.audit_entry_id
       where r.portal_id = $1 and r.sequence >= $2 order by r.sequence limit $3`,
      [tx.scope.portalId, from, batchSize],
    );
  }

  async #sealBatch(tx: Transaction): Promise<number> {
    const { portalId } = tx.scope;
    await tx.query('insert into audit_chain (portal_id, last_hash) values ($1, $2) on conflict do nothing', [portalId, startOf(portalId)]);
    const chain = await tx.one<{ lastSequence: number; lastHash: Buffer }>(
      'select last_sequence as "lastSequence", last_hash as "lastHash" from audit_chain where portal_id = $1 for update',
      [portalId],
    );
    const entries = await tx.query<AuditEntryRow>(
      `select ${entryColumns} from audit_entry e where e.portal_id = $1
       and not exists (select 1 from audit_record r where r.portal_id = e.portal_id and r.audit_entry_id = e.audit_entry_id)
       and e.at >= (select sealed_at from audit_chain where portal_id = $1) - $3::interval order by e.audit_entry_id limit $2`,
      [portalId, batchSize, lookBack],
    );
    let { lastSequence, lastHash } = chain;
    const links = entries.map((entry) => {
      lastSequence += 1;
      const entryHash = hashOf(entry);
      lastHash = this.#chainHash(lastHash, lastSequence, entryHash);
      return { sequence: lastSequence, auditEntryId: entry.auditEntryId, entryHash, chainHash: lastHash };
    });
    if (links.length === 0) return 0;
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
      [portalId, lastSequence, lastHash, links.length < batchSize],
    );
    return links.length;
  }

  #chainHash(previous: Buffer, sequence: number, entryHash: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(previous).update(String(sequence)).update(entryHash).digest();
  }
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
