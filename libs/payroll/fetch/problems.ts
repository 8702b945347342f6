import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of fetching. */
export const fetchProblems: ProblemTexts = {
  'fetch.nothing_linked': {
    nl: {
      title: 'Er is niets om op te halen: geen administratie hier heeft een koppeling die openstaat.',
      remedy: 'Koppel een cliëntnummer, of controleer het contract.',
    },
    en: {
      title: 'There is nothing to fetch: no administration here has an open link.',
      remedy: 'Link a client number, or check the contract.',
    },
  },
  'fetch.period_not_at_loket': {
    nl: {
      title: 'Loket heeft periode {periodNumber} van {year} niet voor deze koppeling.',
      remedy: 'Controleer jaar en periode, en de startdatum van de koppeling.',
    },
    en: {
      title: 'Loket has no period {periodNumber} of {year} for this link.',
      remedy: "Check year and period, and the link's start date.",
    },
  },
  'fetch.link_ended': {
    nl: { title: 'De koppeling is intussen beëindigd.', remedy: 'Er hoeft niets te gebeuren.' },
    en: { title: 'The link was ended meanwhile.', remedy: 'Nothing needs to be done.' },
  },
  'fetch.contract_closed': {
    nl: {
      title: 'Het contract opent de koppeling niet meer voor deze administratie.',
      remedy: 'Vraag een contractregel aan bij Contract.',
    },
    en: { title: 'The contract no longer opens the link for this administration.', remedy: 'Request a contract line under Contract.' },
  },
  'fetch.given_up': {
    nl: {
      title: 'Het ophalen is {attempts} keer afgebroken.',
      remedy: 'Probeer het opnieuw; blijft het misgaan, meld het dan aan de beheerder.',
    },
    en: { title: 'Fetching broke off {attempts} times.', remedy: 'Try again; if it keeps failing, tell your administrator.' },
  },
};
