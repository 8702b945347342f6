import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/grants';

/** A role of a person in the portal, in one domain of it, or in some administrations. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') membershipId!: string;
  @Column('uuid') userId!: string;
  @Column('text', { nullable: true }) invitedEmail!: string | null;
  @Column('text') role!: Role;
  @Column('uuid', { nullable: true }) domainId!: string | null;
  @Column('boolean') mayOpenPayslips!: boolean;
  @Column('boolean') isLimited!: boolean;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) revokedBy!: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** An administration that a limited membership reaches. */
@Entity('membership_administration')
export class MembershipAdministration {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') membershipId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
}
