import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapProposals } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { ChoiceChips } from '../../ui/choice-chips';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { PayrollJournalField } from '../../ui/payroll-journal-field';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { Section } from '../../ui/section';
import { DefaultSection } from './default-section';
import { DimensionSection } from './dimension-section';
import { MappingDialogs, type OpenedMapping } from './mapping-dialogs';
import { MappingTable } from './mapping-table';
import { type ItemKind, useAccountMappings } from './queries';
import { SplitSection } from './split-section';

const pageSize = 100;

/** Rekeningkoppeling: into which journal, and which of Loket's codes leads to which account. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  return (
    <Page title={t('navigation.accountMapping')} lead={t('accountMapping.lead')} actions={<Download />}>
      {may('read', 'LinkSetting') && (
        <Section title={t('booking.payrollJournal')} lead={t('booking.payrollJournalText')}>
          <PayrollJournalField place={place} isDisabled={!may('update', 'LinkSetting')} />
        </Section>
      )}
      <Mappings />
    </Page>
  );
}

/** The list that is shown, with its search and filter. */
function Download() {
  const address = `/api${administrationAddress(useAdministrationPlace())}`;
  const list = useListSearch();
  const tab = tabOf(list);
  if (tab === 'split') return <DownloadButton path={`${address}/cost-splits`} />;
  if (tab === 'cost_centre' || tab === 'cost_unit') return <DownloadButton path={`${address}/dimension-mappings`} query={{ noun: tab }} />;
  const query = { kind: tab, text: list.search, isUnmapped: isUnmappedOf[shownOf(list)] };
  return <DownloadButton path={`${address}/account-mappings`} query={query} />;
}

const tabs = ['account_code', 'component', 'cost_centre', 'cost_unit', 'split'] as const;
type Tab = (typeof tabs)[number];
const tabOf = (list: ListSearch): Tab => tabs.find((each) => each === list.filter('tab')) ?? 'account_code';

function Mappings() {
  const list = useListSearch();
  const tab = tabOf(list);
  return (
    <>
      <MappingTabs tab={tab} onChange={(chosen) => list.setFilter('tab', chosen === 'account_code' ? '' : chosen)} />
      {tab === 'split' && <SplitSection />}
      {(tab === 'cost_centre' || tab === 'cost_unit') && <DimensionSection key={tab} noun={tab} />}
      {(tab === 'account_code' || tab === 'component') && <Items key={tab} kind={tab} />}
    </>
  );
}

function MappingTabs({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const { t } = useTranslation();
  return (
    <ChoiceChips
      label={t('accountMapping.tabsLabel')}
      choices={tabs}
      chosen={tab}
      wordOf={(one) => t(`accountMapping.tabs.${one}`)}
      onChange={onChange}
    />
  );
}

const filters = ['', 'unmapped', 'mapped'] as const;
const isUnmappedOf = { '': undefined, unmapped: true, mapped: false } as const;
const shownOf = (list: ListSearch) => filters.find((filter) => filter === list.filter('show')) ?? '';

function Items({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const list = useListSearch();
  const [opened, setOpened] = useState<OpenedMapping>();
  const shown = shownOf(list);
  const mappings = useAccountMappings(useAdministrationPlace(), {
    page: list.page,
    pageSize,
    kind,
    isUnmapped: isUnmappedOf[shown],
    text: list.search || undefined,
  });
  return (
    <>
      <Lead kind={kind} counts={mappings.data} />
      <FilterBar>
        <SearchField label={t('accountMapping.search')} value={list.typed} onChange={list.type} />
        <ChoiceField
          label={t('accountMapping.show')}
          value={shown}
          choices={filters.map((filter) => ({ value: filter, label: t(`accountMapping.filters.${filter || 'all'}`) }))}
          onChange={(filter) => list.setFilter('show', filter)}
          maxWidth={240}
        />
      </FilterBar>
      <QueryView query={mappings}>
        {({ items, total, defaultAccount }) => (
          <>
            {total === 0 ? (
              <Nothing isFiltered={list.search !== '' || shown !== ''} />
            ) : (
              <>
                {may('update', 'AccountMapping') && <ProposalBar mappings={items.filter((mapping) => mapping.proposal !== null)} />}
                <MappingTable mappings={items} kind={kind} onOpen={setOpened} />
                <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
              </>
            )}
            {kind === 'account_code' && <DefaultSection mapping={defaultAccount} onOpen={setOpened} />}
          </>
        )}
      </QueryView>
      {opened && <MappingDialogs opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Lead({ kind, counts }: { kind: ItemKind; counts: { unmapped: number; total: number } | undefined }) {
  const { t } = useTranslation();
  if (kind === 'account_code') return counts && <Count {...counts} />;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('accountMapping.componentLead')}
    </Typography>
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
