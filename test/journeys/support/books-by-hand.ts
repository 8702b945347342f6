import type { BookingWords } from './booking-words';
import type { FirmWords } from './firm-words';
import type { Visitor } from './visitor';

/** Starter chart, a journal of kind Memoriaal Lonen, and a fiscal year, as the back office of a new client does. */
export async function setUpBooksByHand(visitor: Visitor, word: FirmWords & BookingWords, year: string): Promise<void> {
  await visitor.open(word.accounts);
  await visitor.button(word.starterChart).click();
  await visitor.inspect('the question before a chart is loaded');
  await visitor.button(word.load, visitor.dialog).click();
  await visitor.see(word.loaded);
  await visitor.see(/Netto lonen/);
  await visitor.inspect('a chart of accounts');
  await visitor.open(word.journals);
  await visitor.button(word.addJournal).click();
  await visitor.inspect('the dialog for a journal');
  await visitor.button(word.save, visitor.dialog).click();
  await visitor.see('LON', visitor.lines(word.journals, word.journalKind));
  await visitor.dialog.waitFor({ state: 'detached' });
  await visitor.open(word.periods);
  await visitor.button(word.addYear).click();
  await visitor.field(word.fiscalYear, visitor.dialog).fill(year);
  await visitor.button(word.save, visitor.dialog).click();
  await visitor.see(word.twelveMonths);
  await visitor.dialog.waitFor({ state: 'detached' });
  await visitor.inspect('a fiscal year');
}
