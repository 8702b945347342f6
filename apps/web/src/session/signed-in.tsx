import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from './session-context';
import { SignInForm } from './sign-in-form';

/** Everything below needs a session. One that ends at work asks again over the page, so that what was typed stays. */
export function SignedIn() {
  const { t } = useTranslation();
  const location = useLocation();
  const { session, hasEnded } = useSession();
  if (session === undefined) {
    return (
      <Box sx={{ display: 'grid', placeItems: 'center', minHeight: '100vh' }}>
        <CircularProgress aria-label={t('general.loading')} />
      </Box>
    );
  }
  if (session === null) return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  return (
    <>
      <Outlet />
      <Dialog open={hasEnded} aria-labelledby="session-ended" fullWidth maxWidth="xs">
        <DialogTitle id="session-ended">{t('session.signIn')}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t('session.ended')}</Typography>
          <SignInForm email={session.user.email} />
        </DialogContent>
      </Dialog>
    </>
  );
}
