import { StreamableFile } from '@nestjs/common';
import type { DocumentHead, DocumentStore, TenantScope } from '@loonbrug/platform';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

/** How a document is handed to a browser: to be saved, never run or shown in our origin. The name is of our own making: letters, digits, dots and dashes. */
export interface DocumentAnswer {
  head: DocumentHead;
  fileName: string;
}

/** Streams a sealed document. The first segment is opened before the headers go out, so that a broken seal is an error and no half answer. */
export async function answerDocument(
  documents: DocumentStore,
  scope: TenantScope,
  reply: FastifyReply,
  { head, fileName }: DocumentAnswer,
): Promise<StreamableFile> {
  const segments = documents.stream(scope, head);
  const first = await segments.next();
  void reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  return new StreamableFile(Readable.from(wholeOf(first, segments), { objectMode: false }), {
    type: head.contentType,
    length: head.byteSize,
    disposition: `attachment; filename="${fileName}"`,
  });
}

async function* wholeOf(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
