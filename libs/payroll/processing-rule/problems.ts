import type { ProblemTexts } from '@loonbrug/platform';

const lookAtIt = {
  nl: 'Bekijk de run; klopt zij, verwerk haar dan. De regel zelf staat onder Verwerkingsregels.',
  en: 'Look at the run; if it is right, process it. The rule itself stands under Processing rules.',
};

/** Where what a rule waits for comes from Loket, and no account here reads Loket. */
const neverComes = {
  nl: 'zet de regel voor deze administratie uit onder Verwerkingsregels',
  en: 'turn the rule off for this administration under Processing rules',
};

/** Which rule kept a run from being booked by itself, with its limit and what was found. */
export const processingRuleProblems: ProblemTexts = {
  'processing_rule.history_too_short': {
    nl: {
      title: 'Niet automatisch: er zijn {found} eerdere perioden geboekt om mee te vergelijken; de regel vraagt er {limit}.',
      remedy: lookAtIt.nl,
    },
    en: {
      title: 'Not by itself: {found} earlier periods are booked to compare with; the rule asks for {limit}.',
      remedy: lookAtIt.en,
    },
  },
  'processing_rule.retro': {
    nl: { title: 'Niet automatisch: de run bevat bedragen over eerdere perioden ({periods}).', remedy: lookAtIt.nl },
    en: { title: 'Not by itself: the run holds amounts of earlier periods ({periods}).', remedy: lookAtIt.en },
  },
  'processing_rule.retro_unknown': {
    nl: {
      title: 'Niet automatisch: of de run bedragen over eerdere perioden bevat, is nog niet bij Loket gelezen.',
      remedy: `Haal de periode op via Loket; zodra de resultaten gelezen zijn wordt de run opnieuw beoordeeld. Of bekijk en verwerk haar nu. Komen runs hier alleen met Koppel binnen, geef dan een Loket-account dat resultaten leest, of ${neverComes.nl}.`,
    },
    en: {
      title: 'Not by itself: whether the run holds amounts of earlier periods was not read at Loket yet.',
      remedy: `Fetch the period from Loket; once its results are read the run is judged again. Or look at it and process it now. Where runs come by push only, give a Loket account that reads results, or ${neverComes.en}.`,
    },
  },
  'processing_rule.head_count_change': {
    nl: {
      title:
        'Niet automatisch: {headCount} personen tegen {before} de vorige periode, een verschil van {found}; de regel staat {limit} toe.',
      remedy: lookAtIt.nl,
    },
    en: {
      title: 'Not by itself: {headCount} people against {before} the period before, a difference of {found}; the rule allows {limit}.',
      remedy: lookAtIt.en,
    },
  },
  'processing_rule.head_count_unknown': {
    nl: {
      title: 'Niet automatisch: het aantal personen is nog niet bekend (de vorige periode {before}).',
      remedy: `Zodra de loonstroken er zijn wordt de run opnieuw beoordeeld. Of bekijk en verwerk haar nu. Komen er geen loonstroken meer, ${neverComes.nl}.`,
    },
    en: {
      title: 'Not by itself: the number of people is not known yet (the period before {before}).',
      remedy: `Once the payslips are here the run is judged again. Or look at it and process it now. Where payslips come no more, ${neverComes.en}.`,
    },
  },
  'processing_rule.gross_median': {
    nl: {
      title:
        'Niet automatisch: het totaal van de periode is € {found}; volgens de laatste gewone perioden wordt € {lowest} tot € {highest} verwacht ({limit} %).',
      remedy: lookAtIt.nl,
    },
    en: {
      title:
        'Not by itself: the total of the period is € {found}; the last ordinary periods lead to € {lowest} to € {highest} ({limit} %).',
      remedy: lookAtIt.en,
    },
  },
  'processing_rule.gross_year_before': {
    nl: {
      title:
        'Niet automatisch: het totaal van de periode is € {found}; naar dezelfde periode een jaar eerder wordt € {lowest} tot € {highest} verwacht ({limit} %).',
      remedy: lookAtIt.nl,
    },
    en: {
      title:
        'Not by itself: the total of the period is € {found}; the same period a year before leads to € {lowest} to € {highest} ({limit} %).',
      remedy: lookAtIt.en,
    },
  },
  'processing_rule.gross_season': {
    nl: {
      title:
        'Niet automatisch: het totaal van de periode is € {found}; met ruimte voor vakantiegeld of eindejaarsuitkering wordt € {lowest} tot € {highest} verwacht ({limit} %).',
      remedy: lookAtIt.nl,
    },
    en: {
      title:
        'Not by itself: the total of the period is € {found}; with room for holiday pay or a year-end bonus € {lowest} to € {highest} is expected ({limit} %).',
      remedy: lookAtIt.en,
    },
  },
  'processing_rule.declaration_missing': {
    nl: {
      title: 'Niet automatisch: de loonaangifte van periode {periodNumber} van {year} is er nog niet.',
      remedy: `Zodra zij er is wordt de run opnieuw beoordeeld. Of bekijk en verwerk haar nu. Komen hier geen loonaangiften binnen, ${neverComes.nl}.`,
    },
    en: {
      title: 'Not by itself: the wage declaration of period {periodNumber} of {year} is not here yet.',
      remedy: `Once it is here the run is judged again. Or look at the run and process it now. Where no wage declarations come, ${neverComes.en}.`,
    },
  },
  'processing_rule.above_maximum': {
    nl: { title: 'Niet automatisch: het totaal is € {found}; de regel staat hoogstens € {limit} toe.', remedy: lookAtIt.nl },
    en: { title: 'Not by itself: the total is € {found}; the rule allows € {limit} at most.', remedy: lookAtIt.en },
  },
};
