import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useSearchParams } from 'react-router';
import { amount } from '../../i18n/format';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type FiscalYear, type Place, type TrialBalanceRow, useFiscalYears, useTrialBalance } from './queries';

/** Balances per account; the year and the last period are in the address, so that it can be passed on. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const years = useFiscalYears(place);
  return (
    <Page title={t('navigation.trialBalance')} lead={t('ledger.trialBalanceLead')}>
      <QueryView query={years}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          ) : (
            <YearBalance place={place} years={items} />
          )
        }
      </QueryView>
    </Page>
  );
}

function YearBalance({ place, years }: { place: Place; years: FiscalYear[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const newest = years.reduce((latest, year) => (year.year > latest.year ? year : latest), years[0]!);
  const chosen = years.find((year) => String(year.year) === search.get('year')) ?? newest;
  const until = search.get('until') ?? '';
  const balance = useTrialBalance(place, chosen.year, until === '' ? undefined : Number(until));
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      before.set(name, value);
      if (name === 'year') before.delete('until');
      return before;
    });
  return (
    <>
      <YearChoice years={years} chosen={chosen} until={until} onChoose={choose} />
      <QueryView query={balance}>
        {({ rows, totals }) => {
          const used = rows.filter((row) => row.openingCents !== 0 || row.debitCents !== 0 || row.creditCents !== 0);
          if (used.length === 0) return <EmptyState title={t('ledger.noBookings')}>{t('ledger.noBookingsText')}</EmptyState>;
          return <BalanceTable rows={used} totals={totals} place={place} year={chosen.year} />;
        }}
      </QueryView>
    </>
  );
}

interface YearChoiceProps {
  years: FiscalYear[];
  chosen: FiscalYear;
  until: string;
  onChoose: (name: 'year' | 'until', value: string) => void;
}

function YearChoice({ years, chosen, until, onChoose }: YearChoiceProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      <TextField
        select
        label={t('ledger.year')}
        value={String(chosen.year)}
        onChange={(event) => onChoose('year', event.target.value)}
        sx={{ maxWidth: 160 }}
      >
        {years.map(({ year }) => (
          <MenuItem key={year} value={String(year)}>
            {year}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('ledger.untilPeriod')}
        value={until}
        onChange={(event) => onChoose('until', event.target.value)}
        sx={{ maxWidth: 200 }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t('ledger.wholeYear')}</MenuItem>
        {chosen.periods.map(({ number }) => (
          <MenuItem key={number} value={String(number)}>
            {number}
          </MenuItem>
        ))}
      </TextField>
    </Box>
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
        <Link component={RouterLink} to={card(row)}>
          {row.code} {row.name}
        </Link>
      ),
    },
    { key: 'rgs', label: t('ledger.rgs'), isWideOnly: true, cell: (row) => row.rgs },
    { key: 'opening', label: t('ledger.opening'), isNumeric: true, isWideOnly: true, cell: (row) => amount(row.openingCents) },
    { key: 'debit', label: t('ledger.debit'), isNumeric: true, cell: (row) => amount(row.debitCents) },
    { key: 'credit', label: t('ledger.credit'), isNumeric: true, cell: (row) => amount(row.creditCents) },
    { key: 'balance', label: t('ledger.balance'), isNumeric: true, cell: (row) => amount(row.balanceCents) },
  ];
  const wide = { display: { xs: 'none', md: 'table-cell' } };
  const narrow = { px: { xs: 1, md: 2 } };
  const figures = { ...narrow, fontVariantNumeric: 'tabular-nums', fontWeight: 600, color: 'text.primary' };
  const footer = (
    <TableFooter>
      <TableRow>
        <TableCell sx={{ ...narrow, fontWeight: 600, color: 'text.primary' }}>{t('general.total')}</TableCell>
        <TableCell sx={wide} />
        <TableCell align="right" sx={{ ...wide, ...figures }}>
          {amount(totals.openingCents)}
        </TableCell>
        <TableCell align="right" sx={figures}>
          {amount(totals.debitCents)}
        </TableCell>
        <TableCell align="right" sx={figures}>
          {amount(totals.creditCents)}
        </TableCell>
        <TableCell align="right" sx={figures}>
          {amount(totals.balanceCents)}
        </TableCell>
      </TableRow>
    </TableFooter>
  );
  return <SimpleTable label={t('navigation.trialBalance')} columns={columns} rows={rows} keyOf={(row) => row.accountId} footer={footer} />;
}
