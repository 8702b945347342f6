import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodKind } from '../connection/link-import';

/** A payroll run of Loket as these books know it. */
@Entity('payroll_run')
export class PayrollRun {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) payrollRunId!: string;
  @Column({ type: 'uuid', nullable: true }) loketLinkId!: string | null;
  @Column({ type: 'uuid', update: false }) loketPayrollRunId!: string;
  @Column({ type: 'integer' }) year!: number;
  @Column({ type: 'smallint' }) periodNumber!: number;
  @Column({ type: 'text' }) periodKind!: PeriodKind;
  @Column({ type: 'date' }) periodStartsOn!: string;
  @Column({ type: 'date' }) periodEndsOn!: string;
  @Column({ type: 'boolean' }) isTestYear!: boolean;
  @Column({ type: 'integer', nullable: true }) sequenceNumber!: number | null;
  @Column({ type: 'integer', nullable: true }) loketStatusKey!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  @Column({ type: 'date', nullable: true }) availableForEmployeeOn!: string | null;
  @Column({ type: 'integer', nullable: true }) headCount!: number | null;
  /** Of the journal content that the sums of results were read with; null while they never were. */
  @Column({ type: 'bytea', nullable: true }) resultsFingerprint!: Buffer | null;
  @Column({ type: 'timestamptz', update: false }) firstSeenAt!: Date;
  @Column({ type: 'timestamptz' }) lastSeenAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) removedUpstreamAt!: Date | null;
}
