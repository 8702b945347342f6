import { createHash } from 'node:crypto';
import type { Answer, BrokenBusinessRule, Call, Operation } from './operation';
import { firstVersion } from './operation';
import { pageOf, wholePage } from './paging';

/** An answer as it goes over the line. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const json = 'application/json; charset=utf-8';

export function jsonAnswer(status: number, body: unknown): HttpAnswer {
  return { status, headers: { 'content-type': json, expires: '-1' }, body: Buffer.from(JSON.stringify(body)) };
}

export function emptyAnswer(status: number): HttpAnswer {
  return { status, headers: { expires: '-1' }, body: Buffer.alloc(0) };
}

/** What an operation gave, in Loket's envelope: a page of a list, a detail with its ETag, or a file with its name. */
export function answerOf(operation: Operation, call: Call, answer: Answer): HttpAnswer {
  const version = { obsoleteDate: obsoleteDateOf(operation, call.version), resourceVersion: call.version };
  switch (answer.kind) {
    case 'list': {
      const { rows, ...paging } = operation.isPaged ? pageOf(answer.rows, call.query) : wholePage(answer.rows);
      return jsonAnswer(200, { ...paging, version, messages: [], _embedded: rows });
    }
    case 'detail':
      return withEntityTag(jsonAnswer(200, { version, messages: [], content: answer.content }));
    case 'file': {
      const headers = {
        'content-type': answer.mediaType,
        'content-disposition': `attachment; filename="${answer.fileName}"`,
        expires: '-1',
      };
      return { status: 200, headers, body: answer.bytes };
    }
    case 'created':
      return emptyAnswer(201);
  }
}

/** A broken rule in the error envelope of the operation: that of a list has paging. */
export function brokenRuleAnswer(operation: Operation, rule: BrokenBusinessRule): HttpAnswer {
  const version = { obsoleteDate: null, resourceVersion: operation.versions.at(-1) ?? firstVersion[0] };
  const messages = [{ code: rule.code, id: null, type: 'BrokenBusinessRule', description: rule.description, properties: [] }];
  if (operation.refusal === 'detail') return jsonAnswer(rule.status, { version, messages, content: {} });
  return jsonAnswer(rule.status, { totalSize: 0, pageSize: 250, totalPages: 0, currentPage: 1, version, messages, _embedded: [] });
}

/** A refusal of a token (401) or of a right (403): one sentence, no envelope. */
export function refusalAnswer(status: 401 | 403, message: string): HttpAnswer {
  return jsonAnswer(status, { message });
}

/** A version that has a successor is given up some day; only its date being there matters. */
function obsoleteDateOf(operation: Operation, version: string): string | null {
  return operation.versions.length > 1 && version !== operation.versions.at(-1) ? '2031-01-01' : null;
}

function withEntityTag(answer: HttpAnswer): HttpAnswer {
  const tag = createHash('sha256').update(answer.body).digest('hex').slice(0, 16);
  return { ...answer, headers: { ...answer.headers, etag: `"${tag}"` } };
}
