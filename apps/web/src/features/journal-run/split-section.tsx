import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { amount, fraction, share } from '../../i18n/format';
import { Section } from '../../ui/section';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { Preview } from './queries';

type Split = Preview['splits'][number];
type Part = Split['parts'][number];

/** What is shared out over cost centres, part by part, with what rounding did to each. */
export function SplitSection({ splits }: { splits: Split[] }) {
  const { t } = useTranslation();
  if (splits.length === 0) return null;
  return (
    <Section title={t('journalRun.splits')} lead={t('journalRun.splitsText')}>
      {splits.map((split, index) => (
        <SplitTable key={index} split={split} />
      ))}
    </Section>
  );
}

function SplitTable({ split: { account, costUnit, amountCents, parts } }: { split: Split }) {
  const { t } = useTranslation();
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const name = [`${account.code} ${account.name}`, costUnit?.code].filter(Boolean).join(' · ');
  const columns: Column<Part>[] = [
    { key: 'centre', label: t('journalRun.costCentre'), cell: ({ costCentre }) => `${costCentre.code} ${costCentre.name}` },
    {
      key: 'share',
      label: t('journalRun.share'),
      isNumeric: true,
      cell: ({ weight }) => share(weight / whole),
    },
    { key: 'amount', label: t('journalRun.amount'), isNumeric: true, cell: (part) => amount(part.amountCents) },
    {
      key: 'rounding',
      label: t('journalRun.rounding'),
      isNumeric: true,
      onPhone: 'below',
      cell: ({ roundingCents }) => (roundingCents === 0 ? '' : t('journalRun.roundingCents', { cents: fraction(roundingCents) })),
    },
  ];
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
        {name}: {amount(amountCents)}
      </Typography>
      <SimpleTable label={name} columns={columns} rows={parts} keyOf={({ costCentre }) => costCentre.code} />
    </Box>
  );
}
