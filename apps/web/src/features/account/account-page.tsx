import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../session/password-field';
import { useSession } from '../../session/session-context';
import { FactList } from '../../ui/fact-list';
import { LanguageSwitch } from '../../ui/language-switch';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { saveLanguage, usePasswordChange } from './queries';
import { SessionsSection } from './sessions-section';

/** What a person decides about their own account: language, password, sessions. */
export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('session.account')}>
      <PersonSection />
      <PasswordSection />
      <SessionsSection />
    </Page>
  );
}

function PersonSection() {
  const { t } = useTranslation();
  const { session, refresh } = useSession();
  const [error, setError] = useState<unknown>();
  if (!session) return null;
  const save = (language: 'nl' | 'en') => {
    setError(undefined);
    saveLanguage(language).then(refresh, setError);
  };
  return (
    <Section title={t('account.person')}>
      {error !== undefined && <ProblemAlert error={error} />}
      <FactList
        facts={[
          { label: t('general.name'), value: session.user.name },
          { label: t('session.email'), value: session.user.email },
          { label: t('general.language'), value: <LanguageSwitch onChange={save} /> },
        ]}
      />
    </Section>
  );
}

function PasswordSection() {
  const { t } = useTranslation();
  const change = usePasswordChange();
  const [presentPassword, setPresentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const clear = () => {
      setPresentPassword('');
      setNewPassword('');
    };
    change.mutate({ presentPassword, newPassword }, { onSuccess: clear });
  };
  return (
    <Section title={t('account.passwordTitle')} lead={t('account.passwordLead')}>
      <Stack component="form" spacing={2} sx={{ maxWidth: 420 }} onSubmit={submit}>
        {change.error && <ProblemAlert error={change.error} />}
        {change.isSuccess && <Alert severity="success">{t('account.passwordChanged')}</Alert>}
        <PasswordField label={t('session.currentPassword')} value={presentPassword} onChange={setPresentPassword} isNew={false} />
        <PasswordField label={t('session.newPassword')} value={newPassword} onChange={setNewPassword} isNew />
        <Button type="submit" variant="contained" loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>
          {t('session.savePassword')}
        </Button>
      </Stack>
    </Section>
  );
}
