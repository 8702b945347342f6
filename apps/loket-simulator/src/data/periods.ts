import type { PayrollPeriod, PeriodType } from './model';

const dayMs = 86_400_000;

/** The payroll periods of a year: twelve months, or thirteen periods of four ISO weeks of which the first and last fill up the year. */
export function periodsOfYear(year: number, periodType: PeriodType, testYear = false): PayrollPeriod[] {
  const ends = periodType === 'month' ? monthEnds(year) : fourWeekEnds(year);
  return ends.map((endDate, index) => {
    const previousEnd = ends[index - 1];
    const startDate = previousEnd === undefined ? `${year}-01-01` : dateText(Date.parse(previousEnd) + dayMs);
    return { year, periodNumber: index + 1, startDate, endDate, testYear };
  });
}

function monthEnds(year: number): string[] {
  return Array.from({ length: 12 }, (_, month) => dateText(Date.UTC(year, month + 1, 0)));
}

function fourWeekEnds(year: number): string[] {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const mondayOfFirstWeek = fourthOfJanuary - ((new Date(fourthOfJanuary).getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: 13 }, (_, index) =>
    index === 12 ? `${year}-12-31` : dateText(mondayOfFirstWeek + ((index + 1) * 28 - 1) * dayMs),
  );
}

/** The year in which a world begins: this one, and in its first half the one before, so that there always is half a year to look back on. */
export function firstYearOf(now: Date): number {
  const [year, month] = dutchDay(now).split('-').map(Number) as [number, number];
  return month <= 6 ? year - 1 : year;
}

/** The periods from there to the end of this year. */
export function periodsUntil(now: Date, periodType: PeriodType): PayrollPeriod[] {
  const years = [...new Set([firstYearOf(now), dutchYear(now)])];
  return years.flatMap((year) => periodsOfYear(year, periodType));
}

/** The identification that Loket gives a period: the year and two digits of its number. */
export function periodIdOf(period: PayrollPeriod): number {
  return period.year * 100 + period.periodNumber;
}

/** Last day of the month after the one in which the period ends: when its wage tax has to be paid. */
export function paymentDeadlineOf(period: PayrollPeriod): string {
  const end = new Date(Date.parse(period.endDate));
  return dateText(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 2, 0));
}

/** A date moved by a number of days. */
export function daysAfter(date: string, days: number): string {
  return dateText(Date.parse(date) + days * dayMs);
}

const amsterdamDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Loket's day of an instant, YYYY-MM-DD: the Netherlands', which begins an hour or two before UTC's. */
export const dutchDay = (instant: Date): string => amsterdamDate.format(instant);

/** Loket's year of an instant. */
export const dutchYear = (instant: Date): number => Number(dutchDay(instant).slice(0, 4));

export function dateText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
