import type { SameKeys } from '../keys';
import type { administration as dutch } from '../nl/administration';

export const administration: SameKeys<typeof dutch> = {
  listLead:
    'The books of this client. The payroll link holds for the standard administration by itself; every other one needs a contract line.',
  new: 'Add an administration',
  search: 'Search by name or number',
  none: 'There are no administrations yet.',
  noneText: 'The first becomes the standard administration.',
  editLead: 'Name and numbers of this administration.',
  details: 'Details',
  number: 'Administration number',
  numberText: 'Unique together with the sub-administration number; to be typed into Loket.',
  subNumber: 'Sub-administration number',
  wageTaxNumber: 'Wage tax number',
  wageTaxNumberText: 'Nine digits, L and two digits; may stay empty.',
  kvk: 'KvK number',
  kvkText: 'Eight digits; may stay empty.',
  standard: 'Standard administration',
  makeStandard: 'Make standard',
  makeStandardText:
    'The payroll link then holds for {{name}} by itself. The present standard administration needs a contract line afterwards.',
  link: 'Payroll link',
  linkOpen: 'In contract',
  linkClosed: 'Not in contract',
  contactCode: 'Contact code',
  contactCodeText: 'The client number from Loket. Loket service lets you choose it from a list.',
  notLinked: 'Not linked yet',
  furtherLink: 'Further link',
  toLoketService: 'To Loket service',
  closedText: 'The payroll link with Loket is not in the contract for this administration. Loket service says why and lets you request it.',
  warnings: {
    wage_tax_number_fails_eleven_test: 'The wage tax number fails the eleven test. Check it for a typing error.',
  },
};
