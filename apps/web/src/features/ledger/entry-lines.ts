import type { components } from '../../api/schema.generated';
import type { ChosenAccount } from '../../ui/account-field';
import type { ChosenDimension } from '../../ui/cost-dimension-field';
import { currentLanguage } from '../../i18n/language';
import { centsFrom } from './amount-input';

/** Cents of an amount as it is typed in the language of the screen. */
export const typedCents = (typed: string): number | null | undefined => centsFrom(typed, currentLanguage());

/** A line as it is typed. */
export interface TypedLine {
  /** Of the form only. */
  key: number;
  account: ChosenAccount | null;
  debit: string;
  credit: string;
  description: string;
  costCentre: ChosenDimension | null;
  costUnit: ChosenDimension | null;
}

export const emptyLine = (key: number): TypedLine => ({
  key,
  account: null,
  debit: '',
  credit: '',
  description: '',
  costCentre: null,
  costUnit: null,
});

const columnSum = (lines: readonly TypedLine[], column: 'debit' | 'credit'): number =>
  lines.reduce((sum, line) => sum + (typedCents(line[column]) ?? 0), 0);

/** What the columns add up to so far, in cents; what is no amount yet counts as nothing. */
export function sumsOf(lines: readonly TypedLine[]): { debitCents: number; creditCents: number } {
  return { debitCents: columnSum(lines, 'debit'), creditCents: columnSum(lines, 'credit') };
}

const isUntouched = (line: TypedLine): boolean =>
  line.account === null && line.debit === '' && line.credit === '' && line.description === '';

/** Whether anything was entered, so that leaving would lose it. */
export const hasInput = (lines: readonly TypedLine[]): boolean =>
  lines.some((line) => !isUntouched(line) || line.costCentre !== null || line.costUnit !== null);

/** Something is typed that is no amount. */
export const hasWrongAmount = (line: TypedLine): boolean => typedCents(line.debit) === undefined || typedCents(line.credit) === undefined;

/** Lines as they are sent: those that nobody touched are left out. */
export const linesToSend = (lines: readonly TypedLine[]): components['schemas']['ManualLineDto'][] =>
  lines
    .filter((line) => !isUntouched(line))
    .map((line) => ({
      accountId: line.account?.accountId ?? '',
      debitCents: typedCents(line.debit) ?? null,
      creditCents: typedCents(line.credit) ?? null,
      costCentreId: line.costCentre?.id ?? null,
      costUnitId: line.costUnit?.id ?? null,
      description: line.description.trim() || undefined,
    }));

/** Whether it can be sent: amounts and accounts everywhere, and both sides equal. The API judges the rest. */
export const canBeSent = (lines: readonly TypedLine[]): boolean => {
  const touched = lines.filter((line) => !isUntouched(line));
  const { debitCents, creditCents } = sumsOf(touched);
  return touched.length >= 2 && touched.every((line) => line.account !== null && !hasWrongAmount(line)) && debitCents === creditCents;
};
