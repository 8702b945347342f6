import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { DocumentException } from './exceptions';
import type { Schema } from './loket-document';

/** How a schema is read. A response is held to more than the document asks: no field unknown to it, and none left out. */
export type Strictness = 'response' | 'request';

type JsonSchema = Record<string, unknown>;

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
addFormats.default(ajv);

const knownFormats = new Set(['date', 'date-time', 'uuid', 'email', 'int32']);

/** A validator for a schema of the document; the exceptions are applied to each schema in it first. */
export function validatorOf(schema: Schema, strictness: Strictness, exceptions: DocumentException[]): ValidateFunction {
  return ajv.compile(jsonSchemaOf(schema, { strictness, exceptions }, []));
}

interface Reading {
  strictness: Strictness;
  exceptions: DocumentException[];
}

function jsonSchemaOf(raw: Schema, reading: Reading, location: string[]): JsonSchema {
  const schema = reading.exceptions.reduce((current, exception) => exception.apply(current, location), merged(raw));
  const items = schema.items && { items: jsonSchemaOf(schema.items, reading, [...location, '[]']) };
  return { ...typeRules(schema), ...textRules(schema), ...numberLimits(schema), ...objectRules(schema, reading, location), ...items };
}

function typeRules({ type, properties, nullable, enum: values }: Schema): JsonSchema {
  // The document leaves the type out of some objects with properties.
  const known = type ?? (properties ? 'object' : undefined);
  return {
    ...(known !== undefined && { type: nullable ? [known, 'null'] : known }),
    ...(values !== undefined && { enum: nullable ? [...values, null] : values }),
  };
}

function textRules({ type, format, pattern, minLength, maxLength }: Schema): JsonSchema {
  return {
    ...(format !== undefined && knownFormats.has(format) && { format }),
    ...(pattern !== undefined && { pattern }),
    ...(type === 'string' && { minLength: minLength ?? 0 }),
    ...(type === 'string' && maxLength !== undefined && { maxLength }),
  };
}

/** The document also sets a minimum on arrays and objects, where it means nothing. */
function numberLimits({ type, minimum, maximum }: Schema): JsonSchema {
  if (type !== 'integer' && type !== 'number') return {};
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

function objectRules(schema: Schema, reading: Reading, location: string[]): JsonSchema {
  if (!schema.properties) return {};
  const writable = Object.entries(schema.properties).filter(
    ([, property]) => reading.strictness === 'response' || property.readOnly !== true,
  );
  const properties = Object.fromEntries(writable.map(([name, property]) => [name, jsonSchemaOf(property, reading, [...location, name])]));
  const required = reading.strictness === 'response' ? Object.keys(properties) : (schema.required ?? []);
  return { properties, required, additionalProperties: false };
}

/** The document composes objects by allOf; unknown fields can only be told when the parts are one. */
function merged(schema: Schema): Schema {
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map(merged);
  return {
    type: 'object',
    ...schema,
    allOf: undefined,
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {}), schema.properties),
    required: parts.flatMap((part) => part.required ?? []),
  };
}
