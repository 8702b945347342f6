import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the account mapping. */
export const accountMappingProblems: ProblemTexts = {
  'account_mapping.account_blocked': {
    nl: { title: 'Rekening {code} is geblokkeerd.', remedy: 'Kies een andere rekening, of hef de blokkade op.' },
    en: { title: 'Account {code} is blocked.', remedy: 'Choose another account, or unblock it.' },
  },
  'account_mapping.dimension_blocked': {
    nl: {
      title: 'Kostenplaats of kostendrager {code} is geblokkeerd.',
      remedy: 'Kies een andere kostenplaats of kostendrager, of hef de blokkade op.',
    },
    en: { title: 'Cost centre or unit {code} is blocked.', remedy: 'Choose another cost centre or cost unit, or unblock it.' },
  },
  'account_mapping.balance_not_split': {
    nl: {
      title: 'Rekening {code} is een balansrekening.',
      remedy: 'Alleen rekeningen van winst en verlies worden over kostenplaatsen verdeeld.',
    },
    en: { title: 'Account {code} is a balance sheet account.', remedy: 'Only profit and loss accounts are split over cost centres.' },
  },
  'account_mapping.ends_before_begin': {
    nl: {
      title: 'Deze koppeling geldt vanaf {validFrom} en kan niet op {endsOn} eindigen.',
      remedy: 'Kies een latere datum, of neem de koppeling terug.',
    },
    en: {
      title: 'This mapping holds from {validFrom} and can’t end on {endsOn}.',
      remedy: 'Choose a later date, or take the mapping back.',
    },
  },
};
