import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { amount, date } from '../../i18n/format';
import { Section } from '../../ui/section';
import type { Column } from '../../ui/simple-table';
import { LongTable } from './long-table';
import type { Preview } from './queries';

type Entry = Preview['otherEntries'][number];
type Line = Entry['lines'][number];

/** The entries that a run has in other periods than its own: what belongs there, and the transit account that balances it. */
export function OtherEntriesSection({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Section title={t('journalRun.otherPeriods')} lead={t('journalRun.otherPeriodsText')}>
      <Stack spacing={3}>
        {entries.map((entry) => (
          <OtherEntry key={entry.belongsOn} entry={entry} />
        ))}
      </Stack>
    </Section>
  );
}

type Row = Line & { key: string };

const costCentreColumn = (label: string): Column<Row> => ({
  key: 'costCentre',
  label,
  onPhone: 'below',
  cell: ({ costCentre }) => costCentre?.code ?? '',
});

function OtherEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const name = t('journalRun.periodUpTo', { day: date(entry.belongsOn) });
  const columns: Column<Row>[] = [
    { key: 'account', label: t('booking.account'), cell: ({ account }) => `${account.code} ${account.name}` },
    ...(entry.lines.some(({ costCentre }) => costCentre !== null) ? [costCentreColumn(t('journalRun.costCentre'))] : []),
    {
      key: 'debit',
      label: t('journalRun.debit'),
      isNumeric: true,
      cell: ({ amountCents }) => (amountCents > 0 ? amount(amountCents) : ''),
    },
    {
      key: 'credit',
      label: t('journalRun.credit'),
      isNumeric: true,
      cell: ({ amountCents }) => (amountCents < 0 ? amount(-amountCents) : ''),
    },
  ];
  const rows = entry.lines.map((line, index) => ({ ...line, key: String(index) }));
  return (
    <Stack spacing={1}>
      <Typography variant="h3">{name}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('journalRun.bookedOnDay', { day: date(entry.bookedOn) })} {entry.description}
      </Typography>
      <LongTable label={name} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </Stack>
  );
}
