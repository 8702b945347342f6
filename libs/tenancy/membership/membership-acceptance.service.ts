import { Inject, Injectable } from '@nestjs/common';
import {
  InvitationAcceptanceService,
  InvitationInvalid,
  type InvitationTokenDto,
  type NewPersonDto,
  type Offer,
  type OpenInvitation,
} from '@loonbrug/auth';
import { AuditTrail, type Transaction } from '@loonbrug/platform';
import { SecondFactorNewcomerService } from '../portal/second-factor-newcomer.service';
import { invitingRoles, mayInvite } from './inviter';
import { lockMemberships } from './lock-memberships';
import type { MembershipTerms } from './membership-place';
import type { AcceptedMembershipDto } from './membership.dto';
import { MembershipService } from './membership.service';

/** Turns an invitation into a membership, once, and while whoever offered it may. */
@Injectable()
export class MembershipAcceptanceService {
  constructor(
    @Inject(InvitationAcceptanceService) private readonly acceptance: InvitationAcceptanceService,
    @Inject(MembershipService) private readonly memberships: MembershipService,
    @Inject(SecondFactorNewcomerService) private readonly newcomers: SecondFactorNewcomerService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Makes the account too. */
  asNewPerson({ token, name, password, language }: NewPersonDto): Promise<AcceptedMembershipDto> {
    return this.acceptance.asNewPerson({ token, kind: 'member_invitation' }, { name, password, language }, this.#offer());
  }

  asSignedIn({ token }: InvitationTokenDto, userId: string): Promise<AcceptedMembershipDto> {
    return this.acceptance.asSignedIn({ token, kind: 'member_invitation' }, userId, this.#offer());
  }

  #offer(): Offer<AcceptedMembershipDto> {
    return {
      lock: (tx, { subjectId }) => this.#lock(tx, subjectId),
      give: (tx, invitation, userId) => this.#give(tx, invitation, userId),
    };
  }

  async #lock(tx: Transaction, subjectId: string): Promise<void> {
    await lockMemberships(tx);
    await tx.query('select 1 from membership_invitation where portal_id = $1 and membership_invitation_id = $2 for update', [
      tx.scope.portalId,
      subjectId,
    ]);
  }

  async #give(tx: Transaction, { subjectId, portalId, email }: OpenInvitation, userId: string): Promise<AcceptedMembershipDto> {
    const [terms] = await tx.query<MembershipTerms>(
      `update membership_invitation offered set accepted_at = now(), accepted_by = $3
       where portal_id = $1 and membership_invitation_id = $2 and accepted_at is null and withdrawn_at is null
         and (invited_by is null or ${mayInvite('offered.invited_by', 4)})
       returning role, domain_id as "domainId", may_open_payslips as "mayOpenPayslips", case when is_limited then array(
         select administration_id from membership_invitation_administration only_these
         where only_these.portal_id = offered.portal_id and only_these.membership_invitation_id = offered.membership_invitation_id) end as "administrationIds"`,
      [portalId, subjectId, userId, invitingRoles()],
    );
    if (!terms) throw new InvitationInvalid();
    await this.audit.record(tx, { action: 'membership_invitation.accepted', subjectKind: 'membership_invitation', subjectId });
    await this.newcomers.tell(tx, userId, 'membership');
    return { portalId, membershipId: await this.memberships.grant(tx, { userId, invitedEmail: email }, terms) };
  }
}
