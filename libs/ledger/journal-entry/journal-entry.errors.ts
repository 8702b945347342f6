import { LoonbrugError, type ErrorDetails } from '@loonbrug/platform';

const rejected = (code: string, message: string, details: ErrorDetails = {}): LoonbrugError =>
  new LoonbrugError('rejected', `ledger.${code}`, message, details);

export const draftMalformed = (field: string): LoonbrugError =>
  rejected('draft_malformed', `an entry draft has no valid ${field}`, { field });

/** The difference is debit minus credit, in cents. */
export const entryNotBalanced = (differenceCents: number): LoonbrugError =>
  rejected('entry_not_balanced', `lines add up to ${differenceCents} cents instead of 0`, { differenceCents });

export const tooFewLines = (lineCount: number): LoonbrugError =>
  rejected('entry_too_few_lines', `an entry needs two lines, this has ${lineCount}`, { lineCount });

export const tooManyLines = (lineCount: number, limit: number): LoonbrugError =>
  rejected('entry_too_many_lines', `an entry has at most ${limit} lines, this has ${lineCount}`, { lineCount, limit });

export const amountNotBookable = (lineNumber: number): LoonbrugError =>
  rejected('amount_not_bookable', `line ${lineNumber} has no whole number of cents within the limit`, { lineNumber });

export const entryTooLarge = (limitCents: number): LoonbrugError =>
  rejected('entry_too_large', `the debit side passes ${limitCents} cents`, { limitCents });

export const totalTooLarge = (): LoonbrugError => rejected('total_too_large', 'a total of an account would pass what can be added exactly');

export const journalUnknown = (journalId: string): LoonbrugError =>
  rejected('journal_unknown', 'the journal is not one of this administration', { journalId });

export const journalBlocked = (journalCode: string): LoonbrugError =>
  rejected('journal_blocked', `journal ${journalCode} is blocked`, { journalCode });

export const journalKindDiffers = (journalCode: string, kind: string, requiredKind: string): LoonbrugError =>
  rejected('journal_kind_differs', `journal ${journalCode} is of kind ${kind}, not ${requiredKind}`, { journalCode, kind, requiredKind });

export const accountUnknown = (lineNumber: number): LoonbrugError =>
  rejected('account_unknown', `the account of line ${lineNumber} is not one of this administration`, { lineNumber });

export const accountBlocked = (lineNumber: number, accountCode: string): LoonbrugError =>
  rejected('account_blocked', `account ${accountCode} of line ${lineNumber} is blocked`, { lineNumber, accountCode });

export const costCentreUnknown = (lineNumber: number): LoonbrugError =>
  rejected('cost_centre_unknown', `the cost centre of line ${lineNumber} is not one of this administration`, { lineNumber });

export const costCentreBlocked = (lineNumber: number, costCentreCode: string): LoonbrugError =>
  rejected('cost_centre_blocked', `cost centre ${costCentreCode} of line ${lineNumber} is blocked`, { lineNumber, costCentreCode });

export const costUnitUnknown = (lineNumber: number): LoonbrugError =>
  rejected('cost_unit_unknown', `the cost unit of line ${lineNumber} is not one of this administration`, { lineNumber });

export const costUnitBlocked = (lineNumber: number, costUnitCode: string): LoonbrugError =>
  rejected('cost_unit_blocked', `cost unit ${costUnitCode} of line ${lineNumber} is blocked`, { lineNumber, costUnitCode });

/** No fiscal year has a regular period that contains the date. */
export const noPeriod = (bookedOn: string): LoonbrugError => rejected('no_period', `no period contains ${bookedOn}`, { bookedOn });

export const periodUnknown = (periodId: string): LoonbrugError =>
  rejected('period_unknown', 'the period is not one of this administration', { periodId });

export const periodClosed = (year: number, periodNumber: number): LoonbrugError =>
  rejected('period_closed', `period ${periodNumber} of ${year} is closed`, { year, periodNumber });

export const dateOutsideFiscalYear = (bookedOn: string, year: number): LoonbrugError =>
  rejected('date_outside_fiscal_year', `${bookedOn} is not in fiscal year ${year}`, { bookedOn, year });

/** Only opening journals are booked in the opening period, and nothing else is. */
export const openingOnly = (journalCode: string, periodNumber: number): LoonbrugError =>
  rejected('opening_only', `journal ${journalCode} and period ${periodNumber} are not of one kind`, { journalCode, periodNumber });

/** A line has both a debit and a credit amount. */
export const bothColumns = (lineNumber: number): LoonbrugError =>
  rejected('both_columns', `line ${lineNumber} has debit and credit`, { lineNumber });

export const amountNegative = (lineNumber: number): LoonbrugError =>
  rejected('amount_negative', `line ${lineNumber} has an amount below zero`, { lineNumber });

export const lineWithoutAmount = (lineNumber: number): LoonbrugError =>
  rejected('line_without_amount', `line ${lineNumber} has no amount`, { lineNumber });

/** It came from a payroll run, or is a counter-entry: it is undone where it came from. */
export const reversedAtSource = (voucherNumber: string): LoonbrugError =>
  rejected('reversed_at_source', `entry ${voucherNumber} is not reversed by hand`, { voucherNumber });

/** These books have entries in an earlier year, whose balances come along by themselves. */
export const openingBalanceCarried = (year: number, earlierYear: number): LoonbrugError =>
  rejected('opening_balance_carried', `the opening balance of ${year} comes from ${earlierYear}`, { year, earlierYear });

export const openingBalanceExists = (year: number, voucherNumber: string): LoonbrugError =>
  rejected('opening_balance_exists', `the opening balance of ${year} is booked as ${voucherNumber}`, { year, voucherNumber });

export const openingAccountKind = (lineNumber: number, accountCode: string): LoonbrugError =>
  rejected('opening_account_kind', `account ${accountCode} of line ${lineNumber} is no balance account`, { lineNumber, accountCode });

export const noOpeningJournal = (): LoonbrugError => rejected('no_opening_journal', 'no journal of kind opening is open');

/** The source's entry is there with other content; it stays as it is. */
export const sourceAlreadyPosted = (voucherNumber: string): LoonbrugError =>
  rejected('source_already_posted', `the source is booked as ${voucherNumber} with other content`, { voucherNumber });

/** Two drafts of one batch name the same source and say different things. */
export const sourceTwiceInBatch = (sourceKey: string): LoonbrugError =>
  rejected('source_twice_in_batch', `source ${sourceKey} comes twice in one batch, with different content`);

export const reversedEntryUnknown = (): LoonbrugError =>
  rejected('reversed_entry_unknown', 'the entry to reverse is not one of this administration');

export const alreadyReversed = (voucherNumber: string): LoonbrugError =>
  rejected('already_reversed', `the entry is reversed by ${voucherNumber}`, { voucherNumber });

/** Somebody else booked the same source, or reversed the same entry, in the moment between; trying again finds it. */
export const postedMeanwhile = (cause: unknown): LoonbrugError =>
  new LoonbrugError('conflict', 'ledger.posted_meanwhile', 'the same was booked at the same moment', {}, { cause });

/** The posting statement refused what our own checks let through: a fault of ours, and nothing is booked. */
export const notBooked = (sourceKey: string): LoonbrugError =>
  new LoonbrugError('unavailable', 'ledger.entry_not_booked', `the posting statement did not book ${sourceKey}`);
