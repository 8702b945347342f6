import { createMongoAbility, type RawRuleOf, type MongoAbility } from '@casl/ability';
import type { components } from '../api/schema.generated';
import { type PortalNavigation, useNavigation } from './portals';

export { navigationKey, type PortalNavigation, useNavigation } from './portals';

type Membership = components['schemas']['MyMembershipDto'];
type Rule = components['schemas']['AbilityRuleDto'];

/** Asks whether the person may do something, by the same rules as the API. The API decides; screens only don't offer what it would refuse. */
export type May = (action: string, subject: string) => boolean;

/** The portal of the address in the person's navigation; undefined while loading, and for one that is not theirs. */
export function usePortalNavigation(portalId: string): PortalNavigation | undefined {
  return useNavigation().data?.portals.find((portal) => portal.portalId === portalId);
}

function mayBy(rules: readonly Rule[]): May {
  const ability = createMongoAbility<MongoAbility>(rules as unknown as RawRuleOf<MongoAbility>[]);
  return (action, subject) => ability.can(action, subject);
}

const mayByMemberships = (memberships: readonly Membership[]): May => mayBy(memberships.flatMap((membership) => membership.rules));

/** What the person may do somewhere in the portal: for lists over what they reach, and for menus. */
export const maySomewhere = (portal: PortalNavigation | undefined): May => mayBy(portal?.rules ?? []);

/** What the person may do with the portal as a whole. */
export const mayInPortal = (portal: PortalNavigation | undefined): May =>
  mayByMemberships((portal?.memberships ?? []).filter((held) => held.domainId === null && held.administrationIds === null));

/** What the person may do with a whole domain. */
export const mayInDomain = (portal: PortalNavigation | undefined, domainId: string): May =>
  mayByMemberships(
    (portal?.memberships ?? []).filter((held) => (held.domainId === null || held.domainId === domainId) && held.administrationIds === null),
  );

/** What the person may do in one administration. */
export const mayInAdministration = (portal: PortalNavigation | undefined, domainId: string, administrationId: string): May =>
  mayByMemberships(
    (portal?.memberships ?? []).filter(
      (held) =>
        (held.domainId === null || held.domainId === domainId) &&
        (held.administrationIds === null || held.administrationIds.includes(administrationId)),
    ),
  );
