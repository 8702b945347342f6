import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the errors of access, contract, memberships and settings. */
export const tenancyProblems: ProblemTexts = {
  'access.route_closed': {
    nl: { title: 'Dit onderdeel is niet opengesteld.', remedy: 'Geef de beheerder het verzoeknummer.' },
    en: { title: 'This part has not been opened.', remedy: 'Give your administrator the request number.' },
  },
  'access.forbidden': {
    nl: { title: 'Uw rol mag dit niet.', remedy: 'Vraag de portaalbeheerder om het recht, of laat een collega het doen.' },
    en: { title: 'Your role may not do this.', remedy: 'Ask the portal administrator for the right, or let a colleague do it.' },
  },
  'contract.feature_missing': {
    nl: {
      title: 'Salariskoppeling met Loket zit niet in het contract van dit domein.',
      remedy: 'Vraag de functie aan bij Contract; de portaalbeheerder kent haar toe.',
    },
    en: {
      title: 'The payroll link with Loket is not in the contract of this domain.',
      remedy: 'Request the feature under Contract; the portal administrator grants it.',
    },
  },
  'contract.line_missing': {
    nl: {
      title: 'Het contract opent de salariskoppeling alleen voor de standaardadministratie.',
      remedy: 'Vraag bij Contract een contractregel aan voor deze administratie, of één voor alle administraties.',
    },
    en: {
      title: 'The contract opens the payroll link for the standard administration only.',
      remedy: 'Request a contract line for this administration under Contract, or one for all administrations.',
    },
  },
};
