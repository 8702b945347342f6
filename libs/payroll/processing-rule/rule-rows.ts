import type { Transaction } from '@loonbrug/platform';
import { rulesOf, type StoredRule } from './effective-rule';
import type { ProcessingRules } from './processing-rule-keys';

/** A portal, a domain of it or an administration: the level of a rule. */
export interface RulePlace {
  portalId: string;
  domainId?: string;
  administrationId?: string;
}

const columns = `key, value, changed_by as "changedBy", changed_at as "changedAt",
  case when administration_id is not null then 'administration' when domain_id is not null then 'domain' else 'portal' end as level`;

/** The values stored on the way from the portal down to the place, at most one per rule and level. */
export const rulesOnTheWay = (tx: Transaction, place: RulePlace): Promise<StoredRule[]> =>
  tx.query<StoredRule>(
    `select ${columns} from processing_rule
     where portal_id = $1 and (domain_id is null or domain_id = $2) and (administration_id is null or administration_id = $3)`,
    [place.portalId, place.domainId ?? null, place.administrationId ?? null],
  );

/** The rules in effect at a place. */
export const readProcessingRules = async (tx: Transaction, place: RulePlace): Promise<ProcessingRules> =>
  rulesOf(await rulesOnTheWay(tx, place));

export type PlacedRule = StoredRule & { domainId: string | null; administrationId: string | null };

/** Every value of the portal, with its place. */
export const allRules = (tx: Transaction, { portalId }: RulePlace): Promise<PlacedRule[]> =>
  tx.query<PlacedRule>(
    `select ${columns}, domain_id as "domainId", administration_id as "administrationId" from processing_rule where portal_id = $1`,
    [portalId],
  );
