import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapProposals } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { PayrollJournalField } from '../../ui/payroll-journal-field';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { Section } from '../../ui/section';
import { MappingTable } from './mapping-table';
import { useAccountMappings } from './queries';

const pageSize = 100;

/** Rekeningkoppeling: into which journal, and which of Loket's codes leads to which account. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  return (
    <Page title={t('navigation.accountMapping')} lead={t('accountMapping.lead')}>
      {may('read', 'LinkSetting') && (
        <Section title={t('booking.payrollJournal')} lead={t('booking.payrollJournalText')}>
          <PayrollJournalField place={place} isDisabled={!may('update', 'LinkSetting')} />
        </Section>
      )}
      <Mappings />
    </Page>
  );
}

function Mappings() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  const list = useListSearch();
  const shown = list.filter('show');
  const mappings = useAccountMappings(place, {
    page: list.page,
    pageSize,
    isUnmapped: shown === 'unmapped' ? true : shown === 'mapped' ? false : undefined,
    text: list.search || undefined,
  });
  const filters = ['', 'unmapped', 'mapped'] as const;
  return (
    <>
      {mappings.data && <Count unmapped={mappings.data.unmapped} total={mappings.data.total} />}
      <FilterBar>
        <SearchField label={t('accountMapping.search')} value={list.typed} onChange={list.type} />
        <ChoiceField
          label={t('accountMapping.show')}
          value={filters.find((filter) => filter === shown) ?? ''}
          choices={filters.map((filter) => ({ value: filter, label: t(`accountMapping.filters.${filter || 'all'}`) }))}
          onChange={(filter) => list.setFilter('show', filter)}
          maxWidth={240}
        />
      </FilterBar>
      <QueryView query={mappings}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing isFiltered={list.search !== '' || shown !== ''} />
          ) : (
            <>
              {may('update', 'AccountMapping') && <ProposalBar mappings={items.filter((mapping) => mapping.proposal !== null)} />}
              <MappingTable mappings={items} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function Count({ unmapped, total }: { unmapped: number; total: number }) {
  const { t } = useTranslation();
  if (unmapped === 0 && total === 0) return null;
  return (
    <Alert severity={unmapped === 0 ? 'success' : 'warning'} role="status">
      {unmapped === 0 ? t('accountMapping.allMapped') : t('accountMapping.unmappedCount', { count: unmapped })}
    </Alert>
  );
}

/** All proposals of the page at once; the table shows what they are. */
function ProposalBar({ mappings }: { mappings: readonly AccountMapping[] }) {
  const { t } = useTranslation();
  const map = useMapProposals(useAdministrationPlace());
  if (mappings.length < 2 && !map.isPending) return null;
  return (
    <>
      {map.error && <ProblemAlert error={map.error} />}
      <Button variant="outlined" loading={map.isPending} onClick={() => map.mutate(mappings)} sx={{ alignSelf: 'flex-start' }}>
        {t('accountMapping.takeAll', { count: mappings.length })}
      </Button>
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t('accountMapping.none')}>{t('accountMapping.noneText')}</EmptyState>;
}
