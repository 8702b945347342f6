import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../i18n/format';
import { ChoiceField } from '../../ui/choice-field';
import { usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { type LoketSettings, type SettingsChange, useLoketSettingsChange } from './queries';

/** Environment, client id and secret. The secret is never shown; left empty it stays as it is. */
export function LoketSettingsForm({ settings }: { settings: LoketSettings }) {
  const { t } = useTranslation();
  const change = useLoketSettingsChange(usePortalId());
  const [environment, setEnvironment] = useState<SettingsChange['environment']>(
    settings.environment ?? settings.environments[0] ?? 'production',
  );
  const [clientId, setClientId] = useState(settings.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [isEnabled, setEnabled] = useState(settings.isSet ? settings.isEnabled : true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const secret = clientSecret === '' ? {} : { clientSecret };
    change.mutate({ environment, clientId: clientId.trim(), isEnabled, ...secret }, { onSuccess: () => setClientSecret('') });
  };
  return (
    <Stack component="form" spacing={2} sx={{ maxWidth: 560 }} onSubmit={submit} autoComplete="off">
      {change.error && <ProblemAlert error={change.error} />}
      {change.isSuccess && <Alert severity="success">{t('general.saved')}</Alert>}
      <ChoiceField
        label={t('loket.environment')}
        value={environment}
        onChange={setEnvironment}
        choices={settings.environments.map((value) => ({ value, label: t(`loket.environments.${value}`) }))}
      />
      <TextField
        label={t('loket.clientId')}
        required
        value={clientId}
        onChange={(event) => setClientId(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <SecretField settings={settings} value={clientSecret} onChange={setClientSecret} />
      <FormControlLabel
        control={<Switch checked={isEnabled} onChange={(event) => setEnabled(event.target.checked)} />}
        label={t('loket.isEnabled')}
      />
      <Button type="submit" variant="contained" loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>
        {t('general.save')}
      </Button>
    </Stack>
  );
}

interface SecretFieldProps {
  settings: LoketSettings;
  value: string;
  onChange: (secret: string) => void;
}

function SecretField({ settings: { isSet, clientSecret }, value, onChange }: SecretFieldProps) {
  const { t } = useTranslation();
  const told = clientSecret.isSet
    ? t('loket.secretSet', { name: clientSecret.changedByName ?? '–', moment: moment(clientSecret.changedAt) })
    : t('loket.secretUnset');
  return (
    <TextField
      label={t('loket.clientSecret')}
      type="password"
      autoComplete="new-password"
      required={!isSet}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={told}
      slotProps={{ htmlInput: { maxLength: 500 } }}
    />
  );
}
