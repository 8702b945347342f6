import { Inject, Injectable } from '@nestjs/common';
import { type AuthenticatedRequest, RequestAuthenticator, type ValidSession } from '@loonbrug/auth';
import { Clock, NotFound, type RouteAccess, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import { ContractGate } from '../contract/contract-gate';
import { ContractLineMissing, FeatureMissing, Forbidden } from './access.errors';
import { abilityOf, type PortalAbility, rolesThatMay } from './grants';
import { abilityFrom, heldMemberships, type HeldMembership, type PathPlace, placeOf } from './held-membership';
import type { AbilityAccess, AnyScope } from './requires';
import { SecondFactorRequired, standingOf } from './second-factor-rule';

/** What a route declares about itself. */
export interface RouteDeclaration {
  access: RouteAccess;
  needsPayrollLink: boolean;
}

/** Settles who a request is from, where that person may be, and what they may do there: scope first (404), then the portal's second factor (403), then ability (403), then contract (403). */
@Injectable()
export class AccessService {
  constructor(
    @Inject(RequestAuthenticator) private readonly authenticator: RequestAuthenticator,
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The scope of a request, or undefined for a public one; throws when it may not be answered. */
  async admit(request: AuthenticatedRequest, declaration: RouteDeclaration): Promise<AnyScope | undefined> {
    const { access } = declaration;
    if (access.kind === 'public') {
      this.authenticator.checkOrigin(request);
      return undefined;
    }
    if (access.kind === 'push_key') return this.#keyScope(request);
    return this.#personScope(request, await this.authenticator.session(request), declaration);
  }

  /** The same once more for an answer that stays open (an event stream): throws when the session ended or the right is gone. */
  async admitAgain(request: AuthenticatedRequest, declaration: RouteDeclaration): Promise<void> {
    await this.#personScope(request, await this.authenticator.sessionAgain(request), declaration);
  }

  async #keyScope(request: AuthenticatedRequest): Promise<AnyScope> {
    const { pushKeyId, portalId, domainId } = await this.authenticator.pushKey(request);
    return { portalId, domainId, actor: { kind: 'push_key', pushKeyId } };
  }

  async #personScope(request: AuthenticatedRequest, session: ValidSession, declaration: RouteDeclaration): Promise<AnyScope> {
    const { access, needsPayrollLink } = declaration;
    const { userId, sessionId, hasSecondFactor } = session;
    if (access.kind !== 'ability') return { userId, sessionId, hasSecondFactor };
    const place = placeOf(request.params as Record<string, string | undefined>);
    const portal: TenantScope = { portalId: place.portalId, actor: { kind: 'user', userId } };
    return this.database.read(portal, async (tx) => {
      const held = await heldMemberships(tx, place, userId);
      if (held.length === 0) throw new NotFound('place');
      if (standingOf(held[0]!, { hasSecondFactor, as: 'member' }, this.clock.today()) === 'closed') throw new SecondFactorRequired();
      const ability = access as AbilityAccess;
      if (ability.breadth === 'reach') return reachScope(portal, userId, held, ability);
      const allowed = this.#allow(held, ability);
      if (needsPayrollLink) await this.#checkContract(tx, place, held[0]!.domainId, allowed);
      return scopeOf(portal, place, held[0]!.domainId);
    });
  }

  /** What the person may do at this place; throws Forbidden when the route's action is not among it. */
  #allow(held: readonly HeldMembership[], { action, subject }: AbilityAccess): PortalAbility {
    const ability = abilityFrom(held);
    if (ability.can(action, subject)) return ability;
    // Whoever works in some administrations of a domain may see which domain that is, and nothing else of it.
    const isLookingAtDomain =
      action === 'read' && subject === 'Domain' && held.some((membership) => abilityOf([membership.role]).can(action, subject));
    if (!isLookingAtDomain || held[0]!.domainId === null) throw new Forbidden(action, subject);
    return ability;
  }

  async #checkContract(tx: Transaction, place: PathPlace, domainId: string | null, ability: PortalAbility): Promise<void> {
    if (domainId === null) throw new NotFound('domain');
    const gap = {
      feature: 'payroll_link_loket',
      domainId,
      administrationId: place.administrationId ?? null,
      canRequest: ability.can('request', 'ContractLine'),
    };
    if (place.administrationId === undefined) {
      if (!(await this.gate.isOpenForDomain(tx, domainId))) throw new FeatureMissing(gap);
      return;
    }
    const state = await this.gate.stateOf(tx, place.administrationId);
    if (state === 'feature_missing') throw new FeatureMissing(gap);
    if (state !== 'open') throw new ContractLineMissing(gap);
  }
}

function reachScope(portal: TenantScope, userId: string, held: readonly HeldMembership[], { action, subject }: AbilityAccess): AnyScope {
  const able = new Set(rolesThatMay(action, subject));
  const roles = [...new Set(held.map((membership) => membership.role))].filter((role) => able.has(role));
  if (roles.length === 0) throw new Forbidden(action, subject);
  return { ...portal, userId, roles };
}

function scopeOf(portal: TenantScope, { administrationId }: PathPlace, domainId: string | null): AnyScope {
  if (domainId === null) return portal;
  return administrationId === undefined ? { ...portal, domainId } : { ...portal, domainId, administrationId };
}
