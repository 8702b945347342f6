import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry that a run has in the books, with the period that its amounts belong to. */
@Entity('journal_run_entry')
export class JournalRunEntry {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) entryId!: string;
  @Column({ type: 'uuid' }) journalRunId!: string;
  @Column({ type: 'date' }) belongsOn!: string;
}
