import { useTranslation } from 'react-i18next';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { LineTable } from './line-table';
import { type ContractLine, useContractLines } from './queries';

const pageSize = 50;

/** What clients' people and back office asked for; the portal administrator decides. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const shown = list.filter('state') || 'requested';
  const state = shown === 'all' ? undefined : (shown as ContractLine['state']);
  const lines = useContractLines(portalId, { page: list.page, pageSize, search: list.search || undefined, state });
  return (
    <Page
      title={t('navigation.contractRequests')}
      lead={t('contract.requestsLead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/contract-lines`} query={{ search: list.search, state }} />}
    >
      <FilterBar>
        <SearchField label={t('domain.search')} value={list.typed} onChange={list.type} />
        <ChoiceField
          label={t('general.status')}
          value={shown}
          maxWidth={220}
          onChange={(value) => list.setFilter('state', value === 'requested' ? '' : value)}
          choices={[
            ...(['requested', 'granted', 'declined', 'ended'] as const).map((value) => ({ value, label: t(`contract.states.${value}`) })),
            { value: 'all', label: t('general.all') },
          ]}
        />
      </FilterBar>
      <QueryView query={lines}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(shown === 'requested' && !list.search ? 'contract.noRequests' : 'general.nothingFound')}>
              {shown === 'requested' && !list.search && t('contract.noRequestsText')}
            </EmptyState>
          ) : (
            <>
              <LineTable lines={items} label={t('navigation.contractRequests')} hasDomain />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
