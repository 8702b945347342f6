import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, euros } from '../../i18n/format';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { BooksFilterBar, useBooksFilter } from './books-filter';
import { PlainTextButton } from './plain-text-button';
import { type FiscalYear, ledgerPath, type Place, type TrialBalanceRow, useFiscalYears, useTrialBalance } from './queries';

/** Balances per account; the year and the last period or day are in the address, so that it can be passed on. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const years = useFiscalYears(place);
  return (
    <QueryView query={years}>
      {({ items }) =>
        items.length === 0 ? (
          <Page title={t('navigation.trialBalance')} lead={t('ledger.trialBalanceLead')}>
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          </Page>
        ) : (
          <YearBalance place={place} years={items} />
        )
      }
    </QueryView>
  );
}

function YearBalance({ place, years }: { place: Place; years: FiscalYear[] }) {
  const { t } = useTranslation();
  const filter = useBooksFilter(years);
  const balance = useTrialBalance(place, filter.until);
  return (
    <Page
      title={t('navigation.trialBalance')}
      lead={t('ledger.trialBalanceLead')}
      actions={
        <>
          <PlainTextButton place={place} year={filter.chosen.year} />
          <DownloadButton path={ledgerPath(place, 'trial-balance')} query={{ ...filter.until }} />
        </>
      }
    >
      <BooksFilterBar years={years} filter={filter} />
      <QueryView query={balance}>
        {({ rows, totals, undistributedResultCents }) => {
          const used = rows.filter((row) => row.openingCents !== 0 || row.debitCents !== 0 || row.creditCents !== 0);
          if (used.length === 0 && filter.isPart) return <EmptyState title={t('general.nothingFound')} />;
          if (used.length === 0) return <EmptyState title={t('ledger.noBookings')}>{t('ledger.noBookingsText')}</EmptyState>;
          return (
            <>
              {undistributedResultCents !== 0 && (
                <Alert severity="info">{t('ledger.undistributed', { amount: euros(undistributedResultCents) })}</Alert>
              )}
              <BalanceTable rows={used} totals={totals} place={place} year={filter.chosen.year} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

interface BalanceTableProps {
  rows: TrialBalanceRow[];
  totals: { openingCents: number; debitCents: number; creditCents: number; balanceCents: number };
  place: Place;
  year: number;
}

function BalanceTable({ rows, totals, place, year }: BalanceTableProps) {
  const { t } = useTranslation();
  const card = (row: TrialBalanceRow) => `${administrationAddress(place)}/ledger/accounts/${row.accountId}?year=${year}`;
  const columns: Column<TrialBalanceRow>[] = [
    {
      key: 'account',
      label: t('ledger.account'),
      cell: (row) => (
        <>
          <Link component={RouterLink} to={card(row)}>
            {row.code} {row.name}
          </Link>
          <SidesBelow {...row} />
        </>
      ),
    },
    { key: 'rgs', label: t('ledger.rgs'), onPhone: 'below', cell: (row) => row.rgs },
    { key: 'opening', label: t('ledger.opening'), isNumeric: true, onPhone: 'below', cell: (row) => amount(row.openingCents) },
    { key: 'debit', label: t('ledger.debit'), isNumeric: true, onPhone: 'left_out', cell: (row) => amount(row.debitCents) },
    { key: 'credit', label: t('ledger.credit'), isNumeric: true, onPhone: 'left_out', cell: (row) => amount(row.creditCents) },
    { key: 'balance', label: t('ledger.balance'), isNumeric: true, cell: (row) => amount(row.balanceCents) },
  ];
  const sums = {
    account: <SidesBelow {...totals} />,
    opening: amount(totals.openingCents),
    debit: amount(totals.debitCents),
    credit: amount(totals.creditCents),
    balance: amount(totals.balanceCents),
  };
  return <SimpleTable label={t('navigation.trialBalance')} columns={columns} rows={rows} keyOf={(row) => row.accountId} totals={sums} />;
}

/** On a phone three amounts beside a name would have to be scrolled to: the balances stay below each other, and what they came of stands below the name. */
function SidesBelow({ debitCents, creditCents }: Pick<TrialBalanceRow, 'debitCents' | 'creditCents'>) {
  const { t } = useTranslation();
  const sides = [
    debitCents !== 0 && `${t('ledger.debit')} ${amount(debitCents)}`,
    creditCents !== 0 && `${t('ledger.credit')} ${amount(creditCents)}`,
  ];
  return <span className="narrow-only">{sides.filter(Boolean).join(' · ')}</span>;
}
