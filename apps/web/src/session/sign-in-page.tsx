import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useLocation } from 'react-router';
import { EntryPage } from '../ui/entry-page';
import { useSession } from './session-context';
import { SignInForm } from './sign-in-form';

/** Where everybody comes by next, fetched while their password is judged: not before, for whoever does not come in needs none of it. */
const fetchNext = () => void Promise.all([import('./landing-page'), import('./personal-layout')]);

/** The front door. Whoever came for a certain page goes on to it. */
export function SignInPage() {
  const { t } = useTranslation();
  const { session } = useSession();
  const location = useLocation();
  const { from, notice } = (location.state ?? {}) as { from?: string; notice?: string };
  if (session) return <Navigate to={from ?? '/'} replace />;
  return (
    <EntryPage title={t('session.welcome')} lead={t('session.welcomeText')}>
      {notice && <Alert severity="success">{notice}</Alert>}
      <SignInForm onStart={fetchNext} />
      <Link component={RouterLink} to="/password-reset">
        {t('session.forgotPassword')}
      </Link>
    </EntryPage>
  );
}
