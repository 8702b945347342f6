import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a component gave in one period of a payroll run, of all people together; in ten-thousandths of Loket's own unit. */
@Entity('payroll_result_sum')
export class PayrollResultSum {
  @PrimaryColumn({ type: 'uuid', update: false }) portalId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) administrationId!: string;
  @PrimaryColumn({ type: 'uuid', update: false }) payrollRunId!: string;
  @PrimaryColumn({ type: 'integer', update: false }) componentKey!: number;
  @PrimaryColumn({ type: 'date', update: false }) periodEndsOn!: string;
  @Column({ type: 'bigint' }) valueUnits!: number;
}
