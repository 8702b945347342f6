import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { EmptyState } from './empty-state';
import { Page } from './page';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('general.notFound')}>
      <EmptyState
        title={t('general.notFound')}
        action={
          <Button component={RouterLink} to="/" variant="contained">
            {t('general.toStart')}
          </Button>
        }
      >
        {t('general.notFoundText')}
      </EmptyState>
    </Page>
  );
}
