import type { SameKeys } from '../keys';
import type { processingRule as dutch } from '../nl/processing-rule';

export const processingRule: SameKeys<typeof dutch> = {
  leads: {
    portal: 'When a run is booked by itself, for every domain and administration that chooses nothing else.',
    domain: 'When a run is booked by itself, for every administration of this domain that chooses nothing else.',
    administration: 'When a run of this administration is booked by itself. What you do not choose here comes from domain or portal.',
  },
  fixed: {
    balanced: 'Debit and credit are equal',
    accounts_mapped: 'Every account is mapped',
    period_open: 'The booking period is open',
  },
  fixedText: 'Without this a run can not be booked, not even by hand.',
  always: 'Always',
  names: {
    history_needed: 'Earlier periods booked',
    no_correction: 'No correction of a booked run',
    no_retro: 'No amounts of earlier periods',
    head_count_change: 'Number of people',
    gross_change: 'Total of the period',
    season_allowance: 'Room in May and December',
    declaration_present: 'Wage declaration present',
    maximum_total: 'Highest total of a run',
  },
  texts: {
    history_needed: 'A new client waits for a person until there are so many periods to compare with.',
    no_correction:
      'A new version of a booked run waits for a person, who sees the difference. Off: it is booked as the link’s settings say for corrections.',
    no_retro:
      'A run with back pay or a correction of an earlier period waits for a person. Whether it holds any stands in the results at Loket: where runs come by push only, without an account that reads those, every run waits while this rule is on.',
    head_count_change: 'By how many people at most a run may differ from the period before.',
    gross_change:
      'By how much the total (debit) may differ from what is to be expected: the median of the last three ordinary periods, and in May and December the same period a year before.',
    season_allowance: 'So much higher May (holiday pay) and December (year-end bonus) may be as long as no year before is booked.',
    declaration_present:
      'A run waits until the wage declaration of the period is taken over; where no declarations come, it waits while this rule is on.',
    maximum_total: 'A run with a higher total (debit) waits for a person.',
  },
  units: {
    history_needed: 'Number of periods (0 to 3)',
    head_count_change: 'Number of people',
    gross_change: 'Per cent',
    season_allowance: 'Per cent',
    maximum_total: 'Euros',
  },
  values: {
    history_needed: 'At least {{value}}',
    head_count_change: 'Difference at most {{value}}',
    gross_change: 'Deviation at most {{value}} %',
    season_allowance: '{{value}} % higher',
  },
  on: 'On',
  off: 'Off',
  isOn: 'This rule holds',
  effect_one: 'There was {{count}} run in {{year}}. Booked automatically: {{after}}; now {{before}}.',
  effect_other: 'Of {{count}} runs in {{year}}, {{after}} would have been booked automatically; now {{before}}.',
  tryOut: 'Try-out on past runs',
  tryOutLead: 'What these rules would have done with the runs of a year. Nothing changes.',
  year: 'Year',
  noRuns: 'There are no runs in this year',
  outcome_one: 'There was {{count}} run in {{year}}. Booked automatically: {{automatic}}.',
  outcome_other: 'Of {{count}} runs in {{year}}, {{automatic}} would have been booked automatically.',
  retroUnread_one: 'Of one of them, whether it holds amounts of earlier periods was never read at Loket; that is read when a run arrives.',
  retroUnread_other:
    'Of {{count}} of them, whether they hold amounts of earlier periods was never read at Loket; that is read when a run arrives.',
  perMonth: 'Per month',
  month: 'Month',
  runs: 'Runs',
  automatic: 'Would have been automatic',
  stopped: 'Waits for a person',
  stoppedRuns: 'Runs that wait for a person',
  run: 'Run',
  total: 'Total',
  stoppedBy: 'Why',
};
