import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { amount, date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type EntryRow, ledgerPath, type Place, useEntries } from './queries';

/** What was booked, newest first. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const [search, setSearch] = useSearchParams();
  const page = Number(search.get('page') ?? '1');
  const entries = useEntries(place, page);
  const columns: Column<EntryRow>[] = [
    {
      key: 'voucher',
      label: t('ledger.voucher'),
      cell: (entry) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${entry.entryId}`}>
          {entry.voucherNumber}
        </Link>
      ),
    },
    { key: 'date', label: t('ledger.bookedOn'), cell: (entry) => date(entry.bookedOn) },
    { key: 'description', label: t('general.description'), isWideOnly: true, cell: (entry) => entry.description },
    { key: 'source', label: t('ledger.kind'), isWideOnly: true, cell: (entry) => t(`ledger.sources.${entry.sourceKind}`) },
    {
      key: 'state',
      label: t('general.status'),
      isWideOnly: true,
      cell: (entry) =>
        entry.reversedByVoucherNumber && <Chip size="small" label={t('ledger.reversedBy', { voucher: entry.reversedByVoucherNumber })} />,
    },
    { key: 'amount', label: t('ledger.amount'), isNumeric: true, cell: (entry) => amount(entry.totalDebitCents) },
  ];
  return (
    <Page title={t('navigation.entries')} actions={<EntryActions place={place} />}>
      <QueryView query={entries}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('ledger.noEntries')}>{t('ledger.noBookingsText')}</EmptyState>
          ) : (
            <>
              <SimpleTable label={t('navigation.entries')} columns={columns} rows={items} keyOf={(entry) => entry.entryId} />
              <Pager page={page} pageSize={50} total={total} onChange={(next) => setSearch({ page: String(next) })} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function EntryActions({ place }: { place: Place }) {
  const { t } = useTranslation();
  const mayBook = useMayHere()('create', 'JournalEntry');
  const ledger = `${administrationAddress(place)}/ledger`;
  return (
    <>
      <DownloadButton path={ledgerPath(place, 'journal-entries')} />
      {mayBook && (
        <Button component={RouterLink} to={`${ledger}/entries/new`} variant="contained">
          {t('ledger.newEntry')}
        </Button>
      )}
    </>
  );
}
