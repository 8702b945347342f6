import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person in the service of an employer, as one administration knows them; `userId` once the person accepted an invitation for this very record. */
@Entity({ name: 'employee' })
export class Employee {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
  @PrimaryColumn('uuid') employeeId!: string;
  @Column('uuid') loketEmployerId!: string;
  @Column('uuid') loketEmployeeId!: string;
  @Column('integer', { nullable: true }) employeeNumber!: number | null;
  /** Null once nothing that is kept needs it, or as long as Loket named nothing but the id. */
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) invitedEmail!: string | null;
  /** Keyed hash, bound to the record: equal birth dates do not look alike. */
  @Column('bytea', { nullable: true }) birthDateHash!: Buffer | null;
  @Column('bytea', { nullable: true }) bsnSealed!: Buffer | null;
  /** Keyed hash within the portal, to compare by. */
  @Column('bytea', { nullable: true }) bsnHash!: Buffer | null;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('timestamptz', { nullable: true }) linkedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) invitedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) identityDoubtAt!: Date | null;
  @Column('text', { nullable: true }) identityDoubtCode!: string | null;
  @Column('timestamptz') firstSeenAt!: Date;
  @Column('timestamptz') lastSeenAt!: Date;
  /** Contact facts were erased after their term, and are not taken over again until the person is back. */
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
}
