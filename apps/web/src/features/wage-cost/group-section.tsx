import { useTranslation } from 'react-i18next';
import { amount } from '../../i18n/format';
import { BarChart } from '../../ui/bar-chart';
import { Figures } from '../../ui/figures';
import { Section } from '../../ui/section';
import { periodName } from './period-name';
import type { WageCost } from './queries';

type Group = WageCost['periods'][number]['groups'][number]['group'];

const groups: readonly Group[] = ['wages', 'social_security', 'pension', 'other_personnel', 'other'];

const costOf = (period: WageCost['periods'][number], group: Group): number =>
  period.groups.find((one) => one.group === group)?.costCents ?? 0;

/** What the costs of each period consist of. */
export function GroupSection({ cost: { year, periods } }: { cost: WageCost }) {
  const { t } = useTranslation();
  const present = groups.filter((group) => periods.some((period) => costOf(period, group) !== 0));
  const names = present.map((group) => ({ group, label: t(`wageCost.groups.${group}`) }));
  const title = t('wageCost.perGroup', { year });
  return (
    <Section title={title} lead={t('wageCost.perGroupText')}>
      <BarChart
        isStacked
        label={title}
        categories={periods.map(periodName)}
        series={names.map(({ group, label }) => ({ label, values: periods.map((period) => costOf(period, group)) }))}
      />
      <Figures
        label={title}
        columns={[
          { key: 'period', label: t('wageCost.period'), cell: periodName },
          ...names.map(({ group, label }) => ({
            key: group,
            label,
            isNumeric: true,
            cell: (period: WageCost['periods'][number]) => amount(costOf(period, group)),
          })),
          { key: 'total', label: t('general.total'), isNumeric: true, cell: (period) => amount(period.costCents) },
        ]}
        rows={periods}
        keyOf={({ number }) => String(number)}
      />
    </Section>
  );
}
