import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FieldProblem } from '@loonbrug/platform';
import type { PeriodKind } from '../connection/link-import';
import type { ArrivedHead, ArrivedLine } from '../journal-run/arrival';
import { pushSchema } from './push-schema';

/** The published message. */
export interface PushMessage {
  readonly version: 1;
  readonly administration: { readonly number: number; readonly subNumber: number };
  readonly journalRun: {
    readonly id: string;
    readonly payrollRunId: string | null;
    readonly sequenceNumber: number;
    readonly year: number;
    readonly periodNumber: number;
    readonly periodType: PeriodKind;
    readonly periodStartDate: string;
    readonly periodEndDate: string;
    readonly testYear: boolean;
    readonly description: string;
  };
  readonly lines: readonly PushLine[];
}

export interface PushLine {
  readonly accountCode: string;
  readonly accountDescription: string;
  readonly debitAmount: string;
  readonly creditAmount: string;
  readonly costCentreCode: string | null;
  readonly costCentreDescription: string | null;
  readonly costUnitCode: string | null;
  readonly costUnitDescription: string | null;
  readonly payrollComponentKey: number | null;
  readonly payrollComponentDescription: string | null;
}

const listedProblems = 50;
const kept = { allowUnionTypes: true } as const;
/** Stops at the first that is wrong, so that a message full of mistakes costs no more than one without. */
const isMessage = addFormats(new Ajv(kept)).compile<PushMessage>(pushSchema);

/** Tell all that is wrong with one part, which is asked of as many parts as it takes to fill the list. */
const eager = addFormats(new Ajv({ ...kept, allErrors: true }));
const { items: lineSchema, ...linesSchema } = pushSchema.properties.lines;
const faultsOfHead = eager.compile({ ...pushSchema, properties: { ...pushSchema.properties, lines: linesSchema } });
const faultsOfLine = eager.compile(lineSchema);

/** Wrong fields of a message, by their paths, fifty at most; none when it is what the schema asks. */
export function problemsOfMessage(message: unknown): FieldProblem[] {
  if (isMessage(message)) return [];
  const rules = new Map<string, Set<string>>();
  const add = (validate: ValidateFunction, at: string, part: unknown): void => {
    if (validate(part)) return;
    for (const { field, rule } of faultsIn(validate.errors!, at)) {
      if (rules.size >= listedProblems && !rules.has(field)) return;
      rules.set(field, (rules.get(field) ?? new Set()).add(rule));
    }
  };
  add(faultsOfHead, '', message);
  for (const [index, line] of linesIn(message).entries()) {
    if (rules.size >= listedProblems) break;
    add(faultsOfLine, `/lines/${index}`, line);
  }
  return [...rules].map(([field, broken]) => ({ field, rules: [...broken] }));
}

function* faultsIn(errors: readonly ErrorObject[], at: string): Generator<{ field: string; rule: string }> {
  for (const { instancePath, keyword, params } of errors) {
    const named = (params as { missingProperty?: string; additionalProperty?: string }).missingProperty ?? params['additionalProperty'];
    const path = `${at}${instancePath}`.split('/').slice(1);
    yield { field: [...path, ...(typeof named === 'string' ? [named.slice(0, 60)] : [])].join('.'), rule: keyword };
  }
}

/** The lines of a message, whether or not it is what the schema asks. */
export function linesIn(message: unknown): readonly unknown[] {
  const lines = (message as { lines?: unknown } | null | undefined)?.lines;
  return Array.isArray(lines) ? lines : [];
}

/** The head of the run that a valid message brings. */
export const headOf = ({ journalRun }: PushMessage): ArrivedHead => ({
  loketJournalRunId: journalRun.id.toLowerCase(),
  loketPayrollRunId: journalRun.payrollRunId?.toLowerCase() ?? null,
  loketLinkId: null,
  channel: 'push',
  sequenceNumber: journalRun.sequenceNumber,
  loketStatusKey: null,
  description: journalRun.description,
  year: journalRun.year,
  periodNumber: journalRun.periodNumber,
  periodKind: journalRun.periodType,
  periodStartsOn: journalRun.periodStartDate,
  periodEndsOn: journalRun.periodEndDate,
});

/** The lines of a valid message, in its order. */
export const linesOf = ({ lines }: PushMessage): ArrivedLine[] =>
  lines.map((line) => ({
    accountCode: line.accountCode,
    accountName: line.accountDescription,
    amountCents: centsOf(line.debitAmount) - centsOf(line.creditAmount),
    costCentreCode: line.costCentreCode,
    costCentreName: line.costCentreDescription,
    costUnitCode: line.costUnitCode,
    costUnitName: line.costUnitDescription,
    componentKey: line.payrollComponentKey,
    componentName: line.payrollComponentDescription,
  }));

/** Cents of a decimal that has the form that the schema asks, without float arithmetic. */
function centsOf(decimal: string): number {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return decimal.startsWith('-') ? 0 - cents : cents;
}
