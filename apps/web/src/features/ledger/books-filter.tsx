import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { FilterBar } from '../../ui/filter-bar';
import type { BooksUntil, FiscalYear } from './queries';
import { isDayOf } from './year-day';
import { YearDayField } from './year-day-field';

export interface BooksFilter {
  until: BooksUntil;
  chosen: FiscalYear;
  page: number;
  /** It is of a part of the year. */
  isPart: boolean;
  value: (name: string) => string;
  choose: (name: string, value: string) => void;
}

const days = ['day', 'fromDay'];
const parts = ['until', 'from', ...days];

/** The fiscal year, last period and last day of the address; the newest year where it names none. */
export function useBooksFilter(years: readonly FiscalYear[]): BooksFilter {
  const [search, setSearch] = useSearchParams();
  const newest = years.reduce((latest, year) => (year.year > latest.year ? year : latest), years[0]!);
  const chosen = years.find((year) => String(year.year) === search.get('year')) ?? newest;
  const value = (name: string) => {
    const text = search.get(name) ?? '';
    // A day of another year says nothing of this one.
    return days.includes(name) && !isDayOf(chosen, text) ? '' : text;
  };
  const choose = (name: string, chosenValue: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (chosenValue === '') next.delete(name);
        else next.set(name, chosenValue);
        if (name !== 'page') next.delete('page');
        // Periods and days are those of a year.
        if (name === 'year') for (const other of parts) next.delete(other);
        return next;
      },
      // A filter leaves one where one is; another page begins at its top.
      { replace: true, preventScrollReset: name !== 'page' },
    );
  return {
    until: {
      year: chosen.year,
      untilPeriod: value('until') === '' ? undefined : Number(value('until')),
      untilDate: value('day') || undefined,
    },
    chosen,
    isPart: parts.some((name) => value(name) !== ''),
    page: Math.max(1, Number(value('page')) || 1),
    value,
    choose,
  };
}

interface BooksFilterBarProps {
  years: readonly FiscalYear[];
  filter: BooksFilter;
  children?: ReactNode;
}

/** Year, last period and last day, above a report. */
export function BooksFilterBar({ years, filter, children }: BooksFilterBarProps) {
  const { t } = useTranslation();
  return (
    <FilterBar>
      <ChoiceField
        label={t('ledger.year')}
        value={String(filter.chosen.year)}
        choices={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
        onChange={(year) => filter.choose('year', year)}
      />
      {children}
      <ChoiceField
        label={t('ledger.untilPeriod')}
        value={filter.value('until')}
        choices={[{ value: '', label: t('ledger.wholeYear') }, ...periodChoices(filter.chosen)]}
        onChange={(until) => filter.choose('until', until)}
      />
      <YearDayField
        label={t('ledger.untilDate')}
        year={filter.chosen}
        value={filter.value('day')}
        onChoose={(day) => filter.choose('day', day)}
      />
    </FilterBar>
  );
}

export const periodChoices = ({ periods }: FiscalYear) => periods.map(({ number }) => ({ value: String(number), label: String(number) }));
