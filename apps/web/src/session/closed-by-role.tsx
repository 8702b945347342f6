import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { isShown, type MenuPage, pageAt } from './menu-page';
import type { May } from './navigation';

interface ClosedByRoleProps {
  /** Of the place, and the place's own address. */
  pages: readonly MenuPage[];
  address: string;
  may: May;
  mayInWhole: May;
  children: ReactNode;
}

/** In the place of a page that the person's role does not open: why, what helps, and the way back. Nothing is asked that would be refused. */
export function ClosedByRole({ pages, address, may, mayInWhole, children }: ClosedByRoleProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const page = pageAt(pages, pathname.slice(address.length));
  if (page === undefined || isShown(page, may, mayInWhole)) return <>{children}</>;
  return (
    <Page title={t(page.label)}>
      <EmptyState
        title={t('navigation.closedByRole')}
        action={
          <Button component={RouterLink} to={address} variant="contained">
            {t('navigation.toOverview')}
          </Button>
        }
      >
        {t('navigation.closedByRoleText')}
      </EmptyState>
    </Page>
  );
}
