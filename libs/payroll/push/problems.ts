import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of what a push can be refused for. */
export const pushProblems: ProblemTexts = {
  'push.administration_unknown': {
    nl: {
      title: 'Er is geen administratie met nummer {number} en subnummer {subNumber} bij deze sleutel.',
      remedy: 'Neem administratienummer en subadministratienummer over uit het instellingenscherm van de koppeling.',
    },
    en: {
      title: 'There is no administration with number {number} and sub-number {subNumber} for this key.',
      remedy: 'Copy the administration number and sub-administration number from the settings screen of the link.',
    },
  },
  'push.not_in_contract': {
    nl: {
      title: 'Het contract opent de salariskoppeling niet voor deze administratie.',
      remedy: 'Laat het accountantskantoor een contractregel voor de administratie toevoegen, en verstuur de run daarna opnieuw.',
    },
    en: {
      title: 'The contract does not open the payroll link for this administration.',
      remedy: 'Let the accounting firm add a contract line for the administration, and send the run again after that.',
    },
  },
  'push.test_year': {
    nl: { title: 'Een run van een testjaar wordt nooit geboekt.', remedy: 'Verstuur alleen runs van een echt jaar.' },
    en: { title: 'A run of a test year is never booked.', remedy: 'Send runs of a real year only.' },
  },
  'push.period_ends_before_it_starts': {
    nl: { title: 'De periode eindigt voordat zij begint.', remedy: 'Verbeter periodStartDate en periodEndDate.' },
    en: { title: 'The period ends before it starts.', remedy: 'Correct periodStartDate and periodEndDate.' },
  },
  'push.too_many_lines': {
    nl: {
      title: 'Het bericht heeft {lineCount} regels; het hoogste aantal is {maximumLines}.',
      remedy: 'Splits het journaal minder ver uit.',
    },
    en: { title: 'The message has {lineCount} lines; the most is {maximumLines}.', remedy: 'Split the journal less finely.' },
  },
};
