import type { SameKeys } from '../keys';
import type { incident as dutch } from '../nl/incident';

export const incident: SameKeys<typeof dutch> = {
  lead: 'Problems that somebody must look at. An incident closes by itself once it works again.',
  states: { open: 'Open', resting: 'Resting', closed: 'Closed' },
  empty: {
    open: 'There are no open incidents.',
    resting: 'No incidents are resting.',
    closed: 'There are no closed incidents yet.',
    all: 'There are no incidents yet.',
  },
  emptyOpenText: 'There is nothing now that somebody must look at.',
  seen_one: 'Seen once, {{last}}',
  seen_other: 'First seen {{first}}, last {{last}}, {{count}} times',
  closedAt: 'closed {{moment}}',
  restsUntil: 'rests until {{moment}}',
  ownedBy: 'with {{name}}',
  nobody: 'with nobody yet',
  wholePortal: 'Whole portal',
  takeOn: 'I take this on',
  handBack: 'Hand back',
  rest: 'Let it rest for a day',
  wake: 'End the rest',
};
