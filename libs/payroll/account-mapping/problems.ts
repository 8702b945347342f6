import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the account mapping. */
export const accountMappingProblems: ProblemTexts = {
  'account_mapping.account_blocked': {
    nl: { title: 'Rekening {code} is geblokkeerd.', remedy: 'Kies een andere rekening, of hef de blokkade op.' },
    en: { title: 'Account {code} is blocked.', remedy: 'Choose another account, or unblock it.' },
  },
};
