import { createHash } from 'node:crypto';
import { isDay, isUuid, type LoonbrugError } from '@loonbrug/platform';
import type { JournalKind } from '../journal/journal.entity';
import * as errors from './journal-entry.errors';

/** Where an entry comes from; with its key it is booked exactly once per administration. */
export type SourceKind = 'journal_run' | 'reversal' | 'difference' | 'manual';

/** One line to be booked. Cents, debit positive, credit negative. */
export interface LineDraft {
  readonly accountId: string;
  readonly amountCents: number;
  readonly costCentreId?: string | null;
  readonly costUnitId?: string | null;
  readonly description?: string;
}

/** What is to be booked; its lines add up to zero. */
export interface EntryDraft {
  readonly journalId: string;
  /** YYYY-MM-DD, inside the fiscal year of the period. */
  readonly bookedOn: string;
  /** Without one: the open regular period that contains bookedOn. */
  readonly periodId?: string;
  readonly description: string;
  readonly source: { readonly kind: SourceKind; readonly key: string };
  readonly reversesEntryId?: string;
  /** The journal must be of this kind. */
  readonly requiredJournalKind?: JournalKind;
  readonly lines: readonly LineDraft[];
}

/** What an entry may hold at most; far above any payroll run, and far below what a sum of cents can carry exactly. */
export const entryLimits = {
  lines: 10_000,
  /** Of one line and of the debit side of an entry: 100 billion euros. */
  amountCents: 10_000_000_000_000,
  descriptionLength: 300,
  sourceKeyLength: 200,
} as const;

const sourceKinds: readonly SourceKind[] = ['journal_run', 'reversal', 'difference', 'manual'];

/** Sum of the debit lines, in cents. */
export const debitOf = (lines: readonly LineDraft[]): number =>
  lines.reduce((sum, line) => (line.amountCents > 0 ? sum + line.amountCents : sum), 0);

/** Equal for drafts that would book the same thing: 32 bytes. */
export function fingerprintOf(draft: EntryDraft): Buffer {
  const lines = draft.lines.map((line) => [
    line.accountId,
    line.amountCents,
    line.costCentreId ?? null,
    line.costUnitId ?? null,
    line.description ?? '',
  ]);
  const content = [draft.journalId, draft.bookedOn, draft.periodId ?? null, draft.description, draft.reversesEntryId ?? null, lines];
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest();
}

/** What is wrong with a draft by itself, without looking at the books. */
export function problemsOfDraft(draft: EntryDraft): LoonbrugError[] {
  const malformed = malformedPart(draft);
  if (malformed) return [errors.draftMalformed(malformed)];
  const problems: LoonbrugError[] = [];
  if (draft.lines.length < 2) problems.push(errors.tooFewLines(draft.lines.length));
  if (draft.lines.length > entryLimits.lines) problems.push(errors.tooManyLines(draft.lines.length, entryLimits.lines));
  const unsafe = draft.lines.findIndex((line) => !isAmount(line.amountCents));
  if (unsafe >= 0) return [...problems, errors.amountNotBookable(unsafe + 1)];
  return [...problems, ...problemsOfSums(draft.lines)];
}

// With 10,000 lines of at most 10^13 cents a sum could pass 2^53, so it is made in whole numbers of any size.
function problemsOfSums(lines: readonly LineDraft[]): LoonbrugError[] {
  let debit = 0n;
  let difference = 0n;
  for (const { amountCents } of lines) {
    const amount = BigInt(amountCents);
    difference += amount;
    if (amount > 0n) debit += amount;
  }
  const problems: LoonbrugError[] = [];
  if (debit > BigInt(entryLimits.amountCents)) problems.push(errors.entryTooLarge(entryLimits.amountCents));
  if (difference !== 0n) problems.push(errors.entryNotBalanced(Number(difference)));
  return problems;
}

const isAmount = (cents: unknown): boolean => Number.isSafeInteger(cents) && Math.abs(cents as number) <= entryLimits.amountCents;

const meaningOf: ReadonlyArray<readonly [string, (draft: EntryDraft) => boolean]> = [
  ['journalId', (draft) => isUuid(draft.journalId)],
  ['bookedOn', (draft) => isDay(draft.bookedOn)],
  ['periodId', (draft) => isUuidOrNothing(draft.periodId)],
  ['reversesEntryId', (draft) => isUuidOrNothing(draft.reversesEntryId)],
  ['description', (draft) => hasLength(draft.description, 1, entryLimits.descriptionLength)],
  ['source.kind', (draft) => sourceKinds.includes(draft.source.kind)],
  ['source.key', (draft) => hasLength(draft.source.key, 1, entryLimits.sourceKeyLength)],
];

/** The name of the first field that has no meaning at all; only our own callers can send one. */
function malformedPart(draft: EntryDraft): string | undefined {
  const field = meaningOf.find(([, isMeaningful]) => !isMeaningful(draft));
  if (field) return field[0];
  const line = draft.lines.findIndex((each) => !isLine(each));
  return line >= 0 ? `lines.${line}` : undefined;
}

const isLine = (line: LineDraft): boolean =>
  isUuid(line.accountId) &&
  isUuidOrNothing(line.costCentreId) &&
  isUuidOrNothing(line.costUnitId) &&
  hasLength(line.description ?? '', 0, entryLimits.descriptionLength);

const isUuidOrNothing = (id: string | null | undefined): boolean => id === undefined || id === null || isUuid(id);

// PostgreSQL stores no NUL, and counts characters where JavaScript counts UTF-16 units.
const hasLength = (text: string, least: number, most: number): boolean =>
  typeof text === 'string' && text.length >= least && [...text].length <= most && !text.includes('\0');
