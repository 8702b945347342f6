import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { importStarterChart, type Place, useLedgerChange } from './queries';

const toldForMs = 8_000;

/** Adds the accounts of the RGS starter chart that the books do not have: says so first, and afterwards how many those were. */
export function StarterChartButton({ place }: { place: Place }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const chart = useLedgerChange(place, importStarterChart(place));
  const ask = () => {
    chart.reset();
    setAsking(true);
  };
  return (
    <>
      <Button variant="outlined" onClick={ask}>
        {t('ledger.starterChart')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('ledger.starterChart')}
          confirmLabel={t('ledger.loadStarterChart')}
          error={chart.error}
          isBusy={chart.isPending}
          onConfirm={() => chart.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <Typography>{t('ledger.starterChartText')}</Typography>
        </ConfirmDialog>
      )}
      <Snackbar open={chart.isSuccess} autoHideDuration={toldForMs} onClose={() => chart.reset()}>
        <Alert severity="success" variant="outlined" sx={{ bgcolor: 'background.paper' }}>
          {chart.data && t('ledger.starterChartLoaded', { created: chart.data.created, present: chart.data.present })}
        </Alert>
      </Snackbar>
    </>
  );
}
