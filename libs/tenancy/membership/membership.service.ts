import { Inject, Injectable } from '@nestjs/common';
import { InvitationService, joinPerson, normalEmail, SessionService, UserAccountService } from '@loonbrug/auth';
import { AuditTrail, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { Role } from '../access/grants';
import type { PortalScope } from '../access/scope';
import { refuseDuplicate } from '../list/duplicate';
import { holdsText, type Page, readPage } from '../list/page';
import { invitingRoles, mayInvite } from './inviter';
import { lockMemberships } from './lock-memberships';
import { checkPlace, type MembershipTerms } from './membership-place';
import type { MembershipListRequestDto } from './membership.dto';
import { LastAdministrator, MembershipExists } from './membership.errors';

/** A membership as a list shows it. */
export interface ShownMembership {
  membershipId: string;
  userId: string;
  name: string;
  /** The address that the portal invited; the account's own is nobody's business but its owner's. */
  email: string | null;
  role: Role;
  domainId: string | null;
  domainName: string | null;
  administrations: Array<{ administrationId: string; name: string }> | null;
  mayOpenPayslips: boolean;
  createdAt: Date;
}

const shownColumns = `
  held.membership_id as "membershipId", held.user_id as "userId", person.name, held.invited_email as email, held.role, held.domain_id as "domainId",
  client.name as "domainName", held.may_open_payslips as "mayOpenPayslips", held.created_at as "createdAt",
  case when held.is_limited then coalesce((
    select json_agg(json_build_object('administrationId', books.administration_id, 'name', books.name) order by books.name)
    from membership_administration only_these
    join administration books on books.portal_id = only_these.portal_id and books.administration_id = only_these.administration_id
    where only_these.portal_id = held.portal_id and only_these.membership_id = held.membership_id), '[]'::json) end as administrations`;
const shownFrom = `membership held ${joinPerson('held.user_id')}
  left join domain client on client.portal_id = held.portal_id and client.domain_id = held.domain_id`;

/** A person who gets a role, and the address by which the portal knows them. */
export interface NewMember {
  userId: string;
  invitedEmail: string;
}

/** Who has which role where. Every change holds from the next request on. */
@Injectable()
export class MembershipService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  list(scope: PortalScope, { search, role, domainId, ...page }: MembershipListRequestDto): Promise<Page<ShownMembership>> {
    const statement = {
      columns: shownColumns,
      from: shownFrom,
      where: [
        'held.portal_id = $1 and held.revoked_at is null',
        holdsText(['person.name', "coalesce(held.invited_email, '')", "coalesce(client.name, '')"], 2),
        '($3::text is null or held.role = $3)',
        '($4::uuid is null or held.domain_id = $4)',
      ],
      orderBy: 'lower(person.name), held.membership_id',
      parameters: [scope.portalId, search ?? null, role ?? null, domainId ?? null],
    };
    return this.database.read(scope, (tx) => readPage<ShownMembership>(tx, statement, page));
  }

  /** Gives a person a role, in the caller's transaction; MembershipExists when they have it there. */
  async grant(tx: Transaction, { userId, invitedEmail }: NewMember, terms: MembershipTerms): Promise<string> {
    await checkPlace(tx, terms);
    const membershipId = newId();
    const by = tx.scope.actor.kind === 'user' ? tx.scope.actor.userId : null;
    await refuseDuplicate(
      tx.query(
        `insert into membership (portal_id, membership_id, user_id, invited_email, role, domain_id, may_open_payslips, is_limited, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          tx.scope.portalId,
          membershipId,
          userId,
          normalEmail(invitedEmail),
          terms.role,
          terms.domainId,
          terms.mayOpenPayslips,
          terms.administrationIds !== null,
          by,
        ],
      ),
      { membership_active: () => new MembershipExists() },
    );
    await this.#limit(tx, membershipId, terms.administrationIds);
    await this.accounts.joinPortal(tx, userId, 'membership');
    await this.sessions.rotate(tx, userId);
    await this.#record(tx, 'membership.granted', membershipId, { userId, ...terms });
    return membershipId;
  }

  /** Other terms for a membership; LastAdministrator when nobody would govern the portal. */
  async change(scope: PortalScope, membershipId: string, terms: MembershipTerms): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const before = await this.#lock(tx, membershipId);
      if (before.role === 'portal_admin' && terms.role !== 'portal_admin') await this.#keepOneAdministrator(tx);
      await checkPlace(tx, terms);
      await refuseDuplicate(
        tx.query(
          `update membership set role = $3, domain_id = $4, may_open_payslips = $5, is_limited = $6 where portal_id = $1 and membership_id = $2`,
          [scope.portalId, membershipId, terms.role, terms.domainId, terms.mayOpenPayslips, terms.administrationIds !== null],
        ),
        { membership_active: () => new MembershipExists() },
      );
      await tx.query('delete from membership_administration where portal_id = $1 and membership_id = $2', [scope.portalId, membershipId]);
      await this.#limit(tx, membershipId, terms.administrationIds);
      await this.sessions.rotate(tx, before.userId);
      await this.#record(tx, 'membership.changed', membershipId, { userId: before.userId, roleBefore: before.role, ...terms });
      await this.#endInvitations(tx, before.userId);
    });
  }

  /** Ends a membership; the person's next request finds it gone. */
  async revoke(scope: PortalScope, membershipId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { role, userId } = await this.#lock(tx, membershipId);
      if (role === 'portal_admin') await this.#keepOneAdministrator(tx);
      const by = scope.actor.kind === 'user' ? scope.actor.userId : null;
      await tx.query('update membership set revoked_at = now(), revoked_by = $3 where portal_id = $1 and membership_id = $2', [
        scope.portalId,
        membershipId,
        by,
      ]);
      const other = await tx.query('select 1 from membership where portal_id = $1 and user_id = $2 and revoked_at is null limit 1', [
        scope.portalId,
        userId,
      ]);
      if (other.length === 0) await this.accounts.leavePortal(tx, userId, 'membership');
      await this.sessions.rotate(tx, userId);
      await this.#record(tx, 'membership.revoked', membershipId, { userId, role });
      await this.#endInvitations(tx, userId);
    });
  }

  async #lock(tx: Transaction, membershipId: string): Promise<{ role: Role; userId: string }> {
    const { portalId } = tx.scope;
    await lockMemberships(tx);
    const membership = await tx.maybeOne<{ role: Role; userId: string }>(
      'select role, user_id as "userId" from membership where portal_id = $1 and membership_id = $2 and revoked_at is null',
      [portalId, membershipId],
    );
    if (!membership) throw new NotFound('membership');
    return membership;
  }

  /** What somebody offered who may not any more: else they would come back by an invitation of their own. */
  async #endInvitations(tx: Transaction, userId: string): Promise<void> {
    const by = tx.scope.actor.kind === 'user' ? tx.scope.actor.userId : null;
    const ended = await tx.query<{ membershipInvitationId: string }>(
      `update membership_invitation set withdrawn_at = now(), withdrawn_by = $3
       where portal_id = $1 and invited_by = $2 and accepted_at is null and withdrawn_at is null and not ${mayInvite('$2', 4)}
       returning membership_invitation_id as "membershipInvitationId"`,
      [tx.scope.portalId, userId, by, invitingRoles()],
    );
    if (ended.length === 0) return;
    const ids = ended.map(({ membershipInvitationId }) => membershipInvitationId).sort();
    await this.invitations.withdraw(tx, 'member_invitation', ...ids);
    const record = { action: 'membership_invitation.withdrawn', subjectKind: 'membership_invitation' };
    await this.audit.record(tx, ...ids.map((subjectId) => ({ ...record, subjectId })));
  }

  /** Called before one administrator goes. */
  async #keepOneAdministrator(tx: Transaction): Promise<void> {
    const { administrators } = await tx.one<{ administrators: number }>(
      `select count(*)::int as administrators from membership where portal_id = $1 and role = 'portal_admin' and revoked_at is null`,
      [tx.scope.portalId],
    );
    if (administrators <= 1) throw new LastAdministrator();
  }

  async #limit(tx: Transaction, membershipId: string, administrationIds: readonly string[] | null): Promise<void> {
    if (administrationIds === null) return;
    await tx.query(
      `insert into membership_administration (portal_id, membership_id, administration_id)
       select distinct $1::uuid, $2::uuid, chosen from unnest($3::uuid[]) as chosen`,
      [tx.scope.portalId, membershipId, administrationIds],
    );
  }

  async #record(tx: Transaction, action: string, membershipId: string, details: Record<string, unknown>): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'membership', subjectId: membershipId, details });
  }
}
