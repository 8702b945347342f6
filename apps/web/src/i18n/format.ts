import i18next from 'i18next';
import { currentLanguage } from './language';

const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : 'nl-NL');

/** Making one takes as long as formatting a whole list: each is made once per language. */
const perLocale = <Format>(make: (locale: string) => Format): (() => Format) => {
  const made = new Map<string, Format>();
  return () => {
    const here = locale();
    const format = made.get(here) ?? make(here);
    made.set(here, format);
    return format;
  };
};
const numbers = (options: Intl.NumberFormatOptions) => perLocale((here) => new Intl.NumberFormat(here, options));
const dates = (options: Intl.DateTimeFormatOptions) => perLocale((here) => new Intl.DateTimeFormat(here, options));

const euroFormat = numbers({ style: 'currency', currency: 'EUR' });
const amountFormat = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const shortEuroFormat = numbers({ style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 });
const changeFormat = numbers({ style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 });
const partFormat = numbers({ maximumFractionDigits: 2 });
const fractionFormat = numbers({ maximumFractionDigits: 4 });
const dateFormat = dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const momentFormat = dates({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const monthOfYearFormat = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = dates({ month: 'short', timeZone: 'UTC' });

/** Cents as euros: 123456 is € 1.234,56. */
export const euros = (cents: number): string => euroFormat().format(cents / 100);

/** Cents without the sign of the euro, for columns of amounts; empty for nothing. */
export const amount = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? '' : amountFormat().format(cents / 100);

/** 'YYYY-MM-DD' as a date of the reader; the parts are taken literally, so no zone moves it. */
export function date(day: string | null | undefined): string {
  if (!day) return '–';
  const [year, month, dayOfMonth] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return dateFormat().format(new Date(Date.UTC(year, month - 1, dayOfMonth)));
}

/** An instant in Amsterdam. */
export const moment = (instant: string | null | undefined): string => (instant ? momentFormat().format(new Date(instant)) : '–');

/** A payroll period: 'januari 2026', or 'periode 3, 2026' where it is no month. */
export function period(year: number, number: number, kind: 'month' | 'four_weekly' | 'week'): string {
  if (kind === 'month' && number >= 1 && number <= 12) {
    return monthOfYearFormat().format(new Date(Date.UTC(year, number - 1, 1)));
  }
  return i18next.t(kind === 'week' ? 'general.weekOfYear' : 'general.periodOfYear', { number, year });
}

/** Cents as whole euros, shortened where they are many: 1.234.567 euros is € 1,2 mln. For charts; figures stand beside them. */
export const shortEuros = (cents: number): string => shortEuroFormat().format(cents / 100);

/** The name of a month, short: 'jan'. Months count from 1. */
export const monthName = (number: number): string => monthFormat().format(new Date(Date.UTC(2026, number - 1, 1)));

/** A part of one as a percentage with its sign: 0.034 is +3,4%. */
export const change = (part: number): string => changeFormat().format(part);

/** A part of one as a share: a third is 33,33 %. */
export const share = (part: number): string => `${partFormat().format(part * 100)} %`;

/** A part of a cent, as far as it is known: 0,2. */
export const fraction = (value: number): string => fractionFormat().format(value);

/** A period of declarations by name: the month where it is a whole one, else a period of four weeks. */
export function declaredPeriod({
  year,
  number,
  startsOn,
  endsOn,
}: {
  year: number;
  number: number;
  startsOn: string;
  endsOn: string;
}): string {
  const isMonth = startsOn.endsWith('-01') && dayAfter(endsOn).endsWith('-01');
  return period(year, number, isMonth ? 'month' : 'four_weekly');
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
