import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line as it came, in the order in which it came; cents, debit positive. */
@Entity('journal_run_line')
export class JournalRunLine {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) journalRunId!: string;
  @PrimaryColumn({ type: 'integer', update: false }) lineNumber!: number;
  @Column({ type: 'text' }) accountCode!: string;
  @Column({ type: 'text' }) accountName!: string;
  @Column({ type: 'bigint' }) amountCents!: number;
  @Column({ type: 'text', nullable: true }) costCentreCode!: string | null;
  @Column({ type: 'text', nullable: true }) costCentreName!: string | null;
  @Column({ type: 'text', nullable: true }) costUnitCode!: string | null;
  @Column({ type: 'text', nullable: true }) costUnitName!: string | null;
  @Column({ type: 'integer', nullable: true }) componentKey!: number | null;
  @Column({ type: 'text', nullable: true }) componentName!: string | null;
}
