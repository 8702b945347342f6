import { Ajv } from 'ajv';
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
const ajv = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true }));
const validate = ajv.compile<PushMessage>(pushSchema);

/** Every wrong field of a message, by its path; none when it is what the schema asks. */
export function problemsOfMessage(message: unknown): FieldProblem[] {
  if (validate(message)) return [];
  const rules = new Map<string, Set<string>>();
  for (const { instancePath, keyword, params } of validate.errors ?? []) {
    const named = (params as { missingProperty?: string; additionalProperty?: string }).missingProperty ?? params['additionalProperty'];
    const field = [...instancePath.split('/').slice(1), ...(typeof named === 'string' ? [named.slice(0, 60)] : [])].join('.');
    if (rules.size >= listedProblems && !rules.has(field)) break;
    rules.set(field, (rules.get(field) ?? new Set()).add(keyword));
  }
  return [...rules].map(([field, broken]) => ({ field, rules: [...broken] }));
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
