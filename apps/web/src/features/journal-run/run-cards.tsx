import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import type { JournalRun } from './queries';
import { RunKinds } from './run-kinds';
import { nameOf, RunCheckbox, RunLink, type RunListProps } from './run-parts';
import { StateChip } from './state-chip';
import { StateSentence } from './state-sentence';

/** The runs of an inbox on a phone: all of a run under each other. */
export function RunCards({ runs, isWholeFirm, isSelected, onSelect }: RunListProps) {
  const { t } = useTranslation();
  return (
    <Stack component="ul" spacing={1} aria-label={t('navigation.inbox')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {runs.map((run) => (
        <Paper key={run.journalRunId} component="li" sx={{ p: 1.5, display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <RunCheckbox run={run} isSelected={isSelected(run)} onSelect={onSelect} />
          <RunCard run={run} isWholeFirm={isWholeFirm} />
        </Paper>
      ))}
    </Stack>
  );
}

function RunCard({ run, isWholeFirm }: { run: JournalRun; isWholeFirm: boolean }) {
  const { t } = useTranslation();
  return (
    <Stack spacing={0.5} sx={{ flexGrow: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <RunLink run={run} label={t('journalRun.showOf', nameOf(run))} />
        <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{amount(run.totalDebitCents)}</Typography>
      </Box>
      {isWholeFirm && (
        <Typography variant="body2">
          {run.administrationName} · {run.domainName}
        </Typography>
      )}
      <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <StateChip state={run.state} />
        <RunKinds run={run} isOrdinaryTold={false} />
      </Stack>
      <Typography variant="body2" color="textSecondary">
        <StateSentence run={run} />
      </Typography>
    </Stack>
  );
}
