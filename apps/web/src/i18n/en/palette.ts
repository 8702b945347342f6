import type { SameKeys } from '../keys';
import type { palette as dutch } from '../nl/palette';

export const palette: SameKeys<typeof dutch> = {
  open: 'Jump to…',
  label: 'To a client, administration, entry or page',
  hint: 'Type a name, a number, a voucher number or a period, such as March 2026.',
  groups: {
    pages: 'Pages',
    domains: 'Domains',
    administrations: 'Administrations',
    journalRuns: 'Payroll journal entries',
  },
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  nothing: 'Nothing found for “{{text}}”.',
  keys: 'Choose with the arrows and Enter; Esc closes.',
};
