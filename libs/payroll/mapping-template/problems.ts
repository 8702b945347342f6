import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the firm's mapping templates. */
export const mappingTemplateProblems: ProblemTexts = {
  'mapping_template.rgs_unknown': {
    nl: {
      title: 'Geen enkele administratie van het kantoor heeft een rekening met RGS-code {rgs}.',
      remedy: 'Controleer de code, of geef eerst de rekeningen van uw klanten deze RGS-code.',
    },
    en: {
      title: 'No administration of the firm has an account with RGS code {rgs}.',
      remedy: 'Check the code, or give your clients’ accounts this RGS code first.',
    },
  },
  'mapping_template.rgs_blocked': {
    nl: {
      title: 'Alle rekeningen met RGS-code {rgs} zijn geblokkeerd.',
      remedy: 'Kies een andere RGS-code, of hef de blokkade van een rekening op.',
    },
    en: { title: 'All accounts with RGS code {rgs} are blocked.', remedy: 'Choose another RGS code, or unblock an account.' },
  },
};
