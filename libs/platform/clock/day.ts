const dayMs = 86_400_000;

/**
 * A day that exists, YYYY-MM-DD, from 1900, where a mapping without a date begins, up to 2199: no fiscal year ends later. PostgreSQL's dates know more,
 * but no day of the books is one of those.
 */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

/** The day that comes so many days after a day, both YYYY-MM-DD. */
export const daysAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
