import type { SameKeys } from '../keys';
import type { booking as dutch } from '../nl/booking';

export const booking: SameKeys<typeof dutch> = {
  payrollJournal: 'Payroll journal',
  payrollJournalText: 'Payroll journal entries are booked only in a journal of kind Memoriaal Lonen (payroll).',
  chooseJournal: 'Choose a journal',
  noJournalChosen: 'Not chosen yet: nothing can be booked.',
  noPayrollJournal: 'There is no journal of kind Memoriaal Lonen (payroll).',
  noPayrollJournalText: 'Add one first; then choose it here.',
  toJournals: 'To the journals',
  transitAccount: 'Transit account',
  account: 'Account',
  replayTitle: 'What would this have done to {{year}}?',
  replayNothing: 'Nothing: in {{year}} everything would stand where it stands.',
  replaySum: '{{amount}} would stand elsewhere. What is booked does not change.',
  replayYear: 'Year',
  replayBooked: 'Booked',
  replayNew: 'Would be',
  replayShift: 'Difference',
  replayNowhere: 'Leads nowhere',
  replayCutOff: 'There are more runs than are gone through at once.',
};
