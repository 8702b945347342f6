import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { PasswordField } from '../../session/password-field';
import { useSession } from '../../session/session-context';
import { CodeField } from '../../ui/code-field';
import { CopyValue } from '../../ui/copy-value';
import { LineField } from '../../ui/line-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { QrCode } from '../../ui/qr-code';
import { Section } from '../../ui/section';
import { useSubmission } from '../../ui/submission';
import { beginEnrolment } from './queries';

type Enrolment = components['schemas']['EnrolmentDto'];
export type FirstCodes = components['schemas']['EnrolmentConfirmationDto'];

const asDigits = { maxLength: 20, inputMode: 'numeric' as const, style: { letterSpacing: '0.1em' } };

/** First the password, then the app: it reads a QR code or a typed key, and shows a first code. */
export function EnrolmentSection({ onCodes }: { onCodes: (codes: FirstCodes) => Promise<void> }) {
  const { t } = useTranslation();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  return (
    <Section title={t('account.setUpTitle')} lead={t('account.setUpLead')}>
      {enrolment ? <AppStep enrolment={enrolment} onCodes={onCodes} /> : <PasswordStep onBegun={setEnrolment} />}
    </Section>
  );
}

function PasswordStep({ onBegun }: { onBegun: (enrolment: Enrolment) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const { error, isBusy, submit } = useSubmission(async () => onBegun(await beginEnrolment(password)));
  return (
    <Stack component="form" spacing={2} sx={{ maxWidth: 420 }} onSubmit={submit}>
      {error !== undefined && <ProblemAlert error={error} />}
      <PasswordField label={t('session.currentPassword')} value={password} onChange={setPassword} isNew={false} />
      <Button type="submit" variant="contained" loading={isBusy} sx={{ alignSelf: 'flex-start' }}>
        {t('account.setUpBegin')}
      </Button>
    </Stack>
  );
}

function AppStep({ enrolment, onCodes }: { enrolment: Enrolment; onCodes: (codes: FirstCodes) => Promise<void> }) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [code, setCode] = useState('');
  const [mailedCode, setMailedCode] = useState('');
  const { error, isBusy, submit } = useSubmission(async () => {
    setCode('');
    await onCodes({ code: code.trim(), mailedCode: mailedCode.trim() });
  });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '220px 1fr' }, gap: 3, alignItems: 'start' }}>
      <QrCode text={enrolment.uri} label={t('account.qrLabel')} />
      <Stack component="form" spacing={2} sx={{ maxWidth: 420, minWidth: 0 }} onSubmit={submit}>
        <Typography>{t('account.scan')}</Typography>
        <Box>
          <Typography variant="body2" color="textSecondary">
            {t('account.typeKey')}
          </Typography>
          <CopyValue label={t('account.key')} value={enrolment.secret} grouped={4} />
        </Box>
        {error !== undefined && <ProblemAlert error={error} />}
        <CodeField label={t('account.firstCode')} value={code} onChange={setCode} helperText={t('account.firstCodeHelp')} isFirst />
        <LineField
          label={t('account.mailedCode')}
          value={mailedCode}
          onChange={setMailedCode}
          helperText={t('account.mailedCodeHelp', { email: session?.user.email })}
          name="mailed-code"
          autoComplete="off"
          required
          inputProps={asDigits}
        />
        <Button type="submit" variant="contained" loading={isBusy} sx={{ alignSelf: 'flex-start' }}>
          {t('account.turnOn')}
        </Button>
      </Stack>
    </Box>
  );
}
