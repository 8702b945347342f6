import { Inject, Injectable } from '@nestjs/common';
import { InvitationService, normalEmail } from '@loonbrug/auth';
import { AuditTrail, Clock, type Language, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { PortalScope } from '../access/scope';
import { refuseDuplicate } from '../list/duplicate';
import type { ListRequestDto } from '../list/list-request.dto';
import { holdsText, type Page, readPage } from '../list/page';
import { checkPlace, type MembershipTerms } from './membership-place';
import type { MembershipInvitationDto } from './membership.dto';
import { MembershipExists, MembershipInvited } from './membership.errors';

/** Terms, and whom they are offered to. */
export interface OfferedMembership extends MembershipTerms {
  email: string;
  language: Language;
}

type ShownInvitation = Omit<MembershipInvitationDto, 'isExpired'>;

/** Offers memberships by mail. */
@Injectable()
export class MembershipInvitationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The open invitations, newest first. */
  async list(scope: PortalScope, { search, ...page }: ListRequestDto): Promise<Page<MembershipInvitationDto>> {
    const statement = {
      columns: shownColumns,
      from: `membership_invitation offered left join domain client on client.portal_id = offered.portal_id and client.domain_id = offered.domain_id`,
      where: ['offered.portal_id = $1 and offered.accepted_at is null and offered.withdrawn_at is null', holdsText(['offered.email'], 2)],
      orderBy: 'offered.invited_at desc, offered.membership_invitation_id',
      parameters: [scope.portalId, search ?? null],
    };
    const { items, total } = await this.database.read(scope, (tx) => readPage<ShownInvitation>(tx, statement, page));
    const now = this.clock.now();
    return { items: items.map((item) => ({ ...item, isExpired: item.expiresAt <= now })), total };
  }

  /** Invites; the mail follows. MembershipExists or MembershipInvited when there is nothing to offer. */
  async invite(scope: PortalScope, { email: given, language, ...terms }: OfferedMembership): Promise<string> {
    const email = normalEmail(given);
    return this.database.transaction(scope, async (tx) => {
      await checkPlace(tx, terms);
      if (await this.#holds(tx, email, terms)) throw new MembershipExists();
      const membershipInvitationId = newId();
      const { expiresAt } = await this.#mail(tx, membershipInvitationId, { email, language });
      await refuseDuplicate(this.#insert(tx, membershipInvitationId, { email, language, ...terms }, expiresAt), {
        membership_invitation_open: () => new MembershipInvited(),
      });
      await this.#limit(tx, membershipInvitationId, terms.administrationIds);
      await this.#record(tx, 'membership_invitation.sent', membershipInvitationId, { ...terms });
      return membershipInvitationId;
    });
  }

  /** A new link with new time; the one in the earlier mail ends. From now on it is the invitation of whoever sends it again. */
  async resend(scope: PortalScope, membershipInvitationId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const [offered] = await tx.query<{ email: string; language: Language }>(
        `select email, language from membership_invitation
         where portal_id = $1 and membership_invitation_id = $2 and accepted_at is null and withdrawn_at is null for update`,
        [scope.portalId, membershipInvitationId],
      );
      if (!offered) throw new NotFound('membership invitation');
      const { expiresAt } = await this.#mail(tx, membershipInvitationId, offered);
      await tx.query(
        `update membership_invitation set expires_at = $3, invited_by = coalesce($4, invited_by) where portal_id = $1 and membership_invitation_id = $2`,
        [scope.portalId, membershipInvitationId, expiresAt, actorId(tx)],
      );
      await this.#record(tx, 'membership_invitation.sent_again', membershipInvitationId, {});
    });
  }

  /** The link in the mail ends. */
  async withdraw(scope: PortalScope, membershipInvitationId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const rows = await tx.query(
        `update membership_invitation set withdrawn_at = now(), withdrawn_by = $3
         where portal_id = $1 and membership_invitation_id = $2 and accepted_at is null and withdrawn_at is null returning 1`,
        [scope.portalId, membershipInvitationId, actorId(tx)],
      );
      if (rows.length === 0) throw new NotFound('membership invitation');
      await this.invitations.withdraw(tx, 'member_invitation', membershipInvitationId);
      await this.#record(tx, 'membership_invitation.withdrawn', membershipInvitationId, {});
    });
  }

  #mail(tx: Transaction, subjectId: string, { email, language }: { email: string; language: Language }): Promise<{ expiresAt: Date }> {
    return this.invitations.create(tx, { kind: 'member_invitation', email, language, subjectId });
  }

  /** By the address that the portal invited: whether it is anybody's account is not the portal's to find out. */
  async #holds(tx: Transaction, email: string, { role, domainId }: MembershipTerms): Promise<boolean> {
    const row = await tx.maybeOne(
      `select 1 from membership
       where portal_id = $1 and invited_email = $2 and role = $3 and domain_id is not distinct from $4::uuid and revoked_at is null limit 1`,
      [tx.scope.portalId, email, role, domainId],
    );
    return row !== undefined;
  }

  #insert(tx: Transaction, id: string, offered: OfferedMembership, expiresAt: Date): Promise<unknown> {
    const { email, role, domainId, mayOpenPayslips, administrationIds, language } = offered;
    return tx.query(
      `insert into membership_invitation
         (portal_id, membership_invitation_id, email, role, domain_id, may_open_payslips, is_limited, language, invited_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [tx.scope.portalId, id, email, role, domainId, mayOpenPayslips, administrationIds !== null, language, actorId(tx), expiresAt],
    );
  }

  async #limit(tx: Transaction, id: string, administrationIds: readonly string[] | null): Promise<void> {
    if (administrationIds === null) return;
    await tx.query(
      `insert into membership_invitation_administration (portal_id, membership_invitation_id, administration_id)
       select distinct $1::uuid, $2::uuid, chosen from unnest($3::uuid[]) as chosen`,
      [tx.scope.portalId, id, administrationIds],
    );
  }

  async #record(tx: Transaction, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'membership_invitation', subjectId, details });
  }
}

const actorId = ({ scope }: Transaction): string | null => (scope.actor.kind === 'user' ? scope.actor.userId : null);

const shownColumns = `
  offered.membership_invitation_id as "membershipInvitationId", offered.email, offered.role, offered.domain_id as "domainId", client.name as "domainName",
  offered.may_open_payslips as "mayOpenPayslips", offered.invited_at as "invitedAt", offered.expires_at as "expiresAt",
  case when offered.is_limited then coalesce((
    select json_agg(json_build_object('administrationId', books.administration_id, 'name', books.name) order by books.name)
    from membership_invitation_administration only_these
    join administration books on books.portal_id = only_these.portal_id and books.administration_id = only_these.administration_id
    where only_these.portal_id = offered.portal_id and only_these.membership_invitation_id = offered.membership_invitation_id), '[]'::json) end as administrations`;
