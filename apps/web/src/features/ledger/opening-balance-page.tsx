import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate, useSearchParams } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { useLeaveQuestion } from '../../ui/leave-question';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useSubmission } from '../../ui/submission';
import { canBeSent, emptyLine, hasInput, linesToSend } from './entry-lines';
import { EntryLinesForm } from './entry-lines-form';
import { bookOpeningBalance, type FiscalYear, type Place, useFiscalYears, useLedgerChange, useOpeningBalance } from './queries';

/** The balances with which the books begin: entered once, replaced only after reversing. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const years = useFiscalYears(place);
  return (
    <Page title={t('ledger.openingBalance')} lead={t('ledger.openingLead')}>
      <QueryView query={years}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('ledger.noYears')}>{t('ledger.noYearsText')}</EmptyState>
          ) : (
            <OpeningOfYear place={place} years={items} />
          )
        }
      </QueryView>
    </Page>
  );
}

function OpeningOfYear({ place, years }: { place: Place; years: FiscalYear[] }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [search, setSearch] = useSearchParams();
  const first = years.reduce((earliest, year) => (year.year < earliest.year ? year : earliest), years[0]!);
  const { year } = years.find((each) => String(each.year) === search.get('year')) ?? first;
  const opening = useOpeningBalance(place, year);
  return (
    <>
      <ChoiceField
        label={t('ledger.year')}
        value={String(year)}
        choices={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
        onChange={(chosen) => setSearch({ year: chosen }, { replace: true, preventScrollReset: true })}
        maxWidth={200}
      />
      <QueryView query={opening}>
        {({ carriedFromYear, entryId, voucherNumber }) => {
          if (carriedFromYear !== null)
            return <Alert severity="info">{t('ledger.openingCarried', { year, earlier: carriedFromYear })}</Alert>;
          if (entryId !== null)
            return (
              <Alert severity="success">
                {t('ledger.openingExists', { year, voucher: voucherNumber })}{' '}
                <Link component={RouterLink} to={`${administrationAddress(place)}/ledger/entries/${entryId}`}>
                  {t('ledger.toEntry', { voucher: voucherNumber })}
                </Link>
              </Alert>
            );
          return may('create', 'JournalEntry') ? (
            <OpeningForm key={year} place={place} year={year} />
          ) : (
            <EmptyState title={t('ledger.noEntries')} />
          );
        }}
      </QueryView>
    </>
  );
}

function OpeningForm({ place, year }: { place: Place; year: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [lines, setLines] = useState([emptyLine(1), emptyLine(2)]);
  const book = useLedgerChange(place, bookOpeningBalance(place));
  const { question, letGo } = useLeaveQuestion(hasInput(lines));
  const { error, isBusy, submit } = useSubmission(async () => {
    const description = `${t('ledger.openingBalance')} ${year}`;
    const { entryId } = await book.mutateAsync({ year, description, lines: linesToSend(lines) });
    letGo();
    await navigate(`${administrationAddress(place)}/ledger/entries/${entryId}`);
  });
  return (
    <form onSubmit={submit}>
      <Stack spacing={2.5}>
        <Section title={t('ledger.lines')}>
          <EntryLinesForm place={place} lines={lines} onChange={setLines} hasDimensions={false} />
        </Section>
        {error !== undefined && <ProblemAlert error={error} />}
        <div>
          <Button type="submit" variant="contained" loading={isBusy} disabled={!canBeSent(lines)}>
            {t('ledger.book')}
          </Button>
        </div>
      </Stack>
      {question}
    </form>
  );
}
