import type { ProblemTexts } from '@loonbrug/platform';
import { manualProblems } from './manual-problems';

const draft: ProblemTexts = {
  'ledger.draft_malformed': {
    nl: { title: 'De boeking heeft een onleesbaar onderdeel ({field}).', remedy: 'Geef dit door aan de beheerder; er is niets geboekt.' },
    en: { title: 'The entry has a part that can not be read ({field}).', remedy: 'Tell your administrator; nothing was booked.' },
  },
  'ledger.entry_not_balanced': {
    nl: {
      title: 'De boeking is niet in evenwicht: het verschil is {differenceCents} cent.',
      remedy: 'Maak debet en credit gelijk; komt de boeking uit Loket, laat de loonjournaalpost daar dan opnieuw maken.',
    },
    en: {
      title: 'The entry does not balance: the difference is {differenceCents} cents.',
      remedy: 'Make debit and credit equal; if the entry comes from Loket, have the payroll journal made again there.',
    },
  },
  'ledger.entry_too_few_lines': {
    nl: {
      title: 'Een boeking heeft ten minste twee regels nodig; deze heeft er {lineCount}.',
      remedy: 'Controleer de bron van de boeking.',
    },
    en: { title: 'An entry needs at least two lines; this one has {lineCount}.', remedy: 'Check where the entry comes from.' },
  },
  'ledger.entry_too_many_lines': {
    nl: {
      title: 'Een boeking heeft hoogstens {limit} regels; deze heeft er {lineCount}.',
      remedy: 'Splits de loonjournaalpost in de bron.',
    },
    en: { title: 'An entry has at most {limit} lines; this one has {lineCount}.', remedy: 'Split the payroll journal at its source.' },
  },
  'ledger.amount_not_bookable': {
    nl: { title: 'Het bedrag van regel {lineNumber} is geen bedrag in hele centen.', remedy: 'Controleer het bedrag in de bron.' },
    en: { title: 'The amount of line {lineNumber} is no amount in whole cents.', remedy: 'Check the amount at its source.' },
  },
  'ledger.entry_too_large': {
    nl: { title: 'Het totaal van de boeking is te groot.', remedy: 'Controleer de bedragen in de bron.' },
    en: { title: 'The total of the entry is too large.', remedy: 'Check the amounts at their source.' },
  },
  'ledger.total_too_large': {
    nl: { title: 'Het totaal van een rekening wordt te groot.', remedy: 'Controleer de bedragen in de bron.' },
    en: { title: 'The total of an account would become too large.', remedy: 'Check the amounts at their source.' },
  },
};

const place: ProblemTexts = {
  'ledger.journal_unknown': {
    nl: { title: 'Het dagboek bestaat niet in deze administratie.', remedy: 'Kies een dagboek van deze administratie.' },
    en: { title: 'The journal does not exist in this administration.', remedy: 'Choose a journal of this administration.' },
  },
  'ledger.journal_blocked': {
    nl: { title: 'Dagboek {journalCode} is geblokkeerd.', remedy: 'Hef de blokkade op, of kies een ander dagboek.' },
    en: { title: 'Journal {journalCode} is blocked.', remedy: 'Lift the block, or choose another journal.' },
  },
  'ledger.journal_kind_differs': {
    nl: {
      title: 'Dagboek {journalCode} is niet van de vereiste soort.',
      remedy: 'Kies voor lonen een dagboek van de soort Memoriaal Lonen, en voor een eigen boeking een van de soort Memoriaal.',
    },
    en: {
      title: 'Journal {journalCode} is not of the kind that is needed.',
      remedy: 'Choose a journal of the kind payroll (Memoriaal Lonen) for wages, and one of the kind general for an entry of your own.',
    },
  },
  'ledger.no_period': {
    nl: { title: 'Er is geen periode voor {bookedOn}.', remedy: 'Maak het boekjaar aan waarin deze datum valt.' },
    en: { title: 'There is no period for {bookedOn}.', remedy: 'Create the fiscal year that contains this date.' },
  },
  'ledger.period_unknown': {
    nl: { title: 'De periode bestaat niet in deze administratie.', remedy: 'Kies een periode van deze administratie.' },
    en: { title: 'The period does not exist in this administration.', remedy: 'Choose a period of this administration.' },
  },
  'ledger.period_closed': {
    nl: { title: 'Periode {periodNumber} van {year} is afgesloten.', remedy: 'Boek in een open periode, of open deze periode weer.' },
    en: { title: 'Period {periodNumber} of {year} is closed.', remedy: 'Book in an open period, or open this period again.' },
  },
  'ledger.opening_only': {
    nl: {
      title: 'Dagboek {journalCode} kan niet in periode {periodNumber} boeken.',
      remedy: 'In de openingsperiode (0) staat alleen de beginbalans; boek het overige in een gewone periode of de correctieperiode.',
    },
    en: {
      title: 'Journal {journalCode} can not book in period {periodNumber}.',
      remedy: 'The opening period (0) holds the opening balance only; book the rest in a regular period or the correction period.',
    },
  },
  'ledger.date_outside_fiscal_year': {
    nl: { title: '{bookedOn} valt niet in boekjaar {year}.', remedy: 'Kies een datum in het boekjaar van de periode.' },
    en: { title: '{bookedOn} is not in fiscal year {year}.', remedy: 'Choose a date in the fiscal year of the period.' },
  },
};

const lines: ProblemTexts = {
  'ledger.account_unknown': {
    nl: {
      title: 'De rekening van regel {lineNumber} bestaat niet in deze administratie.',
      remedy: 'Kies een rekening van deze administratie.',
    },
    en: {
      title: 'The account of line {lineNumber} does not exist in this administration.',
      remedy: 'Choose an account of this administration.',
    },
  },
  'ledger.account_blocked': {
    nl: {
      title: 'Rekening {accountCode} (regel {lineNumber}) is geblokkeerd.',
      remedy: 'Hef de blokkade op, of koppel aan een andere rekening.',
    },
    en: { title: 'Account {accountCode} (line {lineNumber}) is blocked.', remedy: 'Lift the block, or map to another account.' },
  },
  'ledger.cost_centre_unknown': {
    nl: {
      title: 'De kostenplaats van regel {lineNumber} bestaat niet in deze administratie.',
      remedy: 'Kies een kostenplaats van deze administratie.',
    },
    en: {
      title: 'The cost centre of line {lineNumber} does not exist in this administration.',
      remedy: 'Choose a cost centre of this administration.',
    },
  },
  'ledger.cost_centre_blocked': {
    nl: {
      title: 'Kostenplaats {costCentreCode} (regel {lineNumber}) is geblokkeerd.',
      remedy: 'Hef de blokkade op, of kies een andere kostenplaats.',
    },
    en: { title: 'Cost centre {costCentreCode} (line {lineNumber}) is blocked.', remedy: 'Lift the block, or choose another cost centre.' },
  },
  'ledger.cost_unit_unknown': {
    nl: {
      title: 'De kostendrager van regel {lineNumber} bestaat niet in deze administratie.',
      remedy: 'Kies een kostendrager van deze administratie.',
    },
    en: {
      title: 'The cost unit of line {lineNumber} does not exist in this administration.',
      remedy: 'Choose a cost unit of this administration.',
    },
  },
  'ledger.cost_unit_blocked': {
    nl: {
      title: 'Kostendrager {costUnitCode} (regel {lineNumber}) is geblokkeerd.',
      remedy: 'Hef de blokkade op, of kies een andere kostendrager.',
    },
    en: { title: 'Cost unit {costUnitCode} (line {lineNumber}) is blocked.', remedy: 'Lift the block, or choose another cost unit.' },
  },
};

const once: ProblemTexts = {
  'ledger.source_already_posted': {
    nl: {
      title: 'Dit is al geboekt als {voucherNumber}, met een andere inhoud.',
      remedy: 'Draai {voucherNumber} eerst terug, of boek het verschil.',
    },
    en: {
      title: 'This is booked already as {voucherNumber}, with other content.',
      remedy: 'Reverse {voucherNumber} first, or book the difference.',
    },
  },
  'ledger.source_twice_in_batch': {
    nl: { title: 'Twee boekingen komen uit dezelfde bron en verschillen.', remedy: 'Boek ze een voor een.' },
    en: { title: 'Two entries come from the same source and differ.', remedy: 'Book them one by one.' },
  },
  'ledger.reversed_entry_unknown': {
    nl: { title: 'De boeking om terug te draaien bestaat niet in deze administratie.', remedy: 'Kies een boeking van deze administratie.' },
    en: { title: 'The entry to reverse does not exist in this administration.', remedy: 'Choose an entry of this administration.' },
  },
  'ledger.already_reversed': {
    nl: { title: 'Deze boeking is al teruggedraaid met {voucherNumber}.', remedy: 'Bekijk {voucherNumber}; er is niets meer te doen.' },
    en: { title: 'This entry is reversed already by {voucherNumber}.', remedy: 'See {voucherNumber}; there is nothing left to do.' },
  },
  'ledger.posted_meanwhile': {
    nl: { title: 'Iemand anders boekte hetzelfde op hetzelfde moment.', remedy: 'Probeer het opnieuw; dubbel boeken kan niet.' },
    en: { title: 'Somebody else booked the same at the same moment.', remedy: 'Try again; it can not be booked twice.' },
  },
  'ledger.entry_not_booked': {
    nl: {
      title: 'De boeking is niet gelukt; er is niets geboekt.',
      remedy: 'Probeer het opnieuw. Blijft het misgaan, waarschuw dan de beheerder.',
    },
    en: { title: 'The entry was not booked; nothing has changed.', remedy: 'Try again. If it keeps failing, tell your administrator.' },
  },
};

/** Texts of what forbids an entry. */
export const bookProblems: ProblemTexts = { ...draft, ...place, ...lines, ...once, ...manualProblems };
