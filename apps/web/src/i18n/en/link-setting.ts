import type { SameKeys } from '../keys';
import type { linkSetting as dutch } from '../nl/link-setting';

export const linkSetting: SameKeys<typeof dutch> = {
  leads: {
    portal: 'Hold for every domain and administration that chooses nothing else.',
    domain: 'Hold for every administration of this domain that chooses nothing else.',
    administration: 'Hold for this administration. What you do not choose here comes from domain or portal.',
  },
  names: {
    auto_process: 'Process Loket.nl journal entries automatically',
    start_on: 'Start date',
    notice_email: 'E-mail address for notices',
    unknown_cost_centre: 'Unknown cost centre or cost unit',
    booking_date: 'Booking date',
    correction_mode: 'Corrections',
    retro_period: 'Amounts of earlier periods',
  },
  texts: {
    auto_process: 'Books a payroll journal entry by itself when every check passes.',
    start_on: 'Periods that end earlier are not taken over.',
    notice_email: 'Is told when a payroll journal entry stands ready or fetching fails.',
    unknown_cost_centre: 'What to do with a line whose cost centre or unit the books do not know.',
    booking_date: 'On which date a run is booked.',
    correction_mode: 'How a corrected run is booked.',
    retro_period: 'Where costs are booked that a run gives for an earlier period, such as back pay.',
  },
  choices: {
    refuse: 'Hold back',
    drop: 'Book without cost centre',
    period_end: 'Last day of the period',
    approval_date: 'Day of approval in Loket',
    difference: 'Difference journal',
    reverse_and_book: 'Reverse and book anew',
    run: 'In the run’s period',
    own: 'In their own period, if it is open',
  },
  on: 'On',
  off: 'Off',
  unset: 'Not set',
  own: 'Set here',
  from: {
    default: 'Default',
    portal: 'From the portal',
    domain: 'From the domain',
    administration: 'From the administration',
  },
  inherit: 'Give up the own value: {{value}} ({{level}})',
  impact: 'Administrations that change: {{changing}}. With a value of their own that stays: {{withOwnValue}}.',
  journal: 'Journal for payroll entries',
  transitLead: 'Entries of back pay in its own period are balanced with this balance sheet account; over a whole run it comes to nothing.',
  journalLead: 'Only a journal of kind Memoriaal Lonen.',
};
