import { Module } from '@nestjs/common';
import { JournalEntryService } from './journal-entry/journal-entry.service';

/** Books: they take what they are given and know no payroll. */
@Module({
  providers: [JournalEntryService],
  exports: [JournalEntryService],
})
export class LedgerModule {}
