import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { SourceKind } from './entry-draft';
import { reversedAtSource } from './journal-entry.errors';
import { JournalEntryService, type PostedEntry } from './journal-entry.service';
import type { EntryReversalDto, NewManualEntryDto } from './manual-entry.dto';
import { draftLines } from './manual-lines';

interface ReversibleEntry {
  sourceKind: SourceKind;
  voucherNumber: string;
  bookedOn: string;
  periodId: string;
}

/** Entries that a person makes, and undoes. */
@Injectable()
export class ManualEntryService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(JournalEntryService) private readonly entries: JournalEntryService,
  ) {}

  /** Books an entry in a journal of kind general. The same request again answers with the entry that is there. Throws what forbids a draft. */
  book(scope: AdministrationScope, input: NewManualEntryDto): Promise<PostedEntry> {
    const { requestId, journalId, bookedOn, periodId, description } = input;
    const lines = draftLines(input.lines);
    const source = { kind: 'manual' as const, key: requestId.toLowerCase() };
    return this.database.transaction(scope, async (tx) => {
      const draft = { journalId, bookedOn, periodId, description, lines, source, requiredJournalKind: 'general' as const };
      const [entry] = await this.entries.postIn(tx, scope, [draft]);
      if (entry!.isNew) await this.#record(tx, scope, entry!);
      return entry!;
    });
  }

  /** Books the counter-entry of an entry that a person made. Throws `ledger.reversed_at_source`, `ledger.already_reversed` and what forbids a draft. */
  reverse(scope: AdministrationScope, entryId: string, { reason, bookedOn, periodId }: EntryReversalDto): Promise<PostedEntry> {
    return this.database.transaction(scope, async (tx) => {
      const entry = await tx.maybeOne<ReversibleEntry>(
        `select source_kind as "sourceKind", voucher_number as "voucherNumber", booked_on as "bookedOn", period_id as "periodId"
         from journal_entry where portal_id = $1 and administration_id = $2 and entry_id = $3`,
        [scope.portalId, scope.administrationId, entryId],
      );
      if (!entry) throw new NotFound('JournalEntry');
      if (entry.sourceKind !== 'manual') throw reversedAtSource(entry.voucherNumber);
      const place = bookedOn === undefined && periodId === undefined ? entry : { bookedOn: bookedOn ?? entry.bookedOn, periodId };
      return this.entries.reverseIn(tx, scope, entryId, { bookedOn: place.bookedOn, periodId: place.periodId, reason });
    });
  }

  #record(tx: Transaction, scope: AdministrationScope, { entryId, voucherNumber }: PostedEntry): Promise<void> {
    const { administrationId } = scope;
    return this.audit.record(tx, {
      action: 'journal_entry.booked',
      subjectKind: 'JournalEntry',
      subjectId: entryId,
      administrationId,
      details: { voucherNumber },
    });
  }
}
