import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { FilterBar } from '../../ui/filter-bar';
import type { ListSearch } from '../../ui/list-search';
import { SearchField } from '../../ui/search-field';
import type { RunListRequest } from './queries';

type Sorting = Pick<RunListRequest, 'sort' | 'direction'>;

const sortings: Record<string, Sorting> = {
  newest: { sort: 'offeredAt', direction: 'desc' },
  oldest: { sort: 'offeredAt', direction: 'asc' },
  period: { sort: 'period', direction: 'desc' },
  administration: { sort: 'administration', direction: 'asc' },
  amount: { sort: 'amount', direction: 'desc' },
};

export const sortOf = (name: string): Sorting => sortings[name] ?? sortings['newest']!;

const firstYears = 5;
/** A year of weeks may have as many. */
const mostPeriods = 53;

/** What else the inbox is filtered and sorted by; drawn anew only when that changes. */
export const RunFilters = memo(function RunFilters({ list, isWholeFirm }: { list: ListSearch; isWholeFirm: boolean }) {
  const { t } = useTranslation();
  const thisYear = new Date().getFullYear();
  const all = { value: '', label: t('general.all') };
  const years = Array.from({ length: firstYears }, (_, index) => String(thisYear + 1 - index));
  const periods = Array.from({ length: mostPeriods }, (_, index) => String(index + 1));
  const sorts = Object.keys(sortings).filter((name) => isWholeFirm || name !== 'administration');
  return (
    <FilterBar>
      <SearchField label={t(isWholeFirm ? 'journalRun.searchFirm' : 'journalRun.search')} value={list.typed} onChange={list.type} />
      <ChoiceField
        label={t('journalRun.year')}
        value={list.filter('year')}
        choices={[all, ...years.map((year) => ({ value: year, label: year }))]}
        onChange={(year) => list.setFilter('year', year)}
        maxWidth={140}
      />
      <ChoiceField
        label={t('journalRun.period')}
        value={list.filter('period')}
        choices={[all, ...periods.map((number) => ({ value: number, label: number }))]}
        onChange={(number) => list.setFilter('period', number)}
        maxWidth={140}
      />
      <ChoiceField
        label={t('journalRun.sort')}
        value={list.filter('sort') || 'newest'}
        choices={sorts.map((name) => ({ value: name, label: t(`journalRun.sorts.${name}`) }))}
        onChange={(name) => list.setFilter('sort', name === 'newest' ? '' : name)}
        maxWidth={220}
      />
    </FilterBar>
  );
});
