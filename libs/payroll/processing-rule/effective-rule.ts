import {
  defaultProcessingRules,
  type ProcessingRuleKey,
  processingRuleKeys,
  type ProcessingRules,
  type ProcessingRuleValue,
} from './processing-rule-keys';

export const ruleLevels = ['default', 'portal', 'domain', 'administration'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** A stored value: at which level it stands, and who put it there. */
export interface StoredRule {
  key: ProcessingRuleKey;
  level: Exclude<RuleLevel, 'default'>;
  value: ProcessingRuleValue;
  changedBy: string | null;
  changedAt: Date;
}

/** The value that holds at a place, where it comes from, and what would hold without it. */
export interface EffectiveRule {
  key: ProcessingRuleKey;
  value: ProcessingRuleValue;
  level: RuleLevel;
  changedBy: string | null;
  changedAt: Date | null;
  /** What the level above would give; null when nothing is set anywhere. */
  without: { value: ProcessingRuleValue; level: RuleLevel } | null;
}

const rank = (level: RuleLevel): number => ruleLevels.indexOf(level);

/** Resolves one rule from the values on the way from the portal down to a place: the lowest level wins. */
export function effectiveRule(key: ProcessingRuleKey, onTheWay: readonly StoredRule[]): EffectiveRule {
  const [own, above] = onTheWay.filter((rule) => rule.key === key).sort((one, other) => rank(other.level) - rank(one.level));
  const fallback = { value: defaultProcessingRules[key], level: 'default' as const };
  if (!own) return { key, ...fallback, changedBy: null, changedAt: null, without: null };
  const { value, level, changedBy, changedAt } = own;
  return { key, value, level, changedBy, changedAt, without: above ? { value: above.value, level: above.level } : fallback };
}

/** All rules at once. */
export const effectiveRules = (onTheWay: readonly StoredRule[]): EffectiveRule[] =>
  processingRuleKeys.map((key) => effectiveRule(key, onTheWay));

/** The plain values, for whoever judges by them. */
export const rulesOf = (onTheWay: readonly StoredRule[]): ProcessingRules =>
  Object.fromEntries(effectiveRules(onTheWay).map(({ key, value }) => [key, value])) as unknown as ProcessingRules;
