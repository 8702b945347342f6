import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type Download, DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { listOrder } from '../../ui/list-order';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { EntryFilters, entryFilterOf } from './entry-filters';
import { type EntryRow, ledgerPath, type Place, useEntries } from './queries';

const pageSize = 50;
const orders = ['bookedAt', 'voucher', 'bookedOn', 'amount'] as const;
const newestFirst = { sort: 'bookedAt', direction: 'desc' } as const;

/** What was booked, newest first unless asked otherwise; what it shows is in the address. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const list = useListSearch();
  const filter = entryFilterOf(list);
  const { order, sorting } = listOrder(list, orders, newestFirst);
  const entries = useEntries(place, { page: list.page, pageSize, ...filter, ...order });
  const columns = useEntryColumns(place);
  const isFiltered = Object.values(filter).some((one) => one !== undefined);
  return (
    <Page title={t('navigation.entries')} actions={<EntryActions place={place} asked={{ ...filter, ...order }} />}>
      <EntryFilters place={place} list={list} filter={filter} />
      <QueryView query={entries}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(isFiltered ? 'general.nothingFound' : 'ledger.noEntries')}>
              {!isFiltered && t('ledger.noBookingsText')}
            </EmptyState>
          ) : (
            <>
              <SimpleTable
                label={t('navigation.entries')}
                columns={columns}
                rows={items}
                keyOf={(entry) => entry.entryId}
                sorting={sorting}
              />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function useEntryColumns(place: Place): Column<EntryRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'voucher',
      label: t('ledger.voucher'),
      sort: 'voucher',
      cell: (entry) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${entry.entryId}`}>
          {entry.voucherNumber}
        </Link>
      ),
    },
    { key: 'date', label: t('ledger.bookedOn'), sort: 'bookedOn', cell: (entry) => date(entry.bookedOn) },
    { key: 'description', label: t('general.description'), onPhone: 'below', cell: (entry) => entry.description },
    { key: 'source', label: t('ledger.kind'), onPhone: 'below', cell: (entry) => t(`ledger.sources.${entry.sourceKind}`) },
    {
      key: 'state',
      label: t('general.status'),
      onPhone: 'below',
      cell: (entry) =>
        entry.reversedByVoucherNumber && <Chip size="small" label={t('ledger.reversedBy', { voucher: entry.reversedByVoucherNumber })} />,
    },
    { key: 'amount', label: t('ledger.amount'), sort: 'amount', isNumeric: true, cell: (entry) => amount(entry.totalDebitCents) },
  ];
}

function EntryActions({ place, asked }: { place: Place; asked: Download['query'] }) {
  const { t } = useTranslation();
  const mayBook = useMayHere()('create', 'JournalEntry');
  const ledger = `${administrationAddress(place)}/ledger`;
  return (
    <>
      <DownloadButton path={ledgerPath(place, 'journal-entries')} query={asked} />
      {mayBook && (
        <Button component={RouterLink} to={`${ledger}/entries/new`} variant="contained">
          {t('ledger.newEntry')}
        </Button>
      )}
    </>
  );
}
