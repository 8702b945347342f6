import { useParams } from 'react-router';

/** Where a setting or credential stands: the portal, a domain or an administration of the address. */
export type Level =
  | { name: 'portal'; portalId: string }
  | { name: 'domain'; portalId: string; domainId: string }
  | { name: 'administration'; portalId: string; administrationId: string };

export function useLevel(): Level {
  const { portalId = '', domainId, administrationId } = useParams();
  if (administrationId !== undefined) return { name: 'administration', portalId, administrationId };
  if (domainId !== undefined) return { name: 'domain', portalId, domainId };
  return { name: 'portal', portalId };
}

/** Of a query of this level. */
export function levelKey(level: Level): readonly string[] {
  if (level.name === 'administration') return [level.portalId, level.name, level.administrationId];
  return level.name === 'domain' ? [level.portalId, level.name, level.domainId] : [level.portalId, level.name];
}
