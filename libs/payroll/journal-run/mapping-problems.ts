import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of what the checks find of where lines lead. */
export const mappingFindingProblems: ProblemTexts = {
  'journal_run.default_account_used': {
    nl: {
      title:
        'Rekening {loketCode} ({name}) van Loket is nieuw en gaat met {lineCount} regels naar {code} {accountName}, de rekening voor nieuwe codes.',
      remedy: 'Koppel haar bij Rekeningkoppeling aan een eigen rekening, of verwerk de run zoals hij is.',
    },
    en: {
      title:
        'Loket’s account {loketCode} ({name}) is new and goes with {lineCount} lines to {code} {accountName}, the account for new codes.',
      remedy: 'Map it to an account of its own under Account mapping, or process the run as it is.',
    },
  },
  'journal_run.rgs_account_missing': {
    nl: {
      title:
        'Rekening {loketCode} ({name}) hoort volgens het kantoorsjabloon bij RGS {rgs}, maar geen rekening van deze administratie heeft die code.',
      remedy: 'Geef de juiste rekening RGS-code {rgs}, of koppel {loketCode} hier zelf.',
    },
    en: {
      title: 'By the firm’s template {loketCode} ({name}) belongs to RGS {rgs}, but no account of this administration has that code.',
      remedy: 'Give the right account RGS code {rgs}, or map {loketCode} here.',
    },
  },
  'journal_run.rgs_account_ambiguous': {
    nl: {
      title:
        'Rekening {loketCode} ({name}) hoort volgens het kantoorsjabloon bij RGS {rgs}, maar meer dan één rekening van deze administratie heeft die code.',
      remedy: 'Laat één rekening RGS-code {rgs} houden, of koppel {loketCode} hier zelf.',
    },
    en: {
      title:
        'By the firm’s template {loketCode} ({name}) belongs to RGS {rgs}, but more than one account of this administration has that code.',
      remedy: 'Let one account keep RGS code {rgs}, or map {loketCode} here.',
    },
  },
  'journal_run.cost_centre_defaulted': {
    nl: {
      title: 'Kostenplaats {code} ({name}) bestaat hier niet en gaat op {lineCount} regels naar {ownCode} {ownName}.',
      remedy: 'Koppel of maak de kostenplaats als u haar apart wilt zien.',
    },
    en: {
      title: 'Cost centre {code} ({name}) does not exist here and goes to {ownCode} {ownName} on {lineCount} lines.',
      remedy: 'Map or create the cost centre if you want to see it by itself.',
    },
  },
  'journal_run.cost_unit_defaulted': {
    nl: {
      title: 'Kostendrager {code} ({name}) bestaat hier niet en gaat op {lineCount} regels naar {ownCode} {ownName}.',
      remedy: 'Koppel of maak de kostendrager als u hem apart wilt zien.',
    },
    en: {
      title: 'Cost unit {code} ({name}) does not exist here and goes to {ownCode} {ownName} on {lineCount} lines.',
      remedy: 'Map or create the cost unit if you want to see it by itself.',
    },
  },
};
