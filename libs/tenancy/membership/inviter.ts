import { rolesThatMay } from '../access/grants';

/** Roles that invite people into the portal. */
export const invitingRoles = (): readonly string[] => rolesThatMay('invite', 'Membership');

/** SQL: whether the person of an expression may invite people into the portal ($1) now. The parameter with `invitingRoles()` takes the place `roles`. */
export const mayInvite = (userId: string, roles: number): string => `exists (
  select 1 from membership inviter
  where inviter.portal_id = $1 and inviter.user_id = ${userId} and inviter.revoked_at is null and inviter.role = any($${roles}::text[])
    and inviter.domain_id is null and not inviter.is_limited)`;
