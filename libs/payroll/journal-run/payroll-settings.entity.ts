import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the payroll entries of an administration are booked. */
@Entity('payroll_settings')
export class PayrollSettings {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @Column({ type: 'uuid', nullable: true }) journalId!: string | null;
  /** What entries of other periods are balanced with. */
  @Column({ type: 'uuid', nullable: true }) transitAccountId!: string | null;
  @Column({ type: 'uuid', nullable: true }) changedBy!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Date;
}
