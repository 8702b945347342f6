import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Page } from '../ui/page';
import { ProblemAlert } from '../ui/problem-alert';
import { useSession } from './session-context';

/** Nobody who comes in needs it at once. */
const SessionEndedDialog = lazy(() => import('./session-ended-dialog'));

/** Everything below needs a session. One that ends at work asks again over the page, so that what was typed stays. */
export function SignedIn() {
  const { t } = useTranslation();
  const location = useLocation();
  const { session, failure, hasEnded } = useSession();
  // The frame with its menu is much to draw: in small steps, as whatever is fetched.
  const isDue = useDeferredValue(session !== undefined);
  if (failure) {
    return (
      <Box component="main" sx={{ p: 3, maxWidth: 720, mx: 'auto' }}>
        <Page title={t('session.welcome')}>
          <ProblemAlert error={failure.error} onRetry={failure.retry} />
        </Page>
      </Box>
    );
  }
  if (session === undefined || !isDue) {
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
      {hasEnded && (
        <Suspense fallback={null}>
          <SessionEndedDialog email={session.user.email} />
        </Suspense>
      )}
    </>
  );
}
