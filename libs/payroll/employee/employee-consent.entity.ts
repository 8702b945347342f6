import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The agreement of an employee to receive payslips digitally: the text as it was shown, and when. */
@Entity({ name: 'employee_consent' })
export class EmployeeConsent {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') employeeConsentId!: string;
  @Column('uuid') employeeId!: string;
  @Column('uuid') userId!: string;
  @Column('text') language!: 'nl' | 'en';
  @Column('text') text!: string;
  @Column('timestamptz') givenAt!: Date;
}
