import { useTranslation } from 'react-i18next';
import { euros } from '../../i18n/format';
import type { RuleKey, RuleValue } from './queries';

/** How a rule is entered: by a switch, as a whole number, or in euros; numbers may be off where the API allows it. */
export const ruleKinds: Record<RuleKey, { kind: 'switch' | 'number' | 'euros'; mayBeOff: boolean; maximum: number; start: number }> = {
  history_needed: { kind: 'number', mayBeOff: false, maximum: 3, start: 3 },
  no_correction: { kind: 'switch', mayBeOff: false, maximum: 0, start: 0 },
  no_retro: { kind: 'switch', mayBeOff: false, maximum: 0, start: 0 },
  head_count_change: { kind: 'number', mayBeOff: true, maximum: 100_000, start: 3 },
  gross_change: { kind: 'number', mayBeOff: true, maximum: 1_000, start: 20 },
  season_allowance: { kind: 'number', mayBeOff: false, maximum: 500, start: 120 },
  declaration_present: { kind: 'switch', mayBeOff: false, maximum: 0, start: 0 },
  maximum_total: { kind: 'euros', mayBeOff: true, maximum: 100_000_000_000, start: 100_000 },
};

/** Puts a rule's value into words. */
export function useRuleWords(): (key: RuleKey, value: unknown) => string {
  const { t } = useTranslation();
  return (key, value) => {
    if (value === null || value === undefined || value === false) return t('processingRule.off');
    if (value === true) return t('processingRule.on');
    if (ruleKinds[key].kind === 'euros') return euros(Number(value));
    return t(`processingRule.values.${key}`, { value: String(value as RuleValue) });
  };
}
