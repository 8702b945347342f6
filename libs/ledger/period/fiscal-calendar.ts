import { daysAfter } from '@loonbrug/platform';
import type { FiscalPeriodKind } from './fiscal-year.entity';
import type { PeriodRole } from './period.entity';

/** A period that a fiscal year gets when it is made. Dates YYYY-MM-DD, both inside the period. */
export interface PlannedPeriod {
  readonly number: number;
  readonly kind: PeriodRole;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The first and the last day of a fiscal year, YYYY-MM-DD. */
export interface YearSpan {
  readonly startsOn: string;
  readonly endsOn: string;
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
/** The last day of a month that is counted from the year 0. */
const lastDayOf = (month: number): string => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);

const monthEnds = ({ startsOn, endsOn }: YearSpan): string[] => {
  const first = monthOf(startsOn);
  return Array.from({ length: monthOf(endsOn) - first + 1 }, (_, index) => lastDayOf(first + index));
};

/**
 * Four ISO weeks a period, ending on Sundays; the first begins on 1 January and the thirteenth runs until 31 December, so that no day is left over.
 * For 2026 this is the tax authority's own table; other years follow the same rule, which that authority publishes anew each year.
 */
function fourWeekEnds({ startsOn, endsOn }: YearSpan): string[] {
  const fourthOfJanuary = daysAfter(startsOn, 3);
  const mondayOfFirstWeek = daysAfter(fourthOfJanuary, 0 - ((new Date(fourthOfJanuary).getUTCDay() + 6) % 7));
  const sundays = Array.from({ length: 12 }, (_, index) => daysAfter(mondayOfFirstWeek, 28 * (index + 1) - 1));
  return [...sundays, endsOn];
}

/** The span of a fiscal year that begins on a day: a whole year unless its last day is given. The calendar year without either. */
export function spanOf(year: number, { startsOn = `${year}-01-01`, endsOn }: Partial<YearSpan> = {}): YearSpan {
  return { startsOn, endsOn: endsOn ?? lastDayOf(monthOf(startsOn) + 11) };
}

/** What is wrong with a span, as a word; undefined where it can be a fiscal year with this number. */
export function spanProblem(
  year: number,
  kind: FiscalPeriodKind,
  { startsOn, endsOn }: YearSpan,
): 'months' | 'number' | 'four_weekly' | undefined {
  const months = monthOf(endsOn) - monthOf(startsOn) + 1;
  if (!startsOn.endsWith('-01') || endsOn !== lastDayOf(monthOf(endsOn)) || months < 1 || months > 12) return 'months';
  if (![startsOn, endsOn].some((date) => Number(date.slice(0, 4)) === year)) return 'number';
  // The tax authority's periods of four weeks are those of a calendar year.
  return kind === 'four_weekly' && (months !== 12 || !startsOn.endsWith('-01-01')) ? 'four_weekly' : undefined;
}

/** The periods of a fiscal year: 0 to open it, one for each month or thirteen four-weekly ones, and one for corrections on its last day. */
export function plannedPeriods(year: number, kind: FiscalPeriodKind, span: YearSpan = spanOf(year)): PlannedPeriod[] {
  const ends = kind === 'month' ? monthEnds(span) : fourWeekEnds(span);
  const { startsOn: first, endsOn: last } = span;
  const regular = ends.map((endsOn, index): PlannedPeriod => {
    const previous = ends[index - 1];
    return { number: index + 1, kind: 'regular', startsOn: previous === undefined ? first : daysAfter(previous, 1), endsOn };
  });
  return [
    { number: 0, kind: 'opening', startsOn: first, endsOn: first },
    ...regular,
    { number: ends.length + 1, kind: 'correction', startsOn: last, endsOn: last },
  ];
}
