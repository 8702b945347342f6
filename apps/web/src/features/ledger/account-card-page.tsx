import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { amount, date } from '../../i18n/format';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import type { components } from '../../api/schema.generated';
import { BooksFilterBar, useBooksFilter } from './books-filter';
import { type FiscalYear, ledgerPath, useAccountCard, useFiscalYears } from './queries';

type CardLine = components['schemas']['AccountCardLineDto'];

/** Every line of one account in a year, as far as a period or a day, with the balance after it. */
export function Component() {
  const { t } = useTranslation();
  const years = useFiscalYears(useAdministrationPlace());
  return (
    <QueryView query={years}>
      {({ items }) =>
        items.length === 0 ? (
          <Page title={t('ledger.card')}>
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          </Page>
        ) : (
          <AccountCard years={items} />
        )
      }
    </QueryView>
  );
}

function AccountCard({ years }: { years: FiscalYear[] }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const { accountId = '' } = useParams();
  const filter = useBooksFilter(years);
  const { page } = filter;
  const card = useAccountCard(place, accountId, { ...filter.until, page });
  const columns: Column<CardLine>[] = [
    { key: 'date', label: t('ledger.bookedOn'), cell: (line) => date(line.bookedOn) },
    {
      key: 'voucher',
      label: t('ledger.voucher'),
      cell: (line) => (
        <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${line.entryId}`}>
          {line.voucherNumber}
        </Link>
      ),
    },
    { key: 'description', label: t('general.description'), onPhone: 'below', cell: (line) => line.description },
    { key: 'costCentre', label: t('ledger.costCentre'), onPhone: 'below', cell: (line) => line.costCentreCode },
    { key: 'amount', label: t('ledger.amount'), isNumeric: true, cell: (line) => amount(line.amountCents) },
    { key: 'balance', label: t('ledger.balance'), isNumeric: true, cell: (line) => amount(line.balanceCents) },
  ];
  const account = card.data?.account;
  return (
    <Page
      title={account ? t('ledger.cardTitle', { code: account.code, name: account.name }) : t('ledger.card')}
      lead={
        card.data && `${t('ledger.opening')} ${amount(card.data.openingCents)} · ${t('ledger.balance')} ${amount(card.data.closingCents)}`
      }
      actions={<DownloadButton path={ledgerPath(place, 'account-card')} query={{ accountId, ...filter.until }} />}
    >
      <BooksFilterBar years={years} filter={filter} />
      <QueryView query={card}>
        {({ account: { name }, items, total }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t(filter.isPart ? 'general.nothingFound' : 'ledger.noBookings')} />
            ) : (
              <SimpleTable label={name} columns={columns} rows={items} keyOf={(line) => `${line.entryId}/${line.lineNumber}`} />
            )}
            <Pager page={page} pageSize={50} total={total} onChange={(next) => filter.choose('page', String(next))} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
