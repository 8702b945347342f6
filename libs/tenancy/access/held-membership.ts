import { isUuid, NotFound, type Transaction } from '@loonbrug/platform';
import type { SecondFactorAudience } from '../portal/portal.entity';
import { abilityOfAll, type PortalAbility, type Role } from './grants';

/** What the path names. Everything must be a UUID: anything else is no row of anybody. */
export interface PathPlace {
  portalId: string;
  domainId?: string;
  administrationId?: string;
}

/** A membership of the person that has something to do with the place. */
export interface HeldMembership {
  role: Role;
  mayOpenPayslips: boolean;
  /** It covers the place as a whole: the portal by a portal-wide membership, the domain by one that is not limited to some administrations. */
  coversPlace: boolean;
  /** The domain that the place is (in); null for a portal. */
  domainId: string | null;
  /** The portal's own rule, which holds wherever in it the place is. */
  secondFactorRequiredOn: string | null;
  secondFactorFor: SecondFactorAudience;
}

/** Reads the place from a request's path; throws NotFound when an id is none. */
export function placeOf(params: Readonly<Record<string, string | undefined>>): PathPlace {
  const { portalId, domainId, administrationId } = params;
  for (const id of [portalId, domainId, administrationId]) if (id !== undefined && !isUuid(id)) throw new NotFound('place');
  if (portalId === undefined) throw new NotFound('portal');
  return { portalId, ...(domainId === undefined ? {} : { domainId }), ...(administrationId === undefined ? {} : { administrationId }) };
}

/**
 * The person's active memberships that reach the place, in one statement whatever is the matter:
 * none for a place that does not exist, none for one that is not theirs. Nothing is remembered between requests, so a revoked role is gone at once.
 */
export function heldMemberships(tx: Transaction, place: PathPlace, userId: string): Promise<HeldMembership[]> {
  const { portalId, domainId, administrationId } = place;
  if (administrationId !== undefined)
    return tx.query<HeldMembership>(inAdministration, [portalId, userId, administrationId, domainId ?? null]);
  if (domainId !== undefined) return tx.query<HeldMembership>(inDomain, [portalId, userId, domainId]);
  return tx.query<HeldMembership>(inPortal, [portalId, userId]);
}

/** What memberships that cover their place allow there together. */
export const abilityFrom = (held: readonly HeldMembership[]): PortalAbility =>
  abilityOfAll(held.filter((membership) => membership.coversPlace));

/** What a person may do at a place, for a screen that says so. */
export const abilityAt = async (tx: Transaction, place: PathPlace, userId: string): Promise<PortalAbility> =>
  abilityFrom(await heldMemberships(tx, place, userId));

const selected = `held.role, held.may_open_payslips as "mayOpenPayslips",
  firm.second_factor_required_on as "secondFactorRequiredOn", firm.second_factor_for as "secondFactorFor"`;
const memberships = 'membership held join portal firm on firm.portal_id = held.portal_id';
const active = `held.portal_id = $1 and held.user_id = $2 and held.revoked_at is null`;

const inAdministration = `
  select ${selected}, true as "coversPlace", place.domain_id as "domainId"
  from ${memberships}
  join administration place on place.portal_id = held.portal_id and place.administration_id = $3 and place.domain_id = coalesce($4::uuid, place.domain_id)
  where ${active} and (held.domain_id is null or held.domain_id = place.domain_id)
    and (not held.is_limited or exists (
      select 1 from membership_administration only_these
      where only_these.portal_id = held.portal_id and only_these.membership_id = held.membership_id and only_these.administration_id = $3))`;

const inDomain = `
  select ${selected}, not held.is_limited as "coversPlace", place.domain_id as "domainId"
  from ${memberships}
  join domain place on place.portal_id = held.portal_id and place.domain_id = $3
  where ${active} and (held.domain_id is null or held.domain_id = place.domain_id)
    and (not held.is_limited or exists (
      select 1 from membership_administration only_these
      join administration reached on reached.portal_id = only_these.portal_id and reached.administration_id = only_these.administration_id
      where only_these.portal_id = held.portal_id and only_these.membership_id = held.membership_id and reached.domain_id = $3))`;

const inPortal = `
  select ${selected}, held.domain_id is null and not held.is_limited as "coversPlace", null::uuid as "domainId"
  from ${memberships}
  where ${active}`;
