import type { SameKeys } from '../keys';
import type { my as dutch } from '../nl/my';

export const my: SameKeys<typeof dutch> = {
  newest: 'Your newest payslip',
  net: 'Net {{amount}}',
  availableSince: 'Available since {{date}}',
  view: 'View',
  payslip: 'Payslip',
  title: 'Payslip {{period}}',
  toList: 'All payslips',
  yearList: 'Payslips of {{year}}',
  severalInOne: '{{count}} payslips in one document',
  nothingYet: 'No payslip is ready for you yet',
  nothingYetText: 'You get a mail once the first is there.',
  noEmployer: 'You are not known as an employee here yet',
  noEmployerText: 'Ask your employer for an invitation to your payslips.',
};
