import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date } from '../i18n/format';
import type { PortalNavigation } from './portals';

/** Says from when a portal asks for a second factor, or that it does now, and leads to where one is set up. */
export default function SecondFactorNotice({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const isClosed = portal.secondFactor === 'closed';
  const words = { portal: portal.name, date: date(portal.secondFactorRequiredOn) };
  return (
    <Alert severity={isClosed ? 'warning' : 'info'} sx={{ mb: 2 }}>
      {t(isClosed ? 'session.secondFactorRequired' : 'session.secondFactorAnnounced', words)}{' '}
      <Link component={RouterLink} to="/my/second-factor" color="inherit" sx={{ whiteSpace: 'nowrap' }}>
        {t('account.secondFactorSetUp')}
      </Link>
    </Alert>
  );
}
