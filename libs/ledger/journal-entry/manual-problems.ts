import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of what forbids an entry that a person makes. */
export const manualProblems: ProblemTexts = {
  'ledger.both_columns': {
    nl: {
      title: 'Regel {lineNumber} heeft een bedrag in debet en in credit.',
      remedy: 'Vul één van beide in, of maak er twee regels van.',
    },
    en: { title: 'Line {lineNumber} has an amount in debit and in credit.', remedy: 'Fill in one of them, or make two lines of it.' },
  },
  'ledger.amount_negative': {
    nl: { title: 'Het bedrag van regel {lineNumber} is negatief.', remedy: 'Zet het bedrag zonder minteken in de andere kolom.' },
    en: { title: 'The amount of line {lineNumber} is negative.', remedy: 'Put the amount into the other column, without the minus.' },
  },
  'ledger.line_without_amount': {
    nl: { title: 'Regel {lineNumber} heeft geen bedrag.', remedy: 'Vul debet of credit in, of haal de regel weg.' },
    en: { title: 'Line {lineNumber} has no amount.', remedy: 'Fill in debit or credit, or remove the line.' },
  },
  'ledger.reversed_at_source': {
    nl: {
      title: '{voucherNumber} komt uit een loonjournaalpost of is zelf een tegenboeking.',
      remedy: 'Draai de loonjournaalpost terug bij ‘Loonjournaalposten’; een tegenboeking maakt u ongedaan door opnieuw te boeken.',
    },
    en: {
      title: '{voucherNumber} comes from a payroll journal entry, or is a reversal itself.',
      remedy: 'Reverse the run in the inbox of payroll journal entries; a reversal is undone by booking anew.',
    },
  },
  'ledger.opening_balance_carried': {
    nl: {
      title: 'De beginbalans van {year} komt vanzelf uit {earlierYear}.',
      remedy: 'Boek een correctie in {earlierYear}, of een memoriaalboeking in {year}.',
    },
    en: {
      title: 'The opening balance of {year} comes from {earlierYear} by itself.',
      remedy: 'Book a correction in {earlierYear}, or a general entry in {year}.',
    },
  },
  'ledger.opening_balance_exists': {
    nl: {
      title: 'De beginbalans van {year} is al geboekt als {voucherNumber}.',
      remedy: 'Draai {voucherNumber} eerst terug en voer dan de nieuwe in.',
    },
    en: {
      title: 'The opening balance of {year} is booked already as {voucherNumber}.',
      remedy: 'Reverse {voucherNumber} first, then enter the new one.',
    },
  },
  'ledger.opening_account_kind': {
    nl: {
      title: 'Rekening {accountCode} (regel {lineNumber}) is geen balansrekening.',
      remedy: 'Een beginbalans heeft alleen balansrekeningen; zet het resultaat van eerdere jaren op het eigen vermogen.',
    },
    en: {
      title: 'Account {accountCode} (line {lineNumber}) is no balance account.',
      remedy: 'An opening balance has balance accounts only; put the result of earlier years on equity.',
    },
  },
  'ledger.no_opening_journal': {
    nl: { title: 'Er is geen dagboek van de soort Beginbalans.', remedy: 'Maak er een aan bij Dagboeken, of hef de blokkade op.' },
    en: { title: 'There is no journal of the kind opening balance.', remedy: 'Create one under Journals, or lift the block.' },
  },
};
