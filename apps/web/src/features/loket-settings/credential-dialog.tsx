import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { type Credential, useCredentialChange } from './credential-queries';
import type { Level } from './level';

interface CredentialDialogProps {
  level: Level;
  own: Credential | null;
  onClose: () => void;
  onSaved: () => void;
}

/** User name, password and environment code, always the three together. */
export function CredentialDialog({ level, own, onClose, onSaved }: CredentialDialogProps) {
  const { t } = useTranslation();
  const change = useCredentialChange(level);
  const [username, setUsername] = useState(own?.username ?? '');
  const [password, setPassword] = useState('');
  const [environmentCode, setEnvironmentCode] = useState(own?.environmentCode ?? '');
  const submit = async () => {
    await change.mutateAsync({ username: username.trim(), password, environmentCode: environmentCode.trim() });
    onSaved();
  };
  return (
    <FormDialog title={t(own ? 'loket.changeAccount' : 'loket.setAccount')} onSubmit={submit} onClose={onClose}>
      <Typography color="textSecondary">{t('loket.threeTogether')}</Typography>
      <TextField
        label={t('loket.username')}
        required
        autoFocus
        autoComplete="off"
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={t('loket.password')}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField
        label={t('loket.environmentCode')}
        required
        autoComplete="off"
        helperText={t('loket.environmentCodeText')}
        value={environmentCode}
        onChange={(event) => setEnvironmentCode(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
    </FormDialog>
  );
}
