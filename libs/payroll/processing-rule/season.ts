import type { PeriodKind } from '../connection/link-import';

/** A period as rules compare it; dates as YYYY-MM-DD. */
export interface RulePeriod {
  readonly year: number;
  readonly periodNumber: number;
  readonly periodKind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A period that is in the books: the total of all its runs in cents, and how many people they paid where that is known. */
export interface BookedPeriod extends RulePeriod {
  readonly totalCents: number;
  readonly headCount: number | null;
}

/** What a period may be expected to come to. */
export interface Expectation {
  /** median: of the last three ordinary periods · year_before: that, times what this period was to them a year ago · season: with the allowance of May or December. */
  readonly comparedWith: 'median' | 'year_before' | 'season';
  readonly lowestCents: number;
  readonly highestCents: number;
}

const ordinaryPeriods = 3;

/** Holiday pay in May; a thirteenth month or bonus in December or the thirteenth period. */
export const isSeasonal = (period: RulePeriod): boolean => isHolidayPay(period) || isYearEnd(period);

// Of four-weekly periods more than one touches May, and employers differ in which of them pays.
const isHolidayPay = ({ periodKind, year, startsOn, endsOn }: RulePeriod): boolean =>
  periodKind === 'month' ? endsOn.slice(5, 7) === '05' : startsOn <= `${year}-05-31` && endsOn >= `${year}-05-01`;

const isYearEnd = ({ periodKind, periodNumber, endsOn }: RulePeriod): boolean =>
  endsOn.slice(5, 7) === '12' || (periodKind === 'four_weekly' && periodNumber === 13);

/**
 * What a period may come to, in the light of those before it (newest first): any one of the answers will do. None: there is nothing to compare with.
 * May and December are held to the year before where there is one, and may else be an allowance higher. Any other period may be as
 * ordinary as the last ones, or stick out as far as it did a year ago.
 */
export function expectationsOf(
  period: RulePeriod,
  history: readonly BookedPeriod[],
  { percent, seasonAllowance }: { percent: number; seasonAllowance: number },
): Expectation[] {
  const base = medianOf(ordinaryOf(history));
  if (base === null) return [];
  const factor = factorOfYearBefore(period, history);
  const around = (comparedWith: Expectation['comparedWith'], expected: number): Expectation => ({
    comparedWith,
    lowestCents: Math.ceil(share(expected, 100 - percent)),
    highestCents: Math.floor(share(expected, 100 + percent)),
  });
  const asAYearAgo = factor === null ? null : around('year_before', Math.round(base * Math.max(1, factor)));
  if (!isSeasonal(period)) return [around('median', base), ...(asAYearAgo ? [asAYearAgo] : [])];
  if (asAYearAgo) return [asAYearAgo];
  const highest = around('season', Math.round(share(base, 100 + seasonAllowance))).highestCents;
  return [{ comparedWith: 'season', lowestCents: around('season', base).lowestCents, highestCents: highest }];
}

/** How far this period stuck out among the ordinary ones a year ago; null where that year is not in the books. */
function factorOfYearBefore(period: RulePeriod, history: readonly BookedPeriod[]): number | null {
  const index = history.findIndex(({ year, periodNumber }) => year === period.year - 1 && periodNumber === period.periodNumber);
  const then = history[index];
  if (!then) return null;
  // Books that begin with that very period are compared with what followed it.
  const base = medianOf(ordinaryOf(history.slice(index + 1))) ?? medianOf(ordinaryOf(history.slice(0, index).reverse()));
  return base === null || base === 0 ? null : then.totalCents / base;
}

/** The last ordinary periods; where there are none, the last ones there are. */
function ordinaryOf(newestFirst: readonly BookedPeriod[]): number[] {
  const ordinary = newestFirst.filter((period) => !isSeasonal(period));
  return (ordinary.length > 0 ? ordinary : newestFirst).slice(0, ordinaryPeriods).map(({ totalCents }) => totalCents);
}

function medianOf(amounts: readonly number[]): number | null {
  if (amounts.length === 0) return null;
  const sorted = [...amounts].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

// Multiplied first: the product of whole numbers is exact, and so is a quotient that is a whole number.
const share = (cents: number, percent: number): number => (cents * percent) / 100;
