import { NotFound, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type EntryDraft, entryLimits } from './entry-draft';
import { alreadyReversed } from './journal-entry.errors';

export interface ReversalInput {
  /** YYYY-MM-DD. */
  readonly bookedOn: string;
  /** Without one: the open regular period that contains bookedOn. */
  readonly periodId?: string;
  /** Becomes part of the counter-entry's description. */
  readonly reason: string;
}

interface ReversibleEntry {
  journalId: string;
  voucherNumber: string;
  reversedBy: string | null;
}

interface ReversibleLine {
  accountId: string;
  amountCents: number;
  costCentreId: string | null;
  costUnitId: string | null;
  description: string;
}

/** The counter-entry of an entry as a draft: every amount negated. Throws `request.not_found` and `ledger.already_reversed`. */
export async function draftReversalIn(
  tx: Transaction,
  scope: AdministrationScope,
  entryId: string,
  input: ReversalInput,
): Promise<EntryDraft> {
  const parameters = [scope.portalId, scope.administrationId, entryId];
  const entry = await tx.maybeOne<ReversibleEntry>(
    `select entry.journal_id as "journalId", entry.voucher_number as "voucherNumber", reversal.voucher_number as "reversedBy"
     from journal_entry entry
     left join journal_entry reversal on reversal.portal_id = entry.portal_id and reversal.administration_id = entry.administration_id
       and reversal.reverses_entry_id = entry.entry_id
     where entry.portal_id = $1 and entry.administration_id = $2 and entry.entry_id = $3`,
    parameters,
  );
  if (!entry) throw new NotFound('JournalEntry');
  if (entry.reversedBy !== null) throw alreadyReversed(entry.reversedBy);
  const lines = await tx.query<ReversibleLine>(
    `select account_id as "accountId", amount_cents as "amountCents", cost_centre_id as "costCentreId", cost_unit_id as "costUnitId", description
     from journal_line where portal_id = $1 and administration_id = $2 and entry_id = $3 order by line_number`,
    parameters,
  );
  return {
    journalId: entry.journalId,
    bookedOn: input.bookedOn,
    periodId: input.periodId,
    description: `${entry.voucherNumber}: ${input.reason}`.slice(0, entryLimits.descriptionLength),
    source: { kind: 'reversal', key: entryId },
    reversesEntryId: entryId,
    // 0 - n, because -0 is no amount.
    lines: lines.map((line) => ({ ...line, amountCents: 0 - line.amountCents })),
  };
}
