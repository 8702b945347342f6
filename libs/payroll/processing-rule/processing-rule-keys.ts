import { RequestInvalid } from '@loonbrug/platform';

/** The rules under which a run is booked by itself, and the values that each can have; null: the rule is off. */
export interface ProcessingRules {
  /** So many booked periods before a run are needed to judge it by; with fewer it waits for a person. 0: none. */
  history_needed: number;
  /** No correction of what is booked: it waits for a person, who sees the difference; else it is booked as the link's settings say. */
  no_correction: boolean;
  /** No amounts of earlier periods. */
  no_retro: boolean;
  /** The number of people differs by no more from the period before. */
  head_count_change: number | null;
  /** The total differs by no more percent from what is to be expected. */
  gross_change: number | null;
  /** So many percent more are expected in May and in December where no year before tells how much. */
  season_allowance: number;
  /** The wage declaration of the period was received. */
  declaration_present: boolean;
  /** Cents that the total of a run does not exceed. */
  maximum_total: number | null;
}

export type ProcessingRuleKey = keyof ProcessingRules;
export type ProcessingRuleValue = ProcessingRules[ProcessingRuleKey];

/** What holds where no level has a value: safe for a client who is new. */
export const defaultProcessingRules: ProcessingRules = {
  history_needed: 3,
  no_correction: true,
  no_retro: true,
  head_count_change: 3,
  gross_change: 20,
  season_allowance: 120,
  declaration_present: false,
  maximum_total: null,
};

export const processingRuleKeys = Object.keys(defaultProcessingRules) as ProcessingRuleKey[];

/** Checked for every run and never off: what breaks them can't be booked at all. */
export const fixedRules = ['balanced', 'accounts_mapped', 'period_open'] as const;

export const isProcessingRuleKey = (key: string): key is ProcessingRuleKey => processingRuleKeys.includes(key as ProcessingRuleKey);

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isWithin =
  (minimum: number, maximum: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
const orOff =
  (accepts: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || accepts(value);

const accepted: Record<ProcessingRuleKey, { rule: string; accepts: (value: unknown) => boolean }> = {
  history_needed: { rule: 'isInt 0..3', accepts: isWithin(0, 3) },
  no_correction: { rule: 'isBoolean', accepts: isBoolean },
  no_retro: { rule: 'isBoolean', accepts: isBoolean },
  head_count_change: { rule: 'isInt 0..100000', accepts: orOff(isWithin(0, 100_000)) },
  gross_change: { rule: 'isInt 0..1000', accepts: orOff(isWithin(0, 1_000)) },
  season_allowance: { rule: 'isInt 0..500', accepts: isWithin(0, 500) },
  declaration_present: { rule: 'isBoolean', accepts: isBoolean },
  maximum_total: { rule: 'isInt 1..10000000000000', accepts: orOff(isWithin(1, 10_000_000_000_000)) },
};

/** The value as the rule's; throws RequestInvalid when the rule can't have it. */
export function checkProcessingRule(key: ProcessingRuleKey, value: unknown): ProcessingRuleValue {
  const { rule, accepts } = accepted[key];
  if (!accepts(value)) throw new RequestInvalid([{ field: 'value', rules: [rule] }]);
  return value as ProcessingRuleValue;
}
