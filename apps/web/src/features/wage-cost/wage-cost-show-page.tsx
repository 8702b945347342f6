import { useTranslation } from 'react-i18next';
import { change, euros } from '../../i18n/format';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FactList } from '../../ui/fact-list';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { CostCentreSection } from './cost-centre-section';
import { GroupSection } from './group-section';
import { useWageCost, type WageCost } from './queries';
import { YearSection } from './year-section';

const yearsShown = 6;

/** What work costs: per month and kind of cost, beside the year before, and per cost centre. */
export function Component() {
  const { t } = useTranslation();
  const list = useListSearch();
  const now = new Date().getFullYear();
  const years = Array.from({ length: yearsShown }, (_, index) => String(now - index));
  const year = Number(years.find((one) => one === list.filter('year')) ?? now);
  const cost = useWageCost(useAdministrationPlace(), year);
  return (
    <Page title={t('navigation.wageCost')} lead={t('wageCost.lead')}>
      <FilterBar>
        <ChoiceField
          label={t('wageCost.year')}
          value={String(year)}
          choices={years.map((one) => ({ value: one, label: one }))}
          onChange={(chosen) => list.setFilter('year', chosen === String(now) ? '' : chosen)}
          maxWidth={140}
        />
      </FilterBar>
      <QueryView query={cost}>
        {(shown) =>
          shown.periods.length === 0 ? (
            <EmptyState title={t('wageCost.none')}>{t('wageCost.noneText')}</EmptyState>
          ) : (
            <Charts cost={shown} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Charts({ cost }: { cost: WageCost }) {
  return (
    <>
      <Totals cost={cost} />
      <GroupSection cost={cost} />
      {cost.yearBeforeCents !== 0 && <YearSection cost={cost} />}
      <CostCentreSection cost={cost} />
    </>
  );
}

function Totals({ cost: { year, periods, costCents, yearBeforeCents } }: { cost: WageCost }) {
  const { t } = useTranslation();
  // A year that is not over is held beside as many periods of the year before.
  const booked = periods.filter((one) => one.costCents !== 0);
  const comparable = booked.reduce((sum, one) => sum + one.yearBeforeCents, 0);
  return (
    <Section title={String(year)}>
      <FactList
        facts={[
          { label: t('wageCost.total', { year }), value: euros(costCents) },
          { label: t('wageCost.total', { year: year - 1 }), value: euros(yearBeforeCents) },
          {
            label: t('wageCost.change'),
            value: comparable > 0 ? t('wageCost.changeText', { change: change(costCents / comparable - 1) }) : t('wageCost.noYearBefore'),
          },
        ]}
      />
    </Section>
  );
}
