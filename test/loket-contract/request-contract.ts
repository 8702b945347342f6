import type { RecordedRequest, Simulator } from '../../apps/loket-simulator/src/simulator';
import { bodyExceptions, orderByException } from './exceptions';
import { validatorOf } from './json-schema';
import type { DocumentedOperation, LocatedOperation, LoketDocument, Parameter, Schema } from './loket-document';
import { allOperations } from './loket-document';
import { mediaTypeOf, versionOf } from './response-contract';

/** A request that a client sent; the URL may be a path or a whole address, with /v2 in it. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Collects the requests that a simulator receives, until stopped. */
export function recordRequests(simulator: Simulator): { requests: RecordedRequest[]; stop: () => void } {
  const requests: RecordedRequest[] = [];
  return { requests, stop: simulator.onRequest((request) => requests.push(request)) };
}

/** What the document doesn't allow in a client's request to the API, as sentences; empty when all is well. */
export function checkRequest(document: LoketDocument, request: SentRequest): string[] {
  const { pathname, searchParams } = new URL(request.url, 'https://api.loket.nl');
  const located = operationFor(document, request.method, pathname);
  if (!located) return [`${request.method} ${pathname}: no operation of the document`];
  const { operation } = located;
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return [
    ...queryProblems(operation, searchParams),
    ...authorizationProblems(operation, headers.get('authorization')),
    ...acceptProblems(operation, headers.get('accept')),
    ...bodyProblems(operation, request.body, headers.get('content-type')),
  ].map((problem) => `${operation.operationId}: ${problem}`);
}

/** The operation that a method and a path mean; where two templates differ by the form of a parameter, the one that fits. */
export function operationFor(document: LoketDocument, method: string, pathname: string): LocatedOperation | undefined {
  const path = pathname.replace(/^.*?\/v2(?=\/)/, '');
  const matching = allOperations(document).filter((located) => located.method === method.toUpperCase() && patternOf(located).test(path));
  return matching.sort((left, right) => parametersIn(left.path) - parametersIn(right.path))[0];
}

const uuid = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';

function patternOf({ path, operation }: LocatedOperation): RegExp {
  const source = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const schema = operation.parameters?.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema;
    if (schema?.format === 'uuid') return uuid;
    return schema?.type === 'integer' ? '\\d+' : '[^/]+';
  });
  return new RegExp(`^${source}$`);
}

function parametersIn(path: string): number {
  return path.split('{').length;
}

function queryProblems(operation: DocumentedOperation, query: URLSearchParams): string[] {
  const documented = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const unknown = [...query.keys()].filter((name) => documented.every((parameter) => parameter.name !== name));
  return [
    ...unknown.map((name) => `query parameter ${name} is not documented`),
    ...documented.flatMap((parameter) => parameterProblems(parameter, query.get(parameter.name))),
  ];
}

function parameterProblems(parameter: Parameter, value: string | null): string[] {
  if (value === null) return parameter.required ? [`query parameter ${parameter.name} is missing`] : [];
  const { type } = parameter.schema;
  const typed = type === 'integer' || type === 'number' ? Number(value) : value;
  return validatorOf(withOrderByException(parameter.schema), 'request', [])(typed)
    ? []
    : [`query parameter ${parameter.name} may not be ${value}`];
}

function withOrderByException(schema: Schema): Schema {
  return schema.pattern === orderByException.documentPattern ? { ...schema, pattern: orderByException.pattern } : schema;
}

function authorizationProblems(operation: DocumentedOperation, value: string | undefined): string[] {
  const parameter = operation.parameters?.find(({ in: place, name }) => place === 'header' && name === 'Authorization');
  if (!parameter?.schema.pattern) return [];
  return new RegExp(parameter.schema.pattern).test(value ?? '') ? [] : ['Authorization is not a bearer token'];
}

function acceptProblems(operation: DocumentedOperation, accept: string | undefined): string[] {
  if (!accept) return ['Accept is missing'];
  const documented = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, response]) => Object.keys(response.content ?? {}));
  // An operation whose success has no documented body takes any version of JSON.
  if (documented.length === 0) return mediaTypeOf(accept) === 'application/json' ? [] : [`Accept ${accept} is not documented`];
  const sameType = documented.filter((contentType) => mediaTypeOf(contentType) === mediaTypeOf(accept));
  if (sameType.length === 0) return [`Accept ${accept} is not documented`];
  const versions = sameType.map(versionOf).filter((version) => version !== undefined);
  const asked = versionOf(accept);
  if (versions.length === 0) return asked === undefined ? [] : [`Accept ${accept} names a version where none is documented`];
  if (asked === undefined) return [`Accept ${accept} names no version`];
  return versions.some((version) => version <= asked) ? [] : [`Accept ${accept} is before the first version`];
}

function bodyProblems(operation: DocumentedOperation, body: string | null, contentType: string | undefined): string[] {
  if (!operation.requestBody) return body === null ? [] : ['a body where none is documented'];
  if (body === null) return ['the body is missing'];
  const contents = Object.entries(operation.requestBody.content);
  const content = contents.find(([documented]) => isSameContent(documented, contentType ?? ''));
  if (!content) return [`Content-Type ${contentType ?? '(none)'} is not documented`];
  const validate = validatorOf(content[1].schema, 'request', bodyExceptions);
  if (validate(parsed(body))) return [];
  return (validate.errors ?? []).map((error) => `body${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

/** A client may leave the version out of its Content-Type, but not name another one. */
function isSameContent(documented: string, sent: string): boolean {
  const version = versionOf(sent);
  return mediaTypeOf(documented) === mediaTypeOf(sent) && (version === undefined || version === versionOf(documented));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
