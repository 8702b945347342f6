import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of corrections: amounts that belong to other periods, or come to nothing, and what is said about a run to others. */
export const correctionProblems: ProblemTexts = {
  'journal_run.nets_to_nothing': {
    nl: {
      title: 'De bedragen van de run heffen elkaar op: er blijft niets over om te boeken.',
      remedy: 'Weiger de run, of koppel haar looncomponenten aan verschillende rekeningen.',
    },
    en: {
      title: 'The amounts of the run cancel each other out: nothing is left to book.',
      remedy: 'Refuse the run, or map its wage components to different accounts.',
    },
  },
  'journal_run.retro_unknown': {
    nl: {
      title: 'Welke bedragen bij eerdere perioden horen, is van deze run nog niet gelezen; alles staat in de periode van de run.',
      remedy:
        'Haal de periode op via Loket, of boek de run zoals zij nu is. Komen runs hier alleen met Koppel binnen, kies dan bij de instellingen dat zulke bedragen in de periode van de run worden geboekt.',
    },
    en: {
      title: 'Which amounts belong to earlier periods was not read of this run yet; all of it stands in the run’s period.',
      remedy:
        'Fetch the period from Loket, or book the run as it is. Where runs come by push only, let the settings book such amounts in the run’s period.',
    },
  },
  'journal_run.retro_shared': {
    nl: {
      title: 'Een deel van de kosten hoort bij eerdere perioden ({periods}) en wordt daar geboekt.',
      remedy: 'Er hoeft niets te gebeuren; de boekingen per periode staan hieronder.',
    },
    en: {
      title: 'A part of the costs belongs to earlier periods ({periods}) and is booked there.',
      remedy: 'Nothing needs to be done; the entries per period stand below.',
    },
  },
  'journal_run.own_period_closed': {
    nl: {
      title: 'De periode t/m {endsOn} is afgesloten of bestaat niet; wat daarbij hoort, wordt op {bookedOn} geboekt en verwijst ernaar.',
      remedy: 'Heropen die periode als het daar geboekt moet worden.',
    },
    en: {
      title: 'The period up to {endsOn} is closed or does not exist; what belongs to it is booked on {bookedOn} and refers to it.',
      remedy: 'Reopen that period if it must be booked there.',
    },
  },
  'journal_run.no_transit_account': {
    nl: {
      title: 'Er is geen rekening voor overlopende posten gekozen.',
      remedy: 'Kies haar bij de instellingen van de koppeling, of boek nabetalingen in de periode van de run.',
    },
    en: {
      title: 'No transit account was chosen.',
      remedy: 'Choose it with the link’s settings, or book retro amounts in the run’s period.',
    },
  },
  'journal_run.transit_account_blocked': {
    nl: {
      title: 'De rekening voor overlopende posten, {code} ({name}), is geblokkeerd.',
      remedy: 'Hef de blokkade op, of kies een andere rekening.',
    },
    en: { title: 'The transit account, {code} ({name}), is blocked.', remedy: 'Unblock it, or choose another account.' },
  },
  'journal_run.reason_personal': {
    nl: {
      title: 'De reden noemt een persoon of een nummer van een persoon; Loket toont haar aan anderen.',
      remedy: 'Schrijf de reden zonder naam, e-mailadres of burgerservicenummer.',
    },
    en: {
      title: 'The reason names a person or a person’s number; Loket shows it to others.',
      remedy: 'Write the reason without a name, an e-mail address or a citizen service number.',
    },
  },
};
