import type { ProblemTexts } from '@loonbrug/platform';
import { bookProblems } from './journal-entry/problems';

/** Texts of the errors of the books. */
export const ledgerProblems: ProblemTexts = {
  ...bookProblems,
  'ledger.code_taken': {
    nl: { title: 'De code {code} is al in gebruik in deze administratie.', remedy: 'Kies een andere code, of wijzig wat deze code heeft.' },
    en: { title: 'The code {code} is in use in this administration.', remedy: 'Choose another code, or change what has this code.' },
  },
  'ledger.fiscal_year_exists': {
    nl: { title: 'Boekjaar {year} bestaat al.', remedy: 'Gebruik het boekjaar dat er is, of kies een ander jaar.' },
    en: { title: 'Fiscal year {year} exists already.', remedy: 'Use the fiscal year that is there, or choose another year.' },
  },
};
