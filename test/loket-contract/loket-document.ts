import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A schema as OpenAPI 3.0 writes it, as far as Loket's document uses it. */
export interface Schema {
  type?: string;
  format?: string;
  nullable?: boolean;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  required?: string[];
  readOnly?: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface DocumentedOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

type PathItem = Partial<Record<'get' | 'put' | 'post' | 'patch' | 'delete', DocumentedOperation>>;

export interface LoketDocument {
  paths: Record<string, PathItem>;
}

export interface LocatedOperation {
  method: string;
  path: string;
  operation: DocumentedOperation;
}

/** Whether a document that can't be fetched is a failure: in CI it is, on somebody's own machine the suite is skipped. */
const mustBeThere = process.env.CI === 'true' || process.env.CI === '1';

/** Loket's own document, fetched when it isn't in the cache yet; undefined when that is impossible outside CI. */
export function loketDocument(): LoketDocument | undefined {
  const script = path.resolve(__dirname, '..', '..', 'scripts', 'loket-openapi.mjs');
  try {
    const file = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    return JSON.parse(readFileSync(file, 'utf8')) as LoketDocument;
  } catch (error) {
    if (mustBeThere) throw error;
    process.stderr.write(`Contract with Loket's document SKIPPED: it can't be fetched here (${String(error).split('\n')[0]})\n`);
    return undefined;
  }
}

export function allOperations(document: LoketDocument): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([pathTemplate, item]) =>
    (['get', 'put', 'post', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path: pathTemplate, operation }] : [];
    }),
  );
}

export function operationOf(document: LoketDocument, operationId: string): LocatedOperation {
  const located = allOperations(document).find(({ operation }) => operation.operationId === operationId);
  if (!located) throw new Error(`Loket's document has no operation ${operationId}`);
  return located;
}
