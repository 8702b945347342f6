import { type Language, platformProblems, type ProblemTexts } from '@loonbrug/platform';

/** What a check says that passed. */
export const yearEndPassed: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'ledger.year_end_balance': { nl: 'Debet en credit zijn gelijk.', en: 'Debit and credit are equal.' },
  'ledger.year_end_totals': { nl: 'De saldi zijn de som van de boekingsregels.', en: 'The balances are the sums of the lines.' },
  'ledger.year_end_numbers': { nl: 'De boekstuknummers lopen zonder gaten door.', en: 'The voucher numbers have no gaps.' },
  'ledger.year_end_periods': { nl: 'Alle perioden zijn afgesloten.', en: 'All periods are closed.' },
  'ledger.year_end_opening': {
    nl: 'De beginbalans komt van één plaats: de ingevoerde beginbalans of het vorige boekjaar.',
    en: 'The opening balance comes from one place: the one that was entered, or the year before.',
  },
  'ledger.year_end_result': { nl: 'Het resultaat van eerdere jaren is verdeeld.', en: 'The result of earlier years is distributed.' },
  'ledger.year_end_next': { nl: 'Het volgende boekjaar is er.', en: 'The next fiscal year is there.' },
};

/** What a check says that did not pass, and what to do about it. */
export const yearEndProblems: ProblemTexts = {
  ...platformProblems,
  'ledger.year_end_balance': {
    nl: {
      title: 'Debet en credit verschillen {differenceCents} cent.',
      remedy: 'Waarschuw de beheerder: dit kan niet door boeken zijn ontstaan.',
    },
    en: {
      title: 'Debit and credit differ by {differenceCents} cents.',
      remedy: 'Tell your administrator: booking can not have caused this.',
    },
  },
  'ledger.year_end_totals': {
    nl: {
      title: 'Het saldo van {accounts} is niet de som van de regels.',
      remedy: 'Waarschuw de beheerder: dit kan niet door boeken zijn ontstaan.',
    },
    en: {
      title: 'The balance of {accounts} is not the sum of its lines.',
      remedy: 'Tell your administrator: booking can not have caused this.',
    },
  },
  'ledger.year_end_numbers': {
    nl: { title: 'Er ontbreken boekstuknummers in {journals}.', remedy: 'Waarschuw de beheerder: dit kan niet door boeken zijn ontstaan.' },
    en: { title: 'Voucher numbers are missing in {journals}.', remedy: 'Tell your administrator: booking can not have caused this.' },
  },
  'ledger.year_end_periods': {
    nl: { title: 'Nog open: periode {periods}.', remedy: 'Sluit de perioden af waarin niets meer geboekt wordt.' },
    en: { title: 'Still open: period {periods}.', remedy: 'Close the periods in which nothing more is booked.' },
  },
  'ledger.year_end_opening': {
    nl: {
      title: 'Beginbalans {voucherNumber} is ingevoerd, en er staan ook boekingen in {earlierYear}: de saldi tellen dubbel.',
      remedy: 'Draai de ingevoerde beginbalans terug; de saldi van {earlierYear} gaan vanzelf mee.',
    },
    en: {
      title: 'Opening balance {voucherNumber} was entered, and {earlierYear} has entries too: balances count twice.',
      remedy: 'Reverse the opening balance that was entered; the balances of {earlierYear} come along by themselves.',
    },
  },
  'ledger.year_end_result': {
    nl: {
      title: 'Resultaat van eerdere jaren staat nog op geen balansrekening: {amount}.',
      remedy: 'Boek de winstverdeling in de correctieperiode van dat jaar: van een resultaatrekening naar het eigen vermogen.',
    },
    en: {
      title: 'The result of earlier years stands on no balance account yet: {amount}.',
      remedy: 'Book its distribution in the correction period of that year: from a profit-and-loss account to equity.',
    },
  },
  'ledger.year_end_next': {
    nl: { title: 'Er is nog geen volgend boekjaar.', remedy: 'Maak het volgende boekjaar aan; de balansrekeningen gaan vanzelf mee.' },
    en: { title: 'There is no next fiscal year yet.', remedy: 'Create the next fiscal year; balance accounts come along by themselves.' },
  },
};
