export const booking = {
  payrollJournal: 'Dagboek voor lonen',
  payrollJournalText: 'Loonjournaalposten worden alleen geboekt in een dagboek van soort Memoriaal Lonen.',
  chooseJournal: 'Kies een dagboek',
  noJournalChosen: 'Nog niet gekozen: er kan niets geboekt worden.',
  noPayrollJournal: 'Er is geen dagboek van soort Memoriaal Lonen.',
  noPayrollJournalText: 'Voeg er eerst een toe; daarna kiest u het hier.',
  toJournals: 'Naar de dagboeken',
  account: 'Rekening',
} as const;
