import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import type { PortalNavigation } from './portals';

/** A portal that asks for a second factor, before somebody who has none: what to do, and nothing of what is in it. */
export function ClosedPortal({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  return (
    <Page title={portal.name}>
      <EmptyState
        title={t('session.portalClosed')}
        action={
          <Button component={RouterLink} to="/my/second-factor" variant="contained">
            {t('account.secondFactorSetUp')}
          </Button>
        }
      >
        {t('session.portalClosedText')}
      </EmptyState>
    </Page>
  );
}
