import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../api/client';
import { CodeField } from '../ui/code-field';
import { LineField } from '../ui/line-field';
import { ProblemAlert } from '../ui/problem-alert';
import { useSession } from './session-context';

interface SignInFormProps {
  email?: string;
  /** Called when what was typed is sent. */
  onStart?: () => void;
  onDone?: () => void;
}

/** E-mail and password, and a code where the account has a second factor; what was typed stays when it fails. */
export function SignInForm({ email: givenEmail = '', onStart, onDone }: SignInFormProps) {
  const { t } = useTranslation();
  const { signIn } = useSession();
  const [email, setEmail] = useState(givenEmail);
  const [password, setPassword] = useState('');
  /** Undefined as long as no code was asked for. */
  const [code, setCode] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);

  function judge(problem: unknown) {
    const asked = problemFrom(problem).code;
    if (asked === 'auth.second_factor_needed') return setCode('');
    // Whatever else was wrong than the code, one begins with the password again.
    setCode(asked === 'auth.code_wrong' ? '' : undefined);
    setError(problem);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    onStart?.();
    try {
      await signIn(email.trim(), password, code?.trim());
      onDone?.();
    } catch (problem) {
      judge(problem);
    } finally {
      setBusy(false);
    }
  }

  const back = () => {
    setCode(undefined);
    setError(undefined);
  };
  return (
    <Stack component="form" spacing={2} onSubmit={(event) => void submit(event)}>
      {error !== undefined && <ProblemAlert error={error} />}
      {code === undefined ? (
        <PasswordStep email={email} onEmail={setEmail} password={password} onPassword={setPassword} />
      ) : (
        <CodeStep code={code} onCode={setCode} />
      )}
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('session.signIn')}
      </Button>
      {code !== undefined && <Button onClick={back}>{t('session.toPassword')}</Button>}
    </Stack>
  );
}

interface PasswordStepProps {
  email: string;
  onEmail: (email: string) => void;
  password: string;
  onPassword: (password: string) => void;
}

function PasswordStep({ email, onEmail, password, onPassword }: PasswordStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <LineField label={t('session.email')} type="email" name="email" autoComplete="username" required value={email} onChange={onEmail} />
      <LineField
        label={t('session.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={onPassword}
      />
    </>
  );
}

function CodeStep({ code, onCode }: { code: string; onCode: (code: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography role="status">{t('session.codeAsked')}</Typography>
      <CodeField label={t('session.code')} value={code} onChange={onCode} helperText={t('session.codeHelp')} isFirst />
    </>
  );
}
