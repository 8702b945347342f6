import type { SameKeys } from '../keys';
import type { accountMapping as dutch } from '../nl/account-mapping';

export const accountMapping: SameKeys<typeof dutch> = {
  lead: "Where Loket's accounts lead in these books. A choice holds at once, for runs that wait, too.",
  search: 'Code or name in Loket',
  show: 'Show',
  filters: { all: 'All', unmapped: 'Only those not mapped', mapped: 'Only mapped ones' },
  unmappedCount_one: "One of Loket's accounts leads nowhere yet. It stands on top.",
  unmappedCount_other: "{{count}} of Loket's accounts lead nowhere yet. They stand on top.",
  allMapped: "All of Loket's accounts are mapped.",
  none: 'Loket has not named any account yet',
  noneText: 'Once the first payroll journal entry was fetched, its accounts are here.',
  loketCode: 'Account in Loket',
  lines: 'Lines',
  waiting: 'Waiting runs',
  account: 'Account in these books',
  accountFor: 'Account for {{code}}',
  nowhere: 'Leads nowhere',
  take: 'Map to {{account}}',
  takeAll: 'Take all {{count}} proposals',
  remove: 'Remove the mapping',
  blocked: 'This account is blocked; choose another.',
  sameCode: 'By itself: the account has the same code here.',
  reasons: { rgs: 'Proposal: the same RGS code.', name: 'Proposal: the same name.', similar_name: 'Proposal: a similar name.' },
};
