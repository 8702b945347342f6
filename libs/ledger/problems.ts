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
  'ledger.fiscal_year_span_invalid': {
    nl: {
      title: 'Boekjaar {year} kan deze datums niet hebben.',
      remedy:
        'Een boekjaar begint op de eerste en eindigt op de laatste dag van een maand, duurt hoogstens twaalf maanden en heet naar het jaar waarin het begint of eindigt. Perioden van vier weken kan alleen een kalenderjaar hebben.',
    },
    en: {
      title: 'Fiscal year {year} can not have these dates.',
      remedy:
        'A fiscal year begins on the first and ends on the last day of a month, lasts at most twelve months and is called by the year in which it begins or ends. Only a calendar year can have periods of four weeks.',
    },
  },
  'ledger.fiscal_year_misplaced': {
    nl: {
      title: 'Boekjaar {year} past niet naast boekjaar {otherYear}.',
      remedy: 'Boekjaren overlappen niet en volgen elkaar op; kies andere datums of een ander jaar.',
    },
    en: {
      title: 'Fiscal year {year} does not fit beside fiscal year {otherYear}.',
      remedy: 'Fiscal years do not overlap and follow each other; choose other dates or another year.',
    },
  },
};
