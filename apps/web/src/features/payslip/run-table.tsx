import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { date, period } from '../../i18n/format';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { RunPayslips } from './queries';

interface RunTableProps {
  runs: readonly RunPayslips[];
  chosen: string;
  onChoose: (payrollRunId: string) => void;
}

/** "18 van 19 ontvangen" per payroll run. */
export function RunTable({ runs, chosen, onChoose }: RunTableProps) {
  const { t } = useTranslation();
  const columns: Column<RunPayslips>[] = [
    { key: 'period', label: t('payslip.period'), cell: nameOf },
    { key: 'received', label: t('payslip.received'), cell: (run) => <Received run={run} /> },
    {
      key: 'released',
      label: t('payslip.availableOn'),
      onPhone: 'below',
      cell: (run) => (run.availableOn ? date(run.availableOn) : t('payslip.noDate')),
    },
    {
      key: 'show',
      label: t('general.actions'),
      cell: (run) => (
        <Button
          size="small"
          aria-pressed={run.payrollRunId === chosen}
          aria-label={t('payslip.showRun', { period: nameOf(run) })}
          onClick={() => onChoose(run.payrollRunId === chosen ? '' : run.payrollRunId)}
        >
          {t(run.payrollRunId === chosen ? 'general.all' : 'payslip.show')}
        </Button>
      ),
    },
  ];
  return <SimpleTable label={t('payslip.perRun')} columns={columns} rows={runs} keyOf={(run) => run.payrollRunId} />;
}

const nameOf = (run: RunPayslips): string => period(run.year, run.periodNumber, run.periodKind);

function Received({ run: { expected, received, waiting, withdrawn } }: { run: RunPayslips }) {
  const { t } = useTranslation();
  const isComplete = expected !== null && received >= expected;
  return (
    <>
      <Chip
        size="small"
        variant="outlined"
        color={isComplete ? 'success' : 'secondary'}
        label={expected === null ? t('payslip.receivedSoFar', { count: received }) : t('payslip.receivedOf', { received, expected })}
      />{' '}
      {waiting > 0 && <Chip size="small" color="secondary" label={t('payslip.waitingCount', { count: waiting })} />}{' '}
      {withdrawn > 0 && <Chip size="small" label={t('payslip.withdrawnCount', { count: withdrawn })} />}
    </>
  );
}
