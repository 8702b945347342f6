import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { useAddressToken } from '../../session/address-token';
import { PasswordField } from '../../session/password-field';
import { EntryPage } from '../../ui/entry-page';
import { ProblemAlert } from '../../ui/problem-alert';
import { useSubmission } from '../../ui/submission';
import { confirmPasswordReset } from './queries';

/** Chooses a new password by the mailed link. */
export function Component() {
  const { t } = useTranslation();
  const token = useAddressToken();
  return (
    <EntryPage title={t('session.resetChoose')}>
      {token === undefined ? <Alert severity="warning">{t('session.linkIncomplete')}</Alert> : <NewPasswordForm token={token} />}
      <Link component={RouterLink} to="/password-reset">
        {t('session.newLink')}
      </Link>
    </EntryPage>
  );
}

function NewPasswordForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { error, isBusy, submit } = useSubmission(async () => {
    await confirmPasswordReset({ token, password });
    await navigate('/sign-in', { replace: true, state: { notice: t('session.resetDone') } });
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      {error !== undefined && <ProblemAlert error={error} />}
      <PasswordField label={t('session.newPassword')} value={password} onChange={setPassword} isNew />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('session.savePassword')}
      </Button>
    </Stack>
  );
}
