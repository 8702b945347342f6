import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PasswordField } from '../../session/password-field';
import { useSession } from '../../session/session-context';
import { ProblemAlert } from '../../ui/problem-alert';
import { useSubmission } from '../../ui/submission';
import { EmployeeFields } from './employee-fields';
import { acceptAsNewPerson, acceptSignedIn, type EmployeeAnswer, type Invitation } from './queries';

interface AcceptFormProps {
  token: string;
  invitation: Invitation;
}

/** Accepts: as the person who is signed in, or with an account that is made on the way. */
export function AcceptForm({ token, invitation }: AcceptFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { session, signIn, refresh } = useSession();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [employee, setEmployee] = useState<EmployeeAnswer>({ bornOn: '', agreesToDigitalPayslips: false });
  const isEmployee = invitation.kind === 'employee_invitation';
  const { error, isBusy, submit } = useSubmission(async () => {
    const answered = isEmployee ? employee : undefined;
    if (session) {
      await acceptSignedIn(token, answered);
      await refresh();
    } else {
      await acceptAsNewPerson(token, { name: name.trim(), password }, answered);
      await signIn(invitation.email, password);
    }
    await navigate(isEmployee ? '/my/payslips' : '/', { replace: true });
  });
  return (
    <Stack component="form" spacing={2} onSubmit={submit}>
      {error !== undefined && <ProblemAlert error={error} />}
      {session ? (
        <Alert severity="info">{t('invitation.asSignedIn', { email: session.user.email })}</Alert>
      ) : (
        <>
          <TextField label={t('session.email')} value={invitation.email} slotProps={{ input: { readOnly: true } }} />
          <TextField
            label={t('invitation.yourName')}
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          <PasswordField label={t('invitation.choosePassword')} value={password} onChange={setPassword} isNew />
        </>
      )}
      {isEmployee && <EmployeeFields answer={employee} onChange={setEmployee} />}
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('invitation.accept')}
      </Button>
    </Stack>
  );
}
