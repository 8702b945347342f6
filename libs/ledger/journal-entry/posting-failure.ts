import type { LoonbrugError } from '@loonbrug/platform';
import { postedMeanwhile, reversedEntryUnknown, totalTooLarge } from './journal-entry.errors';

interface DatabaseFailure {
  readonly code: string;
  readonly constraint?: string;
}

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';
const checkViolation = '23514';
const deadlockDetected = '40P01';

/** What PostgreSQL refused while posting, where it is something that a caller can act on; undefined for everything else. */
export function postingFailureOf(error: unknown): LoonbrugError | undefined {
  const failure = databaseFailureOf(error);
  if (!failure) return undefined;
  // Two at once: the unique keys of source, number and reversal decide who was first.
  if (failure.code === uniqueViolation && failure.constraint?.startsWith('journal_entry_')) return postedMeanwhile(error);
  if (failure.code === deadlockDetected) return postedMeanwhile(error);
  if (failure.code === foreignKeyViolation && failure.constraint?.includes('reverses')) return reversedEntryUnknown();
  if (failure.code === checkViolation && failure.constraint?.startsWith('account_total_')) return totalTooLarge();
  return undefined;
}

function databaseFailureOf(error: unknown): DatabaseFailure | undefined {
  const driverError = (error as { driverError?: unknown } | undefined)?.driverError as Partial<DatabaseFailure> | undefined;
  return typeof driverError?.code === 'string' ? { code: driverError.code, constraint: driverError.constraint } : undefined;
}
