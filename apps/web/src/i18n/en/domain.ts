import type { SameKeys } from '../keys';
import type { domain as dutch } from '../nl/domain';

export const domain: SameKeys<typeof dutch> = {
  listLead: 'The clients of the firm.',
  new: 'Add a domain',
  change: 'Change the domain',
  search: 'Search by name or code',
  code: 'Code',
  codeText: 'Letters, digits, dot, dash; unique in the portal.',
  newestFirst: 'Newest first',
  linkStatus: 'Payroll link with Loket',
  linkStatuses: {
    open: 'In contract',
    requested: 'Requested',
    closed: 'Not in contract',
  },
  responsible: 'Responsible',
  mine: '{{name}} (me)',
  nobody: 'Nobody',
  since: 'Since',
  contractStartsOn: 'Contract begins on',
  contractStartsOnText: 'Empty: today.',
  none: 'There are no domains yet.',
  noneText: 'Add a domain for your first client; its administrations go into it.',
  allAdministrations: 'All administrations',
};
