import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import { BarChart } from '../../ui/bar-chart';
import { Figures } from '../../ui/figures';
import { Section } from '../../ui/section';
import { periodName } from './period-name';
import type { WageCost } from './queries';

/** Each period beside the same one of the year before. */
export function YearSection({ cost: { year, periods } }: { cost: WageCost }) {
  const { t } = useTranslation();
  const title = t('wageCost.perYear', { year, before: year - 1 });
  return (
    <Section title={title}>
      <BarChart
        label={title}
        categories={periods.map(periodName)}
        series={[
          { label: String(year), values: periods.map(({ costCents }) => costCents) },
          { label: String(year - 1), values: periods.map(({ yearBeforeCents }) => yearBeforeCents) },
        ]}
      />
      <Figures
        label={title}
        columns={[
          { key: 'period', label: t('wageCost.period'), cell: periodName },
          { key: 'year', label: String(year), isNumeric: true, cell: ({ costCents }) => amount(costCents) },
          { key: 'before', label: String(year - 1), isNumeric: true, cell: ({ yearBeforeCents }) => amount(yearBeforeCents) },
          {
            key: 'difference',
            label: t('wageCost.difference'),
            isNumeric: true,
            cell: ({ costCents, yearBeforeCents }) => amount(costCents - yearBeforeCents),
          },
        ]}
        rows={periods}
        keyOf={({ number }) => String(number)}
      />
    </Section>
  );
}
