import type { TFunction } from 'i18next';
import { period } from '../../i18n/format';
import type { WageDeclaration } from './queries';

type Named = Pick<WageDeclaration, 'year' | 'periodNumber' | 'periodStartsOn' | 'periodEndsOn'>;

/** The period by name: a month, a period of four weeks, or a whole year. */
export function periodOf({ year, periodNumber, periodStartsOn, periodEndsOn }: Named, t: TFunction): string {
  if (periodNumber === 0) return t('wageDeclaration.yearly', { year });
  const isMonth = periodStartsOn.endsWith('-01') && nextDay(periodEndsOn).endsWith('-01');
  return period(year, periodNumber, isMonth ? 'month' : 'four_weekly');
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
