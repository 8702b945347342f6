import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { EntryPage } from '../../ui/entry-page';
import { ProblemAlert } from '../../ui/problem-alert';
import { useSubmission } from '../../ui/submission';
import { requestPasswordReset } from './queries';

/** Asks for a new password. The answer is the same whether the address has an account or not. */
export function Component() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const { error, isBusy, submit } = useSubmission(async () => {
    await requestPasswordReset(email.trim());
    setSent(true);
  });
  return (
    <EntryPage title={t('session.resetTitle')} lead={isSent ? undefined : t('session.resetLead')}>
      {isSent ? (
        <Alert severity="success">{t('session.resetSent')}</Alert>
      ) : (
        <Stack component="form" spacing={2} onSubmit={submit}>
          {error !== undefined && <ProblemAlert error={error} />}
          <TextField
            label={t('session.email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 254 } }}
          />
          <Button type="submit" variant="contained" size="large" loading={isBusy}>
            {t('session.resetSend')}
          </Button>
        </Stack>
      )}
      <Link component={RouterLink} to="/sign-in">
        {t('session.toSignIn')}
      </Link>
    </EntryPage>
  );
}
