import { maximumLines } from '../journal-run/arrival';

const uuid = { type: 'string', pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$' } as const;
const uuidOrNull = { type: ['string', 'null'], pattern: uuid.pattern } as const;
// No control characters and no halves of surrogate pairs: nobody types them, and not all can be stored.
const code = { type: 'string', minLength: 1, maxLength: 40, pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$' } as const;
const codeOrNull = { ...code, type: ['string', 'null'] } as const;
const text = { type: 'string', maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$' } as const;
const textOrNull = { ...text, type: ['string', 'null'] } as const;
const amount = {
  type: 'string',
  pattern: '^-?[0-9]{1,11}(\\.[0-9]{1,2})?$',
  description: 'Euros as a decimal with at most two decimals and a point, as text. A negative debit is a credit, and the other way round.',
} as const;
// The year 0000 has days by the format's rules, and by PostgreSQL's none.
const date = { type: 'string', format: 'date', pattern: '^(?!0000)' } as const;

const line = {
  type: 'object',
  additionalProperties: false,
  required: [
    'accountCode',
    'accountDescription',
    'debitAmount',
    'creditAmount',
    'costCentreCode',
    'costCentreDescription',
    'costUnitCode',
    'costUnitDescription',
    'payrollComponentKey',
    'payrollComponentDescription',
  ],
  properties: {
    accountCode: code,
    accountDescription: text,
    debitAmount: amount,
    creditAmount: amount,
    costCentreCode: codeOrNull,
    costCentreDescription: textOrNull,
    costUnitCode: codeOrNull,
    costUnitDescription: textOrNull,
    payrollComponentKey: { type: ['integer', 'null'], minimum: 0, maximum: 2147483647 },
    payrollComponentDescription: textOrNull,
  },
} as const;

const journalRun = {
  type: 'object',
  additionalProperties: false,
  required: [
    'id',
    'payrollRunId',
    'sequenceNumber',
    'year',
    'periodNumber',
    'periodType',
    'periodStartDate',
    'periodEndDate',
    'testYear',
    'description',
  ],
  properties: {
    id: { ...uuid, description: 'The id of the journal run: the same run sent again has the same id, by whichever way it comes.' },
    payrollRunId: {
      ...uuidOrNull,
      description: 'The payroll run that it was made of; journal runs of one payroll run are versions of each other.',
    },
    sequenceNumber: { type: 'integer', minimum: 0, maximum: 2147483647, description: 'Ascends within a year of the administration.' },
    year: { type: 'integer', minimum: 1990, maximum: 2100 },
    periodNumber: { type: 'integer', minimum: 1, maximum: 53 },
    periodType: { enum: ['month', 'four_weekly', 'week'] },
    periodStartDate: date,
    periodEndDate: date,
    testYear: { type: 'boolean', description: 'True is refused: a test year is never booked.' },
    description: { type: 'string', maxLength: 300, pattern: text.pattern },
  },
} as const;

/** The message of a push, as it is published: what it says is what is enforced. */
export const pushSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://loonbrug.invalid/schemas/push/journal-run-1.json',
  title: 'Journal run, version 1',
  description: 'A payroll journal, sent to the books that an administration number and a sub-administration number name.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'administration', 'journalRun', 'lines'],
  properties: {
    version: { const: 1 },
    administration: {
      type: 'object',
      additionalProperties: false,
      required: ['number', 'subNumber'],
      properties: {
        number: { type: 'integer', minimum: 1, maximum: 999999 },
        subNumber: { type: 'integer', minimum: 0, maximum: 9999 },
      },
    },
    journalRun,
    lines: { type: 'array', minItems: 1, maxItems: maximumLines, items: line },
  },
} as const;
