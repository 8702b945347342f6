import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { period } from '../../i18n/format';
import { usePortalId } from '../../ui/place';
import type { BatchResult, JournalRun } from './queries';
import { runAddress } from './run-address';

interface BatchResultDialogProps {
  runs: readonly JournalRun[];
  results: readonly BatchResult[];
  onClose: () => void;
}

/** What became of each run that was processed together. */
export function BatchResultDialog({ runs, results, onClose }: BatchResultDialogProps) {
  const { t } = useTranslation();
  const booked = results.filter(({ outcome }) => outcome === 'booked').length;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="batch-title">
      <DialogTitle id="batch-title">{t('journalRun.batchTitle', { booked, total: results.length })}</DialogTitle>
      <DialogContent dividers tabIndex={0} role="region" aria-labelledby="batch-title">
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {results.map((result) => {
            const run = runs.find((one) => one.journalRunId === result.runId);
            return run && <ResultLine key={result.runId} run={run} result={result} />;
          })}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('general.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ResultLine({ run, result }: { run: JournalRun; result: BatchResult }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const name = `${run.administrationName} · ${period(run.year, run.periodNumber, run.periodKind)}`;
  const isRefused = result.outcome === 'refused';
  const action = isRefused && (
    <Button component={RouterLink} to={runAddress(portalId, run)} color="inherit" size="small">
      {t('journalRun.preview')}
    </Button>
  );
  return (
    <li>
      <Alert severity={isRefused ? 'warning' : 'success'} action={action} role="none">
        <AlertTitle>{name}</AlertTitle>
        {result.problem
          ? `${result.problem.title} ${result.problem.remedy}`
          : t(`journalRun.outcomes.${result.outcome}`, { voucher: result.voucherNumber })}
      </Alert>
    </li>
  );
}
