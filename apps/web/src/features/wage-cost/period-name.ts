import { monthName } from '../../i18n/format';
import type { WageCost } from './queries';

/** As it stands below a bar: 'jan', or the number of a period of four weeks. */
export const periodName = ({ number, periodKind }: WageCost['periods'][number]): string =>
  periodKind === 'month' && number >= 1 && number <= 12 ? monthName(number) : String(number);
