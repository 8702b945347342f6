import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../session/password-field';
import { useSession } from '../../session/session-context';
import { FactList } from '../../ui/fact-list';
import { LanguageSwitch } from '../../ui/language-switch';
import { Page } from '../../ui/page';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useSubmission } from '../../ui/submission';
import { saveLanguage, saveName, usePasswordChange } from './queries';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';
import { SignInsSection } from './sign-ins-section';

/** What a person decides about their own account, and what happened at it. */
export function Component() {
  const { t } = useTranslation();
  return (
    <Page title={t('session.account')}>
      <PersonSection />
      <PasswordSection />
      <SecondFactorSection />
      <SessionsSection />
      <SignInsSection />
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
          { label: t('session.email'), value: session.user.email },
          { label: t('general.language'), value: <LanguageSwitch onChange={save} /> },
        ]}
      />
      <NameForm name={session.user.name} onSaved={refresh} />
    </Section>
  );
}

function NameForm({ name: present, onSaved }: { name: string; onSaved: () => Promise<void> }) {
  const { t } = useTranslation();
  const [name, setName] = useState(present);
  const [isSaved, setSaved] = useState(false);
  const { error, isBusy, submit } = useSubmission(async () => {
    setSaved(false);
    await saveName(name.trim());
    await onSaved();
    setSaved(true);
  });
  return (
    <Stack component="form" spacing={2} sx={{ maxWidth: 420 }} onSubmit={submit}>
      {error !== undefined && <ProblemAlert error={error} />}
      {isSaved && <Alert severity="success">{t('general.saved')}</Alert>}
      <TextField
        label={t('general.name')}
        autoComplete="name"
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
        helperText={t('account.nameHelp')}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button type="submit" variant="outlined" loading={isBusy} disabled={name.trim() === present} sx={{ alignSelf: 'flex-start' }}>
        {t('account.saveName')}
      </Button>
    </Stack>
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
