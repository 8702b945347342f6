import type { FiscalYear } from './queries';

/** Whether a day (YYYY-MM-DD) lies in the fiscal year. */
export const isDayOf = ({ startsOn, endsOn }: Pick<FiscalYear, 'startsOn' | 'endsOn'>, day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && startsOn <= day && day <= endsOn;
