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
  account: 'Account',
};
