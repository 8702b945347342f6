import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.generated';

const severities = { ok: 'success', warning: 'warning', error: 'error' } as const;

/** What a test of the connection found, each thing in words with what to do about it. */
export function ConnectionChecks({ test }: { test: components['schemas']['ConnectionTestDto'] }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={1} role="status" aria-label={t('loket.testResult')}>
      <Alert severity={test.works ? 'success' : 'error'} variant="outlined">
        {t(test.works ? 'loket.testWorks' : 'loket.testFails')}
      </Alert>
      {test.checks.map((check, index) => (
        <Alert key={`${check.code}-${index}`} severity={severities[check.severity]} data-code={check.code}>
          <AlertTitle sx={{ mb: check.remedy ? undefined : 0 }}>
            {check.employerName ? `${check.employerName}: ${check.title}` : check.title}
          </AlertTitle>
          {check.remedy}
        </Alert>
      ))}
    </Stack>
  );
}
