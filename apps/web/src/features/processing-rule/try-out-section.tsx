import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, period } from '../../i18n/format';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { lookBackYear } from '../../ui/look-back-year';
import { administrationAddress } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { RuleLevel } from './level';
import { type TryOut, useTryOut } from './queries';

type Month = TryOut['months'][number];
type Stopped = TryOut['stopped'][number];
const yearsShown = 4;

/** What the rules would have done with the runs of a year: how many of each month, and which rule stops the others. */
export function TryOutSection({ level }: { level: RuleLevel }) {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(lookBackYear);
  const outcome = useTryOut(level, year);
  const years = Array.from({ length: yearsShown }, (_, index) => String(thisYear - index));
  return (
    <Section title={t('processingRule.tryOut')} lead={t('processingRule.tryOutLead')}>
      <ChoiceField
        label={t('processingRule.year')}
        value={String(year)}
        choices={years.map((one) => ({ value: one, label: one }))}
        onChange={(chosen) => setYear(Number(chosen))}
        maxWidth={140}
      />
      <QueryView query={outcome}>
        {(data) => (data.runs === 0 ? <EmptyState title={t('processingRule.noRuns')} /> : <Outcome level={level} outcome={data} />)}
      </QueryView>
    </Section>
  );
}

function Outcome({ level, outcome }: { level: RuleLevel; outcome: TryOut }) {
  const { t } = useTranslation();
  const months: Column<Month>[] = [
    {
      key: 'month',
      label: t('processingRule.month'),
      cell: (one) => period(Number(one.month.slice(0, 4)), Number(one.month.slice(5)), 'month'),
    },
    { key: 'runs', label: t('processingRule.runs'), isNumeric: true, cell: (one) => one.runs },
    { key: 'automatic', label: t('processingRule.automatic'), isNumeric: true, cell: (one) => one.automatic },
    { key: 'stopped', label: t('processingRule.stopped'), isNumeric: true, cell: (one) => one.runs - one.automatic },
  ];
  return (
    <Stack spacing={2}>
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {t('processingRule.outcome', { automatic: outcome.automatic, count: outcome.runs, year: outcome.year })}
      </Typography>
      {outcome.retroUnread > 0 && (
        <Typography color="text.secondary">{t('processingRule.retroUnread', { count: outcome.retroUnread })}</Typography>
      )}
      <SimpleTable label={t('processingRule.perMonth')} columns={months} rows={outcome.months} keyOf={(one) => one.month} />
      {outcome.stopped.length > 0 && <StoppedRuns level={level} stopped={outcome.stopped} />}
    </Stack>
  );
}

function StoppedRuns({ level, stopped }: { level: RuleLevel; stopped: readonly Stopped[] }) {
  const { t } = useTranslation();
  const { portalId } = level;
  const columns: Column<Stopped>[] = [
    {
      key: 'run',
      label: t('processingRule.run'),
      cell: (one) => (
        <Link component={RouterLink} to={`${administrationAddress({ ...one, portalId })}/journal-runs/${one.journalRunId}`}>
          {level.name === 'administration' ? '' : `${one.administrationName}, `}
          {period(one.year, one.periodNumber, one.periodKind)}
        </Link>
      ),
    },
    { key: 'total', label: t('processingRule.total'), isNumeric: true, cell: (one) => amount(one.totalCents) },
    {
      key: 'stops',
      label: t('processingRule.stoppedBy'),
      cell: (one) => (
        <Box component="ul" sx={{ m: 0, pl: 2, textAlign: 'left' }}>
          {one.stops.map((stop, index) => (
            <li key={`${stop.code}/${index}`}>{stop.title}</li>
          ))}
        </Box>
      ),
    },
  ];
  return <ResponsiveTable label={t('processingRule.stoppedRuns')} columns={columns} rows={stopped} keyOf={(one) => one.journalRunId} />;
}
