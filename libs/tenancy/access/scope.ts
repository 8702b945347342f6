import type { TenantScope } from '@loonbrug/platform';
import type { Role } from './grants';

/** A whole portal: an accounting firm. */
export type PortalScope = TenantScope;

/** One client of the firm. */
export interface DomainScope extends PortalScope {
  readonly domainId: string;
}

/** One set of books. */
export interface AdministrationScope extends DomainScope {
  readonly administrationId: string;
}

/**
 * What one person reaches in a portal through memberships whose role has the right that the route requires.
 * Lists over many administrations take it and join it in SQL (see reach.ts); never an id list, never a filter after paging.
 */
export interface ReachScope extends PortalScope {
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** A person's own: what concerns them in whichever portal. */
export interface PersonScope {
  readonly userId: string;
  readonly sessionId: string;
  /** Two factors were proven for the session: what a portal's rule may ask (see second-factor-rule.ts). */
  readonly hasSecondFactor: boolean;
}
