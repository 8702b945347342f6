import type { TFunction } from 'i18next';
import { declaredPeriod } from '../../i18n/format';
import type { WageDeclaration } from './queries';

type Named = Pick<WageDeclaration, 'year' | 'periodNumber' | 'periodStartsOn' | 'periodEndsOn'>;

/** The period by name: a month, a period of four weeks, or a whole year. */
export function periodOf({ year, periodNumber, periodStartsOn, periodEndsOn }: Named, t: TFunction): string {
  if (periodNumber === 0) return t('wageDeclaration.yearly', { year });
  return declaredPeriod({ year, number: periodNumber, startsOn: periodStartsOn, endsOn: periodEndsOn });
}
