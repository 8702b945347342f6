export { journalKinds, type JournalKind } from './journal/journal.entity';
export { entryLimits, type EntryDraft, type LineDraft, type SourceKind } from './journal-entry/entry-draft';
export { JournalEntryService, type PostedEntry, type PostingResult } from './journal-entry/journal-entry.service';
export type { ReversalInput } from './journal-entry/reversal';
export { LedgerModule } from './ledger.module';
