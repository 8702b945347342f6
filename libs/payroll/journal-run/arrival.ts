import { createHash } from 'node:crypto';
import type { PeriodKind } from '../connection/link-import';
import { blocks, type Finding } from './finding';

/** More lines than this are refused: no payroll of one administration makes them. */
export const maximumLines = 10_000;
/** A hundred billion euros, as an entry of the books can hold. */
const maximumTotalCents = 10_000_000_000_000n;
const maximumCodeLength = 40;
const maximumNameLength = 200;

/** One line as it arrives; amount in cents, debit positive. */
export interface ArrivedLine {
  readonly accountCode: string;
  readonly accountName: string;
  readonly amountCents: number;
  readonly costCentreCode: string | null;
  readonly costCentreName: string | null;
  readonly costUnitCode: string | null;
  readonly costUnitName: string | null;
  readonly componentKey: number | null;
  readonly componentName: string | null;
}

/** The payroll period of a run; dates as YYYY-MM-DD. */
export interface RunPeriod {
  readonly year: number;
  readonly periodNumber: number;
  readonly periodKind: PeriodKind;
  readonly periodStartsOn: string;
  readonly periodEndsOn: string;
}

/** A journal run without its lines, from whichever channel. */
export interface ArrivedHead extends RunPeriod {
  readonly loketJournalRunId: string;
  /** Null where a push names no payroll run. */
  readonly loketPayrollRunId: string | null;
  readonly loketLinkId: string | null;
  readonly channel: 'pull' | 'push';
  readonly sequenceNumber: number | null;
  readonly loketStatusKey: number | null;
  readonly description: string;
}

/** What a run's row takes over of a head: all but the payroll run, which its chain knows. */
export function columnsOf(head: ArrivedHead): Omit<ArrivedHead, 'loketPayrollRunId'> {
  const { loketPayrollRunId: ofTheChain, ...columns } = head;
  void ofTheChain;
  return columns;
}

/** A journal run with its content. */
export interface Arrival {
  readonly head: ArrivedHead;
  readonly lines: readonly ArrivedLine[];
  /** The answer or message as it came, to be kept sealed. */
  readonly raw: Buffer;
  /** What Loket itself found wrong with the run. */
  readonly loketFindings: readonly Finding[];
}

/** Content that can be taken in: tidy lines that balance, in the order in which they came. */
export interface Content {
  readonly lines: readonly ArrivedLine[];
  /** Equal for equal content, whatever the order of the lines and their descriptions. */
  readonly fingerprint: Buffer;
  readonly totalDebitCents: number;
  readonly totalCreditCents: number;
}

/** Content, or the finding for which it is refused as a whole. */
export function readContent(lines: readonly ArrivedLine[]): Content | Finding {
  if (lines.length > maximumLines) return blocks('journal_run.too_many_lines', { lineCount: lines.length, maximumLines });
  const tidy = lines.map(tidyLine);
  const wrong = tidy.findIndex((line) => !isUsable(line));
  if (wrong >= 0) return blocks('journal_run.line_malformed', { lineNumber: wrong + 1 });
  const filled = tidy.filter(({ amountCents }) => amountCents !== 0);
  if (filled.length === 0) return blocks('journal_run.empty');
  const debit = sumOf(filled.filter(({ amountCents }) => amountCents > 0));
  const credit = -sumOf(filled.filter(({ amountCents }) => amountCents < 0));
  if (debit > maximumTotalCents || credit > maximumTotalCents) return blocks('journal_run.amount_too_large');
  if (debit !== credit)
    return blocks('journal_run.not_balanced', { differenceCents: Number(debit - credit), difference: euros(Number(debit - credit)) });
  return { lines: tidy, fingerprint: fingerprintOf(filled), totalDebitCents: Number(debit), totalCreditCents: Number(credit) };
}

export const isRefused = (content: Content | Finding): content is Finding => 'code' in content;

/** Cents as a decimal with a point, for details that fill a text in. */
export function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fingerprintOf(lines: readonly ArrivedLine[]): Buffer {
  const canonical = lines.map((line) =>
    JSON.stringify([line.accountCode, line.amountCents, line.costCentreCode, line.costUnitCode, line.componentKey]),
  );
  return createHash('sha256').update(canonical.sort().join('\n'), 'utf8').digest();
}

// In bigint: ten thousand lines of fifteen digits do not fit a number.
const sumOf = (lines: readonly ArrivedLine[]): bigint => lines.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);

const isUsable = (line: ArrivedLine): boolean =>
  Number.isSafeInteger(line.amountCents) &&
  isCode(line.accountCode) &&
  (line.costCentreCode === null || isCode(line.costCentreCode)) &&
  (line.costUnitCode === null || isCode(line.costUnitCode));

const isCode = (code: string): boolean => code.length >= 1 && code.length <= maximumCodeLength && !hasControlCharacter(code);

const controlCharacter = /[\u0000-\u001f\u007f]/;
const hasControlCharacter = (text: string): boolean => controlCharacter.test(text);
const tidyName = (name: string): string => name.replace(new RegExp(controlCharacter, 'g'), ' ').trim().slice(0, maximumNameLength);
const codeOrNone = (code: string | null): string | null => code?.trim() || null;

function tidyLine(line: ArrivedLine): ArrivedLine {
  const costCentreCode = codeOrNone(line.costCentreCode);
  const costUnitCode = codeOrNone(line.costUnitCode);
  return {
    accountCode: line.accountCode.trim(),
    accountName: tidyName(line.accountName),
    amountCents: line.amountCents === 0 ? 0 : line.amountCents,
    costCentreCode,
    costCentreName: costCentreCode && line.costCentreName ? tidyName(line.costCentreName) : null,
    costUnitCode,
    costUnitName: costUnitCode && line.costUnitName ? tidyName(line.costUnitName) : null,
    componentKey: line.componentKey,
    componentName: line.componentName ? tidyName(line.componentName) : null,
  };
}
