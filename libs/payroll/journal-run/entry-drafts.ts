import type { JournalRun } from './journal-run.entity';

/** difference: book what changed · reverse_and_book: take the earlier entries back and book the whole anew. */
export type CorrectionMode = 'difference' | 'reverse_and_book';
export const correctionModes: readonly CorrectionMode[] = ['difference', 'reverse_and_book'];

const monthNames = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** What the period is called in the books, which are in Dutch: "januari 2026", "periode 3 van 2026". */
export const periodName = ({ periodKind, periodNumber, year }: Pick<JournalRun, 'periodKind' | 'periodNumber' | 'year'>): string =>
  periodKind === 'month' && monthNames[periodNumber - 1]
    ? `${monthNames[periodNumber - 1]} ${year}`
    : `periode ${periodNumber} van ${year}`;

/** The source's key: the revision, whatever its number becomes, and which booking of it this is where it was reversed before. */
export const sourceKeyOf = ({ journalRunId, bookingNumber }: JournalRun): string =>
  bookingNumber === 0 ? journalRunId : `${journalRunId}/${bookingNumber + 1}`;

/** What the run's entry is called; `correctedRevision` is the booked one of which it books the difference, null where it books the whole. */
export function descriptionOf(run: JournalRun, correctedRevision: number | null): string {
  const name = `Loonjournaal ${periodName(run)}`;
  if (correctedRevision !== null) return `${name}, verschil met versie ${correctedRevision}`;
  return run.revision! > 1 ? `${name}, versie ${run.revision}` : name;
}
