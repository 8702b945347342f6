import type { Language } from '@loonbrug/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/grants';

/** A membership that is offered by mail. */
@Entity('membership_invitation')
export class MembershipInvitation {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') membershipInvitationId!: string;
  @Column('text') email!: string;
  @Column('text') role!: Role;
  @Column('uuid', { nullable: true }) domainId!: string | null;
  @Column('boolean') mayOpenPayslips!: boolean;
  @Column('boolean') isLimited!: boolean;
  @Column('text') language!: Language;
  @Column('uuid', { nullable: true }) invitedBy!: string | null;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('uuid', { nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy!: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}

/** An administration that the offered membership would reach. */
@Entity('membership_invitation_administration')
export class MembershipInvitationAdministration {
  @PrimaryColumn('uuid') portalId!: string;
  @PrimaryColumn('uuid') membershipInvitationId!: string;
  @PrimaryColumn('uuid') administrationId!: string;
}
