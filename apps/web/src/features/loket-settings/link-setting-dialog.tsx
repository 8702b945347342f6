import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { FormDialog } from '../../ui/form-dialog';
import { ProblemAlert } from '../../ui/problem-alert';
import type { Level } from './level';
import { type LinkSetting, type SettingKey, type SettingValue, useImpact, useLinkSettingChange } from './link-setting-queries';
import { settingChoices, useValueWords } from './link-setting-words';

interface LinkSettingDialogProps {
  level: Level;
  setting: LinkSetting;
  onClose: () => void;
}

const isComplete = (key: SettingKey, value: SettingValue): boolean =>
  key === 'start_on' ? /^\d{4}-\d\d-\d\d$/.test(String(value)) : key === 'notice_email' ? /^\S+@\S+\.\S+$/.test(String(value)) : true;

/** Another value for this level, who would be hit by it, and the way back to what is inherited. */
export function LinkSettingDialog({ level, setting, onClose }: LinkSettingDialogProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const { key } = setting;
  const [value, setValue] = useState<SettingValue>((setting.value as SettingValue | null) ?? '');
  const change = useLinkSettingChange(level, key);
  const isChanged = value !== setting.value || !setting.isOwn;
  const letGo = useLinkSettingChange(level, key);
  const inherit = () => letGo.mutate(undefined, { onSuccess: onClose });
  return (
    <FormDialog title={t(`linkSetting.names.${key}`)} onSubmit={() => change.mutateAsync(value)} onClose={onClose}>
      <Typography color="textSecondary">{t(`linkSetting.texts.${key}`)}</Typography>
      <ValueField settingKey={key} value={value} onChange={setValue} />
      <Impact level={level} settingKey={key} value={value} isAsked={isChanged && isComplete(key, value)} />
      {letGo.error && <ProblemAlert error={letGo.error} />}
      {setting.isOwn && setting.without && (
        <Button onClick={inherit} loading={letGo.isPending} disabled={change.isPending} sx={{ justifySelf: 'start' }}>
          {t('linkSetting.inherit', { value: words(key, setting.without.value), level: t(`linkSetting.from.${setting.without.level}`) })}
        </Button>
      )}
    </FormDialog>
  );
}

interface ValueFieldProps {
  settingKey: SettingKey;
  value: SettingValue;
  onChange: (value: SettingValue) => void;
}

function ValueField({ settingKey, value, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const label = t(`linkSetting.names.${settingKey}`);
  const choices = settingChoices[settingKey];
  if (settingKey === 'auto_process') {
    return (
      <FormControlLabel control={<Switch checked={value === true} onChange={(event) => onChange(event.target.checked)} />} label={label} />
    );
  }
  if (choices) {
    return (
      <ChoiceField
        label={label}
        value={String(value)}
        onChange={onChange}
        choices={choices.map((choice) => ({ value: choice, label: t(`linkSetting.choices.${choice}`) }))}
      />
    );
  }
  return (
    <TextField
      label={label}
      type={settingKey === 'start_on' ? 'date' : 'email'}
      required
      value={String(value)}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 254 } }}
    />
  );
}

function Impact({ level, settingKey, value, isAsked }: { level: Level; settingKey: SettingKey; value: SettingValue; isAsked: boolean }) {
  const { t } = useTranslation();
  const impact = useImpact(level, settingKey, value, isAsked);
  if (!isAsked || !impact.data) return null;
  const { changing, withOwnValue } = impact.data;
  return (
    <Alert severity="info" role="status">
      {t('linkSetting.impact', { changing, withOwnValue })}
    </Alert>
  );
}
