import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useMayHere } from '../../session/may-here';
import { useAdministrationPlace } from '../../ui/place';
import { DeedProblem } from './deed-problem';
import { type JournalRunDetail, useReport } from './queries';

/** Loket could not be told what became of the run: the booking is fine, and one can have it told again. */
export function ReportAlert({ run }: { run: JournalRunDetail }) {
  const { t } = useTranslation();
  const mayReport = useMayHere()('process', 'JournalRun');
  const report = useReport(useAdministrationPlace(), run.journalRunId);
  if (run.reportState !== 'given_up') return null;
  const button = (
    <Button color="inherit" size="small" loading={report.isPending} onClick={() => report.mutate()}>
      {t('journalRun.reportAgain')}
    </Button>
  );
  return (
    <Alert severity="warning" action={mayReport ? button : undefined} sx={{ flexWrap: 'wrap' }}>
      {t('journalRun.reportFailed')}
      {report.error && <DeedProblem error={report.error} />}
    </Alert>
  );
}
