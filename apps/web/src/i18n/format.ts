import { currentLanguage } from './language';

const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : 'nl-NL');

/** Cents as euros: 123456 is € 1.234,56. */
export const euros = (cents: number): string => new Intl.NumberFormat(locale(), { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** Cents without the sign of the euro, for columns of amounts; empty for nothing. */
export const amount = (cents: number | null | undefined): string =>
  cents === null || cents === undefined
    ? ''
    : new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100);

/** 'YYYY-MM-DD' as a date of the reader; the parts are taken literally, so no zone moves it. */
export function date(day: string | null | undefined): string {
  if (!day) return '–';
  const [year, month, dayOfMonth] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, dayOfMonth)),
  );
}

/** An instant in Amsterdam. */
export const moment = (instant: string | null | undefined): string =>
  instant
    ? new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date(instant))
    : '–';

/** A payroll period: 'januari 2026', or 'periode 3, 2026' where it is no month. */
export function period(year: number, number: number, kind: 'month' | 'four_weekly' | 'week'): string {
  if (kind === 'month' && number >= 1 && number <= 12) {
    return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(Date.UTC(year, number - 1, 1)),
    );
  }
  const word = currentLanguage() === 'en' ? (kind === 'week' ? 'week' : 'period') : kind === 'week' ? 'week' : 'periode';
  return `${word} ${number}, ${year}`;
}

/** Cents as whole euros, shortened where they are many: 1.234.567 euros is € 1,2 mln. For charts; figures stand beside them. */
export const shortEuros = (cents: number): string =>
  new Intl.NumberFormat(locale(), { style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 }).format(
    cents / 100,
  );

/** The name of a month, short: 'jan'. Months count from 1. */
export const monthName = (number: number): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, number - 1, 1)));

/** A part of one as a percentage with its sign: 0.034 is +3,4%. */
export const change = (part: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(part);
