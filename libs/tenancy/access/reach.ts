import { NotFound } from '@loonbrug/platform';
import { rolesThatMay, type Subject } from './grants';
import type { PortalScope, ReachScope } from './scope';

/**
 * A condition on rows of `administration` (under the given alias): the person reaches them by a membership with one of the scope's roles.
 * The two parameters (user id, roles) take the places named by `first` and `first + 1`.
 */
export function reachesAdministration(scope: ReachScope, alias: string, first: number): { condition: string; parameters: unknown[] } {
  return {
    condition: `exists (
      select 1 from membership reach
      where reach.portal_id = ${alias}.portal_id and reach.user_id = $${first}::uuid and reach.revoked_at is null and reach.role = any($${first + 1}::text[])
        and (reach.domain_id is null or reach.domain_id = ${alias}.domain_id)
        and (not reach.is_limited or exists (
          select 1 from membership_administration only_these
          where only_these.portal_id = reach.portal_id and only_these.membership_id = reach.membership_id and only_these.administration_id = ${alias}.administration_id)))`,
    parameters: [scope.userId, scope.roles],
  };
}

/** The same for rows of `domain`: reached as a whole, or because one of its administrations is. */
export function reachesDomain(scope: ReachScope, alias: string, first: number): { condition: string; parameters: unknown[] } {
  return {
    condition: `exists (
      select 1 from membership reach
      where reach.portal_id = ${alias}.portal_id and reach.user_id = $${first}::uuid and reach.revoked_at is null and reach.role = any($${first + 1}::text[])
        and (reach.domain_id is null or reach.domain_id = ${alias}.domain_id)
        and (not reach.is_limited or exists (
          select 1 from membership_administration only_these
          join administration reached on reached.portal_id = only_these.portal_id and reached.administration_id = only_these.administration_id
          where only_these.portal_id = reach.portal_id and only_these.membership_id = reach.membership_id and reached.domain_id = ${alias}.domain_id)))`,
    parameters: [scope.userId, scope.roles],
  };
}

/** The reach of the person who acts in a scope, for reading one row by the statement that lists them; nobody else than a person has one. */
export function readerOf({ portalId, actor }: PortalScope, subject: Subject): ReachScope {
  if (actor.kind !== 'user') throw new NotFound('person');
  return { portalId, actor, userId: actor.userId, roles: rolesThatMay('read', subject) };
}
