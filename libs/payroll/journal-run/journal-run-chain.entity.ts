import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The versions of one payroll run; its row is the lock under which an arrival is judged and a run is booked. */
@Entity('journal_run_chain')
export class JournalRunChain {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) chainId!: string;
  @Column({ type: 'uuid', nullable: true }) payrollRunId!: string | null;
  @Column({ type: 'text' }) chainKey!: string;
  @Column({ type: 'integer' }) lastRevision!: number;
}
