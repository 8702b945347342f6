import type { LoonbrugError } from '@loonbrug/platform';
import { postedMeanwhile, reversedEntryUnknown, totalTooLarge } from './journal-entry.errors';

interface DatabaseFailure {
  readonly code: string;
  readonly constraint?: string;
}

/** By SQLSTATE and the constraint's name. Two at once: the unique keys of source, number and reversal decide who was first. */
const meanings: ReadonlyArray<{ code: string; constraint?: RegExp; problem: (cause: unknown) => LoonbrugError }> = [
  { code: '23505', constraint: /^journal_entry_/, problem: postedMeanwhile },
  { code: '40P01', problem: postedMeanwhile },
  { code: '23503', constraint: /^journal_entry_.*reverses/, problem: reversedEntryUnknown },
  { code: '23514', constraint: /^account_total_/, problem: totalTooLarge },
];

/** What PostgreSQL refused while posting, where it is something that a caller can act on; undefined for everything else. */
export function postingFailureOf(error: unknown): LoonbrugError | undefined {
  const failure = databaseFailureOf(error);
  const meaning = meanings.find(
    ({ code, constraint }) => code === failure?.code && (constraint === undefined || constraint.test(failure.constraint ?? '')),
  );
  return meaning?.problem(error);
}

function databaseFailureOf(error: unknown): DatabaseFailure | undefined {
  const driverError = (error as { driverError?: unknown } | undefined)?.driverError as Partial<DatabaseFailure> | undefined;
  return typeof driverError?.code === 'string' ? { code: driverError.code, constraint: driverError.constraint } : undefined;
}
