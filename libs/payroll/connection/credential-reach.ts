import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';
import { CredentialReachesFurther } from './connection.errors';
import type { LevelName } from './credential-level';

type AnyScope = PortalScope | DomainScope | AdministrationScope;

/**
 * Whether whoever asks reaches all that a credential of this level stands for. A credential of the firm sees the employers of every client, so a person of one
 * client, or of some of its books, may neither look through it nor link by it: they would see, or take over, somebody else's employees.
 */
export async function reachesWholeCredential(tx: Transaction, scope: AnyScope, level: LevelName): Promise<boolean> {
  if (level === 'administration' || scope.actor.kind !== 'user') return true;
  const domainId = level === 'domain' && 'domainId' in scope ? scope.domainId : null;
  const rows = await tx.query(
    `select 1 from membership where portal_id = $1 and user_id = $2 and revoked_at is null and role in ('portal_admin', 'back_office') and not is_limited
       and (domain_id is null or domain_id = $3) limit 1`,
    [scope.portalId, scope.actor.userId, domainId],
  );
  return rows.length === 1;
}

/** Throws CredentialReachesFurther where reachesWholeCredential says no. */
export async function needWholeCredential(tx: Transaction, scope: AnyScope, level: LevelName): Promise<void> {
  if (!(await reachesWholeCredential(tx, scope, level))) throw new CredentialReachesFurther(level);
}
