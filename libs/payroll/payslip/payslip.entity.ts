import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PayslipState = 'waiting' | 'ready' | 'withdrawn';

/** The payslip of one employment in one payroll run; there is one row per pair, whatever is fetched how often. */
@Entity({ name: 'payslip' })
export class Payslip {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') payslipId!: string;
  @Column('uuid') payrollRunId!: string;
  @Column('uuid') loketEmploymentId!: string;
  @Column('uuid') loketPayrollRunId!: string;
  @Column('uuid', { nullable: true }) employmentId!: string | null;
  @Column('uuid', { nullable: true }) employeeId!: string | null;
  @Column('text') state!: PayslipState;
  @Column('text', { nullable: true }) waitingCause!: string | null;
  @Column('jsonb', { nullable: true }) waitingDetails!: Record<string, unknown> | null;
  @Column('smallint', { nullable: true }) numberOfPayslips!: number | null;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('bigint', { nullable: true }) netCents!: number | null;
  /** Null: Loket names no release date, so the employee does not see it. */
  @Column('date', { nullable: true }) availableOn!: string | null;
  @Column('timestamptz', { nullable: true }) notifiedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('text', { nullable: true }) withdrawnReason!: 'run_removed_upstream' | 'run_reversed' | null;
  @Column('timestamptz') createdAt!: Date;
}
