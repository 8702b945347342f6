import type { SameKeys } from '../keys';
import type { myData as dutch } from '../nl/my-data';

export const myData: SameKeys<typeof dutch> = {
  title: 'My data',
  readings: 'Who looked at your payslips',
  readingsLead: 'Each time that a payslip of yours is opened, it is recorded. Nobody can change this list.',
  noReadings: 'Nobody opened a payslip of yours yet',
  noReadingsText: 'As soon as you or somebody else opens one, it is listed here.',
  at: 'When',
  who: 'Who',
  payslip: 'Payslip',
  reason: 'Reason',
  inExport: 'Taken along in a copy of your data',
  reader: { self: 'Yourself', employer: 'your employer', firm: 'your employer’s accounting firm' },
  consents: 'Digital payslips',
  consentsLead: 'What you agreed to, per employer.',
  noConsents: 'You are not known here as an employee yet',
  noConsentsText: 'Ask your employer for an invitation to your payslips.',
  neverGiven: 'You have not agreed to this.',
  givenAt: 'Agreed on {{moment}}.',
  withdrawnAt: 'Withdrawn on {{moment}}.',
  give: 'Agree',
  giveTitle: 'Receive payslips of {{employer}} digitally?',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw the consent at {{employer}}?',
  withdrawText:
    'Your employer sees that you no longer want to receive your payslips digitally only, and arranges them on paper. What is here already you can go on reading.',
  export: 'A copy of your data',
  exportLead: 'Everything that is kept of you here: a file with your data and all of your payslips, together in one zip file.',
  takeExport: 'Download a copy',
  exported: 'The copy was made and is with your downloads.',
  exportFileName: 'my-data.zip',
};
