import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount } from '../../i18n/format';
import { usePortalId } from '../../ui/place';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { JournalRun } from './queries';
import { runAddress } from './run-address';
import { RunCards } from './run-cards';
import { RunKinds } from './run-kinds';
import { nameOf, RunCheckbox, RunLink, type RunListProps, useMayProcess } from './run-parts';
import { StateChip } from './state-chip';
import { StateSentence } from './state-sentence';

/** The runs of an inbox: a table where there is room, cards on a phone. */
export function RunList(props: RunListProps) {
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  return isWide ? <RunTable {...props} /> : <RunCards {...props} />;
}

function RunTable({ runs, isWholeFirm, isSelected, onSelect }: RunListProps) {
  const { t } = useTranslation();
  const selection: Column<JournalRun> = {
    key: 'selection',
    label: t('journalRun.selection'),
    cell: (run) => <RunCheckbox run={run} isSelected={isSelected(run)} onSelect={onSelect} />,
  };
  const columns: Column<JournalRun>[] = [
    ...(runs.some(useMayProcess()) ? [selection] : []),
    ...(isWholeFirm ? [{ key: 'administration', label: t('navigation.administration'), cell: administrationCell }] : []),
    { key: 'period', label: t('journalRun.period'), cell: (run) => <RunLink run={run} /> },
    { key: 'kind', label: t('journalRun.kind'), cell: (run) => <RunKinds run={run} /> },
    { key: 'amount', label: t('journalRun.totalDebit'), isNumeric: true, cell: (run) => amount(run.totalDebitCents) },
    {
      key: 'state',
      label: t('general.status'),
      cell: (run) => (
        <>
          <StateChip state={run.state} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, maxWidth: 420 }}>
            <StateSentence run={run} />
          </Typography>
        </>
      ),
    },
    {
      key: 'show',
      label: t('general.actions'),
      cell: (run) => <ShowButton run={run} />,
    },
  ];
  return <SimpleTable label={t('navigation.inbox')} columns={columns} rows={runs} keyOf={(run) => run.journalRunId} />;
}

const administrationCell = (run: JournalRun) => (
  <Box sx={{ minWidth: 180 }}>
    {run.administrationName}
    <Typography variant="body2" color="textSecondary">
      {run.domainName}
    </Typography>
  </Box>
);

/** [Toon]. */
function ShowButton({ run }: { run: JournalRun }) {
  const { t } = useTranslation();
  return (
    <Button
      component={RouterLink}
      to={runAddress(usePortalId(), run)}
      size="small"
      variant="outlined"
      aria-label={t('journalRun.showOf', nameOf(run))}
    >
      {t('journalRun.preview')}
    </Button>
  );
}
