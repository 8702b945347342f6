import type { FiscalPeriodKind } from './fiscal-year.entity';
import type { PeriodRole } from './period.entity';

/** A period that a fiscal year gets when it is made. Dates YYYY-MM-DD, both inside the period. */
export interface PlannedPeriod {
  readonly number: number;
  readonly kind: PeriodRole;
  readonly startsOn: string;
  readonly endsOn: string;
}

const dayMs = 86_400_000;
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const monthEnds = (year: number): number[] => Array.from({ length: 12 }, (_, index) => Date.UTC(year, index + 1, 0));

/**
 * Four ISO weeks a period, ending on Sundays; the first begins on 1 January and the thirteenth runs until 31 December, so that no day is left over.
 * For 2026 this is the tax authority's own table; other years follow the same rule, which that authority publishes anew each year.
 */
function fourWeekEnds(year: number): number[] {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const mondayOfFirstWeek = fourthOfJanuary - ((new Date(fourthOfJanuary).getUTCDay() + 6) % 7) * dayMs;
  const sundays = Array.from({ length: 12 }, (_, index) => mondayOfFirstWeek + (28 * (index + 1) - 1) * dayMs);
  return [...sundays, Date.UTC(year, 11, 31)];
}

/** The periods of a calendar year: 0 to open it, twelve months or thirteen four-weekly ones, and one for corrections on its last day. */
export function plannedPeriods(year: number, kind: FiscalPeriodKind): PlannedPeriod[] {
  const ends = kind === 'month' ? monthEnds(year) : fourWeekEnds(year);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const regular = ends.map((end, index): PlannedPeriod => {
    const previous = ends[index - 1];
    return { number: index + 1, kind: 'regular', startsOn: previous === undefined ? first : dateOf(previous + dayMs), endsOn: dateOf(end) };
  });
  return [
    { number: 0, kind: 'opening', startsOn: first, endsOn: first },
    ...regular,
    { number: ends.length + 1, kind: 'correction', startsOn: last, endsOn: last },
  ];
}
