import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

/** Shown where a page could not be loaded or broke: says so, and offers to load it anew. */
export function RouteProblem() {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ p: 3, maxWidth: 720, mx: 'auto' }}>
      <Alert
        severity="error"
        action={
          <Button color="inherit" size="small" onClick={() => window.location.reload()}>
            {t('general.reload')}
          </Button>
        }
      >
        <AlertTitle>{t('general.pageBroken')}</AlertTitle>
        {t('general.pageBrokenText')}
      </Alert>
    </Box>
  );
}
