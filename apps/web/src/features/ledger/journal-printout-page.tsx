import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { amount, date } from '../../i18n/format';
import { ChoiceField } from '../../ui/choice-field';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import type { Column } from '../../ui/simple-table';
import { type BooksFilter, BooksFilterBar, periodChoices, useBooksFilter } from './books-filter';
import { PlainTextButton } from './plain-text-button';
import { type FiscalYear, ledgerPath, type Place, type PrintedLine, useFiscalYears, useJournalPrintout, useJournals } from './queries';
import { YearDayField } from './year-day-field';

const pageSize = 100;

/** Every line of the journals, by voucher number; what it shows is in the address. */
export function Component() {
  const { t } = useTranslation();
  const years = useFiscalYears(useAdministrationPlace());
  return (
    <QueryView query={years}>
      {({ items }) =>
        items.length === 0 ? (
          <Page title={t('ledger.printout')}>
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          </Page>
        ) : (
          <Printout years={items} />
        )
      }
    </QueryView>
  );
}

function Printout({ years }: { years: FiscalYear[] }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const filter = useBooksFilter(years);
  const chosen = {
    ...filter.until,
    journalId: filter.value('journal') || undefined,
    fromPeriod: filter.value('from') === '' ? undefined : Number(filter.value('from')),
    fromDate: filter.value('fromDay') || undefined,
  };
  const printout = useJournalPrintout(place, { ...chosen, page: filter.page, pageSize });
  const columns = usePrintedColumns(place);
  return (
    <Page
      title={t('ledger.printout')}
      lead={t('ledger.printoutLead')}
      actions={
        <>
          <PlainTextButton place={place} year={filter.chosen.year} />
          <DownloadButton path={ledgerPath(place, 'journal-printout')} query={chosen} />
        </>
      }
    >
      <PrintoutFilters place={place} years={years} filter={filter} />
      <QueryView query={printout}>
        {({ items, total, entryCount, totalDebitCents }) =>
          total === 0 ? (
            <EmptyState title={t('general.nothingFound')} />
          ) : (
            <>
              <Typography aria-live="polite">
                {t('ledger.printoutCount', { entries: entryCount, lines: total, amount: amount(totalDebitCents) })}
              </Typography>
              <ResponsiveTable
                label={t('ledger.printout')}
                columns={columns}
                rows={items}
                keyOf={(line) => `${line.entryId}/${line.lineNumber}`}
              />
              <Pager page={filter.page} pageSize={pageSize} total={total} onChange={(page) => filter.choose('page', String(page))} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function PrintoutFilters({ place, years, filter }: { place: Place; years: FiscalYear[]; filter: BooksFilter }) {
  const { t } = useTranslation();
  const journals = useJournals(place);
  return (
    <BooksFilterBar years={years} filter={filter}>
      <ChoiceField
        label={t('ledger.journal')}
        value={filter.value('journal')}
        choices={[
          { value: '', label: t('ledger.allJournals') },
          ...(journals.data?.items ?? []).map(({ journalId, code, name }) => ({ value: journalId, label: `${code} ${name}` })),
        ]}
        onChange={(journalId) => filter.choose('journal', journalId)}
      />
      <ChoiceField
        label={t('ledger.fromPeriod')}
        value={filter.value('from')}
        choices={[{ value: '', label: t('ledger.wholePeriod') }, ...periodChoices(filter.chosen)]}
        onChange={(from) => filter.choose('from', from)}
      />
      <YearDayField
        label={t('ledger.fromDate')}
        year={filter.chosen}
        value={filter.value('fromDay')}
        onChoose={(day) => filter.choose('fromDay', day)}
      />
    </BooksFilterBar>
  );
}

function usePrintedColumns(place: Place): Column<PrintedLine>[] {
  const { t } = useTranslation();
  const address = `${administrationAddress(place)}/ledger`;
  return [
    {
      key: 'voucher',
      label: t('ledger.voucher'),
      cell: (line) => (
        <Link component={RouterLink} to={`${address}/entries/${line.entryId}`} sx={{ whiteSpace: 'nowrap' }}>
          {line.voucherNumber}
        </Link>
      ),
    },
    { key: 'period', label: t('ledger.period'), isNumeric: true, cell: (line) => line.periodNumber },
    { key: 'date', label: t('ledger.bookedOn'), cell: (line) => date(line.bookedOn) },
    {
      key: 'account',
      label: t('ledger.account'),
      cell: (line) => (
        <Link component={RouterLink} to={`${address}/accounts/${line.accountId}`}>
          {line.accountCode} {line.accountName}
        </Link>
      ),
    },
    { key: 'description', label: t('general.description'), cell: (line) => line.description || line.entryDescription },
    { key: 'costCentre', label: t('ledger.costCentre'), cell: (line) => line.costCentreCode },
    { key: 'debit', label: t('ledger.debit'), isNumeric: true, cell: (line) => (line.debitCents > 0 ? amount(line.debitCents) : '') },
    { key: 'credit', label: t('ledger.credit'), isNumeric: true, cell: (line) => (line.creditCents > 0 ? amount(line.creditCents) : '') },
  ];
}
