import type { SameKeys } from '../keys';
import type { wageCost as dutch } from '../nl/wage-cost';

export const wageCost: SameKeys<typeof dutch> = {
  lead: 'As the books have them: what the payroll journals posted to cost accounts.',
  year: 'Year',
  total: 'Wage costs {{year}}',
  change: 'Change',
  changeText: '{{change}} compared with the same periods a year earlier',
  noYearBefore: 'Nothing was booked a year earlier.',
  perGroup: 'Per period and kind, {{year}}',
  perGroupText: 'The kind follows from the RGS code of the account.',
  perYear: '{{year}} beside {{before}}',
  perCostCentre: 'Per cost centre, {{year}}',
  costCentre: 'Cost centre',
  noCostCentre: 'Without cost centre',
  period: 'Period',
  difference: 'Difference',
  none: 'No wage costs in this year yet.',
  noneText: 'They appear as soon as a payroll journal entry of this year or the year before is booked.',
  groups: {
    wages: 'Wages and salaries',
    social_security: 'Social security',
    pension: 'Pensions',
    other_personnel: 'Other personnel costs',
    other: 'Other accounts',
  },
};
