import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceKind } from './entry-draft';

/** An entry in the books. The app's role can insert it, not update or delete it. */
@Entity('journal_entry')
export class JournalEntry {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') entryId!: string;
  @Column('uuid') journalId!: string;
  @Column('uuid') periodId!: string;
  @Column('date') bookedOn!: string;
  /** Of the fiscal year. */
  @Column('integer') voucherYear!: number;
  @Column('integer') voucherSequence!: number;
  @Column('text') voucherNumber!: string;
  @Column('text') description!: string;
  @Column('text') sourceKind!: SourceKind;
  @Column('text') sourceKey!: string;
  @Column('bytea') fingerprint!: Buffer;
  @Column('uuid', { nullable: true }) reversesEntryId!: string | null;
  @Column('integer') lineCount!: number;
  @Column('bigint') totalDebitCents!: number;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
}
