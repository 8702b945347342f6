import { useParams } from 'react-router';

/** Where a rule stands: the portal, a domain or an administration of the address. */
export type RuleLevel =
  | { name: 'portal'; portalId: string }
  | { name: 'domain'; portalId: string; domainId: string }
  | { name: 'administration'; portalId: string; administrationId: string };

export function useRuleLevel(): RuleLevel {
  const { portalId = '', domainId, administrationId } = useParams();
  if (administrationId !== undefined) return { name: 'administration', portalId, administrationId };
  return domainId === undefined ? { name: 'portal', portalId } : { name: 'domain', portalId, domainId };
}

/** Of a query of this level; everything of a portal begins alike. */
export const ruleKey = (level: RuleLevel): readonly unknown[] => ['processing-rules', level.portalId, level];
