import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One employment of an employee in one payroll administration; a person may have several. */
@Entity({ name: 'employment' })
export class Employment {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') employmentId!: string;
  @Column('uuid') employeeId!: string;
  @Column('uuid') loketEmploymentId!: string;
  @Column('integer', { nullable: true }) payrollNumber!: number | null;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) endsOn!: string | null;
}
