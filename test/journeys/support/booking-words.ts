/** What the firm's own people read on their screens while they set books up and book. */
export interface BookingWords {
  pushed: string;
  inbox: string;
  nothingNew: string;
  oneWaits: RegExp;
  oneToReview: string;
  bookedTab: string;
  showOf: (books: string) => RegExp;
  runTitle: RegExp;
  mendFirst: string;
  payrollJournal: string;
  journalKind: string;
  asBooked: string;
  balancesAfter: string;
  runEntry: string;
  process: string;
  bookedAs: RegExp;
  byYou: RegExp;
  toEntry: string;
  entryTitle: RegExp;
  trialBalance: string;
  mailSubject: string;
  accounts: string;
  starterChart: string;
  load: string;
  loaded: RegExp;
  journals: string;
  addJournal: string;
  periods: string;
  addYear: string;
  fiscalYear: string;
  twelveMonths: string;
}

const nl: BookingWords = {
  pushed: 'Via Koppel',
  inbox: 'Loonjournaalposten',
  nothingNew: 'Er is niets nieuws: alles is verwerkt.',
  oneWaits: /^Er wacht één loonjournaalpost:/,
  oneToReview: 'Er wacht één loonjournaalpost: 1 te controleren.',
  bookedTab: 'Geboekt (1)',
  showOf: (books) => new RegExp(`^Toon ${books}, `),
  runTitle: /^Loonjournaalpost /,
  mendFirst: 'Verhelp eerst de bevinding hieronder.',
  payrollJournal: 'Dagboek voor loonjournaalposten',
  journalKind: 'Memoriaal Lonen',
  asBooked: 'Journaalpost zoals die geboekt wordt',
  balancesAfter: 'Saldi na deze boeking',
  runEntry: 'Journaalpost',
  process: 'Verwerken',
  bookedAs: /^Geboekt als LON-/,
  byYou: /Door u, /,
  toEntry: 'Naar de boeking',
  entryTitle: /^Boeking LON-/,
  trialBalance: 'Proef- en saldibalans',
  mailSubject: 'Loonjournaalpost staat klaar',
  accounts: 'Rekeningschema',
  starterChart: 'RGS-startschema laden',
  load: 'Laden',
  loaded: /^Rekeningen toegevoegd: [1-9]\d*\. Er waren er al: 0\.$/,
  journals: 'Dagboeken',
  addJournal: 'Dagboek toevoegen',
  periods: 'Boekjaren en perioden',
  addYear: 'Boekjaar toevoegen',
  fiscalYear: 'Boekjaar',
  twelveMonths: '12 maanden',
};

const en: BookingWords = {
  pushed: 'By Koppel',
  inbox: 'Payroll journal entries',
  nothingNew: 'There is nothing new: everything was processed.',
  oneWaits: /^One payroll journal entry is waiting:/,
  oneToReview: 'One payroll journal entry is waiting: 1 to review.',
  bookedTab: 'Booked (1)',
  showOf: (books) => new RegExp(`^Show ${books}, `),
  runTitle: /^Payroll journal entry /,
  mendFirst: 'Solve the finding below first.',
  payrollJournal: 'Journal for payroll entries',
  journalKind: 'Memoriaal Lonen (payroll)',
  asBooked: 'The entry as it will be booked',
  balancesAfter: 'Balances after this entry',
  runEntry: 'Journal entry',
  process: 'Process',
  bookedAs: /^Booked as LON-/,
  byYou: /By you, /,
  toEntry: 'To the entry',
  entryTitle: /^Entry LON-/,
  trialBalance: 'Trial balance',
  mailSubject: 'Payroll journal entry stands ready',
  accounts: 'Chart of accounts',
  starterChart: 'Load the RGS starter chart',
  load: 'Load',
  loaded: /^Accounts added: [1-9]\d*\. There already: 0\.$/,
  journals: 'Journals',
  addJournal: 'Add a journal',
  periods: 'Fiscal years and periods',
  addYear: 'Add a fiscal year',
  fiscalYear: 'Fiscal year',
  twelveMonths: '12 months',
};

export const bookingWords = { nl, en } as const;
