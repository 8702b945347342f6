import type { Schema } from './loket-document';

/** A place where the document contradicts itself, and what is taken to be right. Each is tested to be needed. */
export interface DocumentException {
  name: string;
  reason: string;
  /** The schema as it is to be read; the same one where the exception doesn't apply. */
  apply(schema: Schema, location: string[]): Schema;
}

const identifierPatternStart = '^[{(]?[0-9A-F]{8}';

/** Exceptions for schemas of response and request bodies. */
export const bodyExceptions: DocumentException[] = [
  {
    name: 'identifiers in small letters',
    reason:
      'The pattern of every identifier allows capitals only, while all examples of identifiers, and the format uuid, have small letters.',
    apply: (schema) => (schema.pattern?.startsWith(identifierPatternStart) ? { ...schema, pattern: undefined } : schema),
  },
  {
    name: 'a declaration that nobody approved yet',
    reason: 'approvedBy of a wage declaration may not be null, while its approvalTime may and a created declaration awaits approval.',
    apply: (schema, location) => nullableAt(schema, location, 'approvedBy'),
  },
  {
    name: 'a declaration that nobody removed',
    reason: 'removedBy of a wage declaration may not be null, while its removalTime may and most declarations are never removed.',
    apply: (schema, location) => nullableAt(schema, location, 'removedBy'),
  },
];

/** The document's pattern for orderBy refuses the dot of its own example `-companyName,address.houseNumber`. */
export const orderByException = {
  name: 'order by a nested field',
  reason: 'The pattern of orderBy has no dot, while its example and the general text order by a nested field.',
  documentPattern: '^-?\\w+(,-?\\w+)*$',
  pattern: '^-?[\\w.]+(,-?[\\w.]+)*$',
};

function nullableAt(schema: Schema, location: string[], field: string): Schema {
  return location.at(-1) === field ? { ...schema, nullable: true } : schema;
}
