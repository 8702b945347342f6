import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { LoonbrugError, ROUTE_ACCESS, type RouteAccess } from '@loonbrug/platform';
import type { FastifyRequest } from 'fastify';
import type { Action, Subject } from './grants';
import type { AdministrationScope, DomainScope, PersonScope, PortalScope, ReachScope } from './scope';

export interface AbilityAccess extends Extract<RouteAccess, { kind: 'ability' }> {
  readonly action: Action;
  readonly subject: Subject;
  /** scope: what the path names (portal, domain or administration). reach: a list over what the person reaches in the portal. */
  readonly breadth: 'scope' | 'reach';
}

/** The route answers whoever may do this in the portal, domain or administration that its path names (404 outside the scope, 403 without the right). */
export const Requires = (action: Action, subject: Subject) =>
  SetMetadata(ROUTE_ACCESS, { kind: 'ability', action, subject, breadth: 'scope' } satisfies AbilityAccess);

/** The route lists what the person reaches in the portal with this right; its method takes a ReachScope. */
export const RequiresReach = (action: Action, subject: Subject) =>
  SetMetadata(ROUTE_ACCESS, { kind: 'ability', action, subject, breadth: 'reach' } satisfies AbilityAccess);

export const NEEDS_FEATURE = 'loonbrug:needs-feature';

/** The route is closed (403, with the reason) where the contract of the domain does not open the payroll link for the administration. */
export const NeedsPayrollLink = () => SetMetadata(NEEDS_FEATURE, 'payroll_link_loket');

export type AnyScope = PortalScope | DomainScope | AdministrationScope | ReachScope | PersonScope;

/** A request after the access guard: it has its scope. */
export type ScopedRequest = FastifyRequest & { scope?: AnyScope; declaration?: { access: RouteAccess; needsPayrollLink: boolean } };

/** The scope that the access guard settled on; a route without one is a mistake of ours and fails. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): AnyScope => {
  const { scope } = context.switchToHttp().getRequest<ScopedRequest>();
  if (!scope) throw new LoonbrugError('unavailable', 'access.no_scope', 'a route asked for a scope that no guard made');
  return scope;
});
