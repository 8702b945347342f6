import { reachesAdministration, reachesDomain, type ReachScope } from '@loonbrug/tenancy';

/** Under which names a statement knows the incident, its administration and its domain (both joined where there are any). */
interface IncidentAliases {
  readonly incident: string;
  readonly administration: string;
  readonly domain: string;
}

/** A condition on incidents: reached by their administration or domain; one of the whole portal by whoever holds the whole portal. Parameters as in reach.ts. */
export function reachesIncident(scope: ReachScope, { incident, administration, domain }: IncidentAliases, first: number): string {
  const wholePortal = `exists (select 1 from membership whole where whole.portal_id = ${incident}.portal_id and whole.user_id = $${first}::uuid
      and whole.revoked_at is null and whole.role = any($${first + 1}::text[]) and whole.domain_id is null and not whole.is_limited)`;
  return `case when ${incident}.administration_id is not null then ${reachesAdministration(scope, administration, first).condition}
      when ${incident}.domain_id is not null then ${reachesDomain(scope, domain, first).condition} else ${wholePortal} end`;
}
