import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { lookBackYear } from '../../ui/look-back-year';
import { ProblemAlert } from '../../ui/problem-alert';
import type { RuleLevel } from './level';
import { type ProcessingRule, type RuleKey, type RuleValue, useRuleChange, useTryOut } from './queries';
import { ruleKinds, useRuleWords } from './rule-words';

interface RuleDialogProps {
  level: RuleLevel;
  rule: ProcessingRule;
  onClose: () => void;
}

const centsPerEuro = 100;

interface RuleInput {
  isOn: boolean;
  setOn: (isOn: boolean) => void;
  typed: string;
  type: (typed: string) => void;
  /** What was entered; undefined while it is no value that the rule can have. */
  value: RuleValue | undefined;
}

/** What is entered for a rule: on or off, and a number where it has one (euros become cents). */
function useRuleInput({ key, value: before }: ProcessingRule): RuleInput {
  const { kind, maximum, start } = ruleKinds[key];
  const unit = kind === 'euros' ? centsPerEuro : 1;
  const [isOn, setOn] = useState(before !== null && before !== false);
  const [typed, type] = useState(String(typeof before === 'number' ? before / unit : start));
  const number = Math.round(Number(typed) * unit);
  const isNumber = typed.trim() !== '' && number >= 0 && number <= maximum * unit;
  const entered = isOn ? (isNumber ? number : undefined) : null;
  return { isOn, setOn, typed, type, value: kind === 'switch' ? isOn : entered };
}

/** Another value for this level, what it would have done with this year's runs, and the way back to what is inherited. */
export function RuleDialog({ level, rule, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const { key } = rule;
  const { isOn, setOn, typed, type, value } = useRuleInput(rule);
  const change = useRuleChange(level, key);
  const letGo = useRuleChange(level, key);
  return (
    <FormDialog title={t(`processingRule.names.${key}`)} onSubmit={() => change.mutateAsync(value)} onClose={onClose}>
      <Typography color="textSecondary">{t(`processingRule.texts.${key}`)}</Typography>
      <ValueField ruleKey={key} isOn={isOn} onSwitch={setOn} typed={typed} onType={type} />
      {value !== undefined && (value !== rule.value || !rule.isOwn) && <Effect level={level} ruleKey={key} value={value} />}
      {letGo.error && <ProblemAlert error={letGo.error} />}
      <WayBack rule={rule} isBusy={change.isPending || letGo.isPending} onInherit={() => letGo.mutate(undefined, { onSuccess: onClose })} />
    </FormDialog>
  );
}

function WayBack({ rule, isBusy, onInherit }: { rule: ProcessingRule; isBusy: boolean; onInherit: () => void }) {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (!rule.isOwn || !rule.without) return null;
  const { value, level } = rule.without;
  return (
    <Button onClick={onInherit} disabled={isBusy} sx={{ justifySelf: 'start' }}>
      {t('linkSetting.inherit', { value: words(rule.key, value), level: t(`linkSetting.from.${level}`) })}
    </Button>
  );
}

interface ValueFieldProps {
  ruleKey: RuleKey;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  typed: string;
  onType: (typed: string) => void;
}

function ValueField({ ruleKey, isOn, onSwitch, typed, onType }: ValueFieldProps) {
  const { t } = useTranslation();
  const { kind, mayBeOff, maximum } = ruleKinds[ruleKey];
  return (
    <>
      {(kind === 'switch' || mayBeOff) && (
        <FormControlLabel
          control={<Switch checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />}
          label={t('processingRule.isOn')}
        />
      )}
      {kind !== 'switch' && isOn && (
        <TextField
          label={t(`processingRule.units.${ruleKey}`)}
          type="number"
          required
          value={typed}
          onChange={(event) => onType(event.target.value)}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { min: kind === 'euros' ? 0.01 : 0, max: maximum, step: kind === 'euros' ? 0.01 : 1 },
          }}
        />
      )}
    </>
  );
}

function Effect({ level, ruleKey, value }: { level: RuleLevel; ruleKey: RuleKey; value: RuleValue }) {
  const { t } = useTranslation();
  const year = lookBackYear();
  const now = useTryOut(level, year);
  const then = useTryOut(level, year, { [ruleKey]: value });
  if (!now.data || !then.data || then.isPlaceholderData) return null;
  return (
    <Alert severity="info" role="status">
      {t('processingRule.effect', { year, count: then.data.runs, before: now.data.automatic, after: then.data.automatic })}
    </Alert>
  );
}
