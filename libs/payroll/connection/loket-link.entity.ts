import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodKind } from './link-import';
import type { LoketEnvironment } from './loket-settings.entity';

/** Which payroll administration of Loket fills an administration's books. */
@Entity('loket_link')
export class LoketLink {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) loketLinkId!: string;
  @Column({ type: 'uuid', update: false }) domainId!: string;
  @Column({ type: 'text', update: false }) environment!: LoketEnvironment;
  @Column({ type: 'integer', update: false }) clientNumber!: number;
  @Column({ type: 'boolean' }) isPrimary!: boolean;
  @Column({ type: 'uuid', update: false }) loketEmployerId!: string;
  @Column({ type: 'text' }) employerName!: string;
  @Column({ type: 'uuid', update: false }) loketPayrollAdministrationId!: string;
  @Column({ type: 'text' }) payrollAdministrationName!: string;
  @Column({ type: 'text', nullable: true }) wageTaxNumber!: string | null;
  @Column({ type: 'text' }) periodKind!: PeriodKind;
  @Column({ type: 'date' }) startsOn!: string;
  @Column({ type: 'timestamptz', nullable: true }) lastAttemptAt!: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) lastSuccessAt!: Date | null;
  /** Cause of the incident, shared with other links, by which the last pass failed. */
  @Column({ type: 'text', nullable: true }) failingCauseKey!: string | null;
  @Column({ type: 'uuid', nullable: true, update: false }) createdBy!: string | null;
  @Column({ type: 'timestamptz', update: false }) createdAt!: Date;
  @Column({ type: 'uuid', nullable: true }) endedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
}
