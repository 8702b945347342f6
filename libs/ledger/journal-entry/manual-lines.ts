import { type EntryDraft, entryLimits, type LineDraft } from './entry-draft';
import { amountNegative, amountNotBookable, bothColumns, lineWithoutAmount } from './journal-entry.errors';
import type { ManualLineDto } from './manual-entry.dto';

const isEmpty = (amount: unknown): boolean => amount === undefined || amount === null || amount === 0;

/** One column of a line in cents, 0 where it is empty; throws with the line's number where it is no amount. */
function columnOf(amount: unknown, lineNumber: number): number {
  if (isEmpty(amount)) return 0;
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) throw amountNotBookable(lineNumber);
  if (amount < 0) throw amountNegative(lineNumber);
  if (amount > entryLimits.amountCents) throw amountNotBookable(lineNumber);
  return amount;
}

function draftLine(line: ManualLineDto, lineNumber: number): LineDraft {
  const debitCents = columnOf(line.debitCents, lineNumber);
  const creditCents = columnOf(line.creditCents, lineNumber);
  if (debitCents > 0 && creditCents > 0) throw bothColumns(lineNumber);
  if (debitCents === 0 && creditCents === 0) throw lineWithoutAmount(lineNumber);
  const { accountId, costCentreId = null, costUnitId = null, description = '' } = line;
  return { accountId, costCentreId, costUnitId, description, amountCents: debitCents - creditCents };
}

/** Lines as they are booked. Throws `ledger.amount_not_bookable`, `ledger.amount_negative`, `ledger.both_columns` and `ledger.line_without_amount`. */
export const draftLines = (lines: readonly ManualLineDto[]): EntryDraft['lines'] => lines.map((line, index) => draftLine(line, index + 1));
