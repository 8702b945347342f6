import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../ui/choice-field';
import { FilterBar } from '../../ui/filter-bar';
import type { ListSearch } from '../../ui/list-search';
import { SearchField } from '../../ui/search-field';
import { type EntryListRequest, type FiscalYear, type Place, useFiscalYears, useJournals } from './queries';

export type EntryFilter = Pick<EntryListRequest, 'journalId' | 'year' | 'periodNumber' | 'search'>;

const matching = (text: string, pattern: RegExp): string | undefined => (pattern.test(text) ? text : undefined);
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** What the address asks for, as far as the API would take it. */
export const entryFilterOf = (list: ListSearch): EntryFilter => ({
  journalId: matching(list.filter('journal'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  year: numberOf(matching(list.filter('year'), /^(19|2\d)\d\d$/)),
  periodNumber: numberOf(matching(list.filter('period'), /^(\d|1[0-4])$/)),
  search: list.search || undefined,
});

/** Text, journal, fiscal year and period above the list of entries. */
export function EntryFilters({ place, list, filter }: { place: Place; list: ListSearch; filter: EntryFilter }) {
  const { t } = useTranslation();
  const journals = useJournals(place).data?.items ?? [];
  const years = useFiscalYears(place).data?.items ?? [];
  const all = { value: '', label: t('general.all') };
  const among = (values: readonly string[], value: unknown): string => values.find((one) => one === String(value)) ?? '';
  const yearChoices = years.map(({ year }) => String(year));
  const numbers = periodNumbers(years, filter.year);
  return (
    <FilterBar>
      <SearchField label={t('ledger.searchEntries')} value={list.typed} onChange={list.type} />
      <ChoiceField
        label={t('ledger.journal')}
        value={among(
          journals.map(({ journalId }) => journalId),
          filter.journalId,
        )}
        choices={[all, ...journals.map(({ journalId, code, name }) => ({ value: journalId, label: `${code} ${name}` }))]}
        onChange={(journal) => list.setFilter('journal', journal)}
        maxWidth={280}
      />
      <ChoiceField
        label={t('ledger.year')}
        value={among(yearChoices, filter.year)}
        choices={[all, ...yearChoices.map((year) => ({ value: year, label: year }))]}
        // A period is one of a year.
        onChange={(year) => list.setFilters({ year, period: '' })}
        maxWidth={160}
      />
      <ChoiceField
        label={t('ledger.period')}
        value={among(numbers, filter.periodNumber)}
        choices={[all, ...numbers.map((number) => ({ value: number, label: number }))]}
        onChange={(period) => list.setFilter('period', period)}
        maxWidth={160}
      />
    </FilterBar>
  );
}

/** Of the chosen year, or of any. */
function periodNumbers(years: readonly FiscalYear[], chosen: number | undefined): string[] {
  const shown = years.filter(({ year }) => chosen === undefined || year === chosen);
  const numbers = new Set(shown.flatMap(({ periods }) => periods.map(({ number }) => number)));
  return [...numbers].sort((one, other) => one - other).map(String);
}
