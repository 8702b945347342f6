import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';

export type LevelName = 'portal' | 'domain' | 'administration';
export const levelNames: readonly LevelName[] = ['portal', 'domain', 'administration'];

/** Where a credential is kept; both null is the portal. */
export interface CredentialLevel {
  readonly domainId: string | null;
  readonly administrationId: string | null;
}

/** The level that a scope names. */
export const levelOf = (scope: PortalScope | DomainScope | AdministrationScope): CredentialLevel => ({
  domainId: 'domainId' in scope ? scope.domainId : null,
  administrationId: 'administrationId' in scope ? scope.administrationId : null,
});

export const levelNameOf = ({ domainId, administrationId }: CredentialLevel): LevelName =>
  administrationId !== null ? 'administration' : domainId !== null ? 'domain' : 'portal';

/**
 * The credential that holds at a level: the nearest one at or above it, whole.
 * A user name of one level with a password of another can't come about, because nothing smaller than a credential is chosen.
 */
export function effectiveOf<Credential extends CredentialLevel>(
  level: CredentialLevel,
  credentials: readonly Credential[],
): Credential | undefined {
  const isAbove = (credential: Credential): boolean =>
    (credential.domainId === null || credential.domainId === level.domainId) &&
    (credential.administrationId === null || credential.administrationId === level.administrationId);
  const depth = (credential: Credential): number => levelNames.indexOf(levelNameOf(credential));
  return credentials
    .filter(isAbove)
    .reduce<Credential | undefined>((best, one) => (best && depth(best) >= depth(one) ? best : one), undefined);
}
