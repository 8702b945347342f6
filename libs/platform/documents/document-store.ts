import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { newId } from '../crypto/identifier';
import { SealingService } from '../crypto/sealing.service';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import type { Transaction } from '../database/transaction';
import { LoonbrugError, NotFound } from '../errors/loonbrug-error';

/** Clear bytes in one sealed segment. */
export const segmentBytes = 65_536;

export interface NewDocument {
  kind: string;
  contentType: 'application/pdf' | 'application/xml' | 'application/json';
  content: Buffer;
}

export interface DocumentHead {
  documentId: string;
  kind: string;
  contentType: string;
  byteSize: number;
  segmentCount: number;
  sha256: Buffer;
}

/** The content was erased after its term; that it was there, and its hash, are still known. */
export class DocumentErased extends LoonbrugError {
  constructor(documentId: string) {
    super('not_found', 'document.erased', `document ${documentId} was erased after its term`);
  }
}

/** Sealed documents in segments, each bound to its place and to whether it is the last: none can be cut, swapped or moved unseen. */
@Injectable()
export class DocumentStore {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(SealingService) private readonly sealing: SealingService,
  ) {}

  /** Seals and stores a document in the caller's transaction; returns its id. */
  async store(tx: Transaction, document: NewDocument): Promise<string> {
    if (document.content.length === 0) throw new LoonbrugError('rejected', 'document.empty', 'an empty document is not stored');
    const documentId = newId();
    const segmentCount = Math.ceil(document.content.length / segmentBytes);
    const sha256 = createHash('sha256').update(document.content).digest();
    await tx.query(
      'insert into document (portal_id, document_id, kind, content_type, byte_size, sha256, segment_count) values ($1, $2, $3, $4, $5, $6, $7)',
      [tx.scope.portalId, documentId, document.kind, document.contentType, document.content.length, sha256, segmentCount],
    );
    for (let number = 0; number < segmentCount; number += 1) {
      const clear = document.content.subarray(number * segmentBytes, (number + 1) * segmentBytes);
      const sealed = await this.sealing.seal(tx, placeOf(documentId, number, number === segmentCount - 1), clear);
      await tx.query('insert into document_segment (portal_id, document_id, number, sealed) values ($1, $2, $3, $4)', [
        tx.scope.portalId,
        documentId,
        number,
        sealed,
      ]);
    }
    return documentId;
  }

  /** What is known of a document without opening it; throws NotFound, DocumentErased. */
  async head(tx: Transaction, documentId: string): Promise<DocumentHead> {
    const head = await tx.maybeOne<DocumentHead & { isErased: boolean }>(
      `select document_id as "documentId", kind, content_type as "contentType", byte_size as "byteSize", segment_count as "segmentCount", sha256,
         erased_at is not null as "isErased"
       from document where portal_id = $1 and document_id = $2`,
      [tx.scope.portalId, documentId],
    );
    if (!head) throw new NotFound('Document');
    if (head.isErased) throw new DocumentErased(documentId);
    return head;
  }

  /** The clear content segment by segment, each in a transaction of its own, so that a slow reader holds no connection. */
  async *stream(scope: TenantScope, head: DocumentHead): AsyncGenerator<Buffer> {
    for (let number = 0; number < head.segmentCount; number += 1) {
      yield await this.database.read(scope, (tx) => this.#openSegment(tx, head, number));
    }
  }

  /** The whole clear content, for documents that are small. */
  async content(tx: Transaction, documentId: string): Promise<Buffer> {
    const head = await this.head(tx, documentId);
    const segments: Buffer[] = [];
    for (let number = 0; number < head.segmentCount; number += 1) segments.push(await this.#openSegment(tx, head, number));
    return Buffer.concat(segments);
  }

  async #openSegment(tx: Transaction, head: DocumentHead, number: number): Promise<Buffer> {
    const { sealed } = await tx.one<{ sealed: Buffer }>(
      'select sealed from document_segment where portal_id = $1 and document_id = $2 and number = $3',
      [tx.scope.portalId, head.documentId, number],
    );
    return this.sealing.open(tx, placeOf(head.documentId, number, number === head.segmentCount - 1), sealed);
  }
}

const placeOf = (documentId: string, number: number, isLast: boolean) => ({
  table: 'document_segment',
  column: 'sealed',
  row: `${documentId}/${number}/${isLast ? 'last' : 'more'}`,
});
