import type { ValidateFunction } from 'ajv';
import { bodyExceptions } from './exceptions';
import type { DocumentException } from './exceptions';
import { validatorOf } from './json-schema';
import type { LoketDocument, Schema } from './loket-document';
import { operationOf } from './loket-document';

/** A response as it came, with what it answers. */
export interface ReceivedResponse {
  operationId: string;
  status: number;
  contentType: string | null;
  body: Buffer;
}

/** Checks responses against the operations of the document, and counts what it has seen. */
export class ResponseContract {
  private readonly validators = new Map<Schema, ValidateFunction>();
  readonly received: ReceivedResponse[] = [];

  constructor(
    private readonly document: LoketDocument,
    private readonly exceptions: DocumentException[] = bodyExceptions,
  ) {}

  /** What the document doesn't allow in a response, as sentences; empty when all is well. */
  check(response: ReceivedResponse): string[] {
    this.received.push(response);
    const { operation } = operationOf(this.document, response.operationId);
    const documented = operation.responses[String(response.status)];
    const where = `${response.operationId} ${response.status}`;
    if (!documented) return [`${where}: this status is not documented`];
    const contents = Object.entries(documented.content ?? {});
    if (contents.length === 0) return response.body.length === 0 ? [] : [`${where}: a body where none is documented`];
    return this.contentProblems(response, contents).map((problem) => `${where}: ${problem}`);
  }

  counts(): { operations: number; responses: number; perStatus: Record<string, number> } {
    const perStatus: Record<string, number> = {};
    for (const { status } of this.received) perStatus[status] = (perStatus[status] ?? 0) + 1;
    return { operations: new Set(this.received.map((response) => response.operationId)).size, responses: this.received.length, perStatus };
  }

  private contentProblems(response: ReceivedResponse, contents: [string, { schema: Schema }][]): string[] {
    const received = mediaTypeOf(response.contentType ?? '');
    const sameType = contents.filter(([contentType]) => mediaTypeOf(contentType) === received);
    if (sameType.length === 0) return [`media type ${received || '(none)'} is not documented`];
    if (received !== 'application/json') return fileProblems(received, response.body);
    const body: unknown = JSON.parse(response.body.toString('utf8'));
    const version = versionIn(body);
    const schema =
      sameType.find(([contentType]) => versionOf(contentType) === version) ??
      sameType.find(([contentType]) => versionOf(contentType) === undefined);
    if (!schema) return [`resource version ${version ?? '(none)'} is not documented`];
    const validate = this.validatorOf(schema[1].schema);
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const validator = this.validators.get(schema) ?? validatorOf(schema, 'response', this.exceptions);
    this.validators.set(schema, validator);
    return validator;
  }
}

function fileProblems(mediaType: string, body: Buffer): string[] {
  const begin = { 'application/pdf': '%PDF-', 'application/xml': '<?xml ' }[mediaType];
  return begin === undefined || body.subarray(0, begin.length).toString('latin1') === begin ? [] : [`the body is no ${mediaType}`];
}

export function mediaTypeOf(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

export function versionOf(contentType: string): string | undefined {
  return /;\s*version=([\d-]+)/i.exec(contentType)?.[1];
}

function versionIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  const { version } = body as { version?: { resourceVersion?: unknown } };
  return typeof version?.resourceVersion === 'string' ? version.resourceVersion : undefined;
}
