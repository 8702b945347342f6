/** The first of this month, or of some months before it, also those of the year before. */
export function firstOfMonth(monthsAgo = 0): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
}

/** The year that the screens look back on: in its first three months the one before. */
export const lookedBackYear = Number(firstOfMonth(3).slice(0, 4));

/** As the screens name the month of a day: oktober 2026, October 2026. */
export const monthName = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
