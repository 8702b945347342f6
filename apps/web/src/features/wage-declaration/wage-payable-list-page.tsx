import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { euros } from '../../i18n/format';
import { ChosenPlace, chosenPlaceOf } from '../../session/chosen-place';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { listOrder } from '../../ui/list-order';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { PayableTable } from './payable-table';
import { useWagePayables } from './queries';

const pageSize = 50;
const watches = ['overdue', 'due_soon', 'later'] as const;
const orders = ['due', 'amount', 'administration'] as const;
const byDueDate = { sort: 'due', direction: 'asc' } as const;
const states = ['paid', 'settled'] as const;

/** What is to be paid for wage declarations, over all clients: what is overdue stands on top. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const shown = list.filter('shown');
  const watch = watches.find((one) => one === shown);
  const state: (typeof states)[number] | 'open' | undefined = states.find((one) => one === shown) ?? (shown === 'all' ? undefined : 'open');
  const { order, sorting } = listOrder(list, orders, byDueDate);
  const place = chosenPlaceOf(list);
  const isFiltered = list.search !== '' || state !== 'open' || watch !== undefined || Object.keys(place).length > 0;
  const asked = { state, watch, text: list.search || undefined, ...place, ...order };
  const payables = useWagePayables(portalId, { page: list.page, pageSize, ...asked });
  return (
    <Page
      title={t('navigation.wagePayables')}
      lead={t('wageDeclaration.payablesLead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/wage-payables`} query={asked} />}
    >
      <ChosenPlace list={list} />
      <Filters list={list} />
      <QueryView query={payables}>
        {({ items, total, due }) => (
          <>
            <Typography role="status">
              {t('wageDeclaration.dueTotals', {
                overdue: due.overdue,
                overdueAmount: euros(due.overdueCents),
                soon: due.dueSoon,
                soonAmount: euros(due.dueSoonCents),
                open: due.open,
                openAmount: euros(due.openCents),
              })}
            </Typography>
            {total === 0 ? (
              <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'wageDeclaration.noPayables')} />
            ) : (
              <PayableTable portalId={portalId} payables={items} sorting={sorting} />
            )}
            <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Filters({ list }: { list: ListSearch }) {
  const { t } = useTranslation();
  const shown = list.filter('shown');
  const choices = [
    { value: '', label: t('wageDeclaration.payableStates.open') },
    ...watches.map((one) => ({ value: one, label: t(`wageDeclaration.watches.${one}`) })),
    ...states.map((one) => ({ value: one, label: t(`wageDeclaration.payableStates.${one}`) })),
    { value: 'all', label: t('general.all') },
  ];
  return (
    <FilterBar>
      <SearchField label={t('general.search')} value={list.typed} onChange={list.type} />
      <ChoiceField
        label={t('general.status')}
        value={choices.some(({ value }) => value === shown) ? shown : ''}
        choices={choices}
        onChange={(chosen) => list.setFilter('shown', chosen)}
        maxWidth={260}
      />
    </FilterBar>
  );
}
