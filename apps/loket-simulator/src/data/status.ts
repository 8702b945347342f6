import type { Status } from './model';

const list =
  <Key extends number>(entries: Record<Key, string>) =>
  (key: Key): Status => ({ key, value: entries[key] });

export const payrollRunStatus = list({
  0: 'Staat klaar voor verloning.',
  1: 'Verloning gereed.',
  2: 'Proforma verloning gereed.',
  5: 'Verwijderd door gebruiker.',
  6: 'Verloning geannuleerd door gebruiker.',
  7: 'Fout tijdens verloning.',
  8: 'Geen loonresultaten, verloning geannuleerd.',
  9: 'Verloning goedgekeurd.',
});

export const journalRunStatus = list({
  0: 'Staat klaar voor journaliseren',
  1: 'Geen journaal resultaten',
  2: 'Fout bij aanmaken',
  3: 'Verwijderd door gebruiker',
  4: 'Journaal gereed',
  5: 'Wordt geëxporteerd',
  6: 'Exporteren mislukt',
  7: 'Journaal geëxporteerd',
});

export const wageDeclarationStatus = list({
  1: 'Verzoek tot aanmaak loonaangifte',
  2: 'Fout bij aanmaken loonaangifte',
  3: 'Loonaangifte aangemaakt',
  4: 'Loonaangifte geannuleerd',
  5: 'Loonaangifte bevestigd',
  6: 'Loonaangifte verzonden',
  7: 'Loonaangifte verwijderd',
});

/** Whether a journal run has lines to serve: Loket answers with an error for the statuses before 4. */
export function hasJournalResults(status: Status): boolean {
  return ![0, 1, 2, 3].includes(status.key);
}
