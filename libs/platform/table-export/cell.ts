import { DateTime } from 'luxon';
import type { Language } from '../errors/problem-texts';
import type { CellKind, TableColumn } from './table';

/** A value as a file shows it. Text is safe already; a number is in units of its kind (money in cents). */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly number: number }
  | { readonly kind: 'whole'; readonly number: number }
  /** Wall-clock time, told as if it were UTC, because a spreadsheet knows no zones. */
  | { readonly kind: 'date' | 'instant'; readonly at: Date };

const empty: Cell = { kind: 'empty' };
const yesNo: Readonly<Record<Language, readonly [string, string]>> = { nl: ['Nee', 'Ja'], en: ['No', 'Yes'] };

/** A spreadsheet program takes no longer text in a cell. */
const longestText = 32_000;

// What a spreadsheet program takes for the start of a formula, also in its full-width form, or for a way to hide one.
const startsFormula = /^[=+\-@\t\r\n|%＝＋－＠]/;
// What is not seen before it, and what some program drops while it reads: white space, control and format characters such as a zero-width space.
const unseen = /^[\s\p{Cc}\p{Cf}]+/u;
// Neither XML nor a person can do anything with these; tab and line ends stay.
const unusable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text that no spreadsheet program runs: a leading `'` stands before what would be a formula (OWASP ASVS 1.2.10). */
export function safeText(text: string): string {
  // What is unusable goes first: left for later, it would stand before a formula that was not seen, and then be gone.
  const usable = text.replace(unusable, ' ');
  const guarded = startsFormula.test(usable) || startsFormula.test(usable.replace(unseen, '')) ? `'${usable}` : usable;
  return guarded.slice(0, longestText);
}

type Maker = (value: unknown, column: Pick<TableColumn<never>, 'words'>, language: Language) => Cell;

const makers: Readonly<Record<CellKind, Maker>> = {
  money: (value) => ({ kind: 'money', number: wholeNumber(value) }),
  whole: (value) => ({ kind: 'whole', number: wholeNumber(value) }),
  date: (value) => ({ kind: 'date', at: dayAt(value) }),
  instant: (value) => ({ kind: 'instant', at: clockAt(value) }),
  yes_no: (value, _, language) => ({ kind: 'text', text: yesNo[language][value === true ? 1 : 0] }),
  text: (value, { words }, language) => ({ kind: 'text', text: safeText(words?.[String(value)]?.[language] ?? String(value)) }),
};

/** The cell of a row in a column, in a language. A number that is no number, or a date that is none, is an error of ours and throws. */
export function cellOf<Row>(column: TableColumn<Row>, row: Row, language: Language): Cell {
  const value = column.value(row);
  return value === null || value === undefined ? empty : makers[column.kind](value, column, language);
}

function wholeNumber(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError('a cell of numbers holds something else');
  return value as number;
}

function dayAt(value: unknown): Date {
  const day = new Date(`${String(value)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) throw new TypeError('a cell of dates holds something else');
  return day;
}

function clockAt(value: unknown): Date {
  const instant = value instanceof Date ? DateTime.fromJSDate(value) : DateTime.fromISO(String(value));
  if (!instant.isValid) throw new TypeError('a cell of instants holds something else');
  return instant.setZone('Europe/Amsterdam').setZone('utc', { keepLocalTime: true }).startOf('second').toJSDate();
}

/** YYYY-MM-DD, and with the time behind it for an instant. */
export function dateText(cell: Extract<Cell, { at: Date }>): string {
  const text = cell.at.toISOString();
  return cell.kind === 'date' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}
