import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useLeaveQuestion } from '../../ui/leave-question';
import { Page } from '../../ui/page';
import { administrationAddress, useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useSubmission } from '../../ui/submission';
import { today } from '../../ui/today';
import { DayField } from './day-field';
import { canBeSent, emptyLine, hasInput, linesToSend, type TypedLine } from './entry-lines';
import { EntryLinesForm } from './entry-lines-form';
import { bookEntry, type Journal, type Place, useFiscalYears, useJournals, useLedgerChange } from './queries';

/** An entry of the firm's own, in a journal of kind general. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const journals = useJournals(place);
  return (
    <Page title={t('ledger.newEntry')} lead={t('ledger.newEntryLead')}>
      <QueryView query={journals}>
        {({ items }) => {
          const general = items.filter((journal) => journal.kind === 'general' && !journal.isBlocked);
          return general.length === 0 ? (
            <EmptyState title={t('ledger.noGeneralJournal')}>{t('ledger.noGeneralJournalText')}</EmptyState>
          ) : (
            <EntryForm place={place} journals={general} />
          );
        }}
      </QueryView>
    </Page>
  );
}

function EntryForm({ place, journals }: { place: Place; journals: Journal[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // The same request again, after an answer that was lost, books nothing twice.
  const requestId = useRef(crypto.randomUUID());
  const [journalId, setJournalId] = useState(journals[0]!.journalId);
  const [bookedOn, setBookedOn] = useState(today);
  const [periodId, setPeriodId] = useState('');
  const [description, setDescription] = useState('');
  const [lines, setLines] = useState([emptyLine(1), emptyLine(2)]);
  const book = useLedgerChange(place, bookEntry(place));
  const { question, letGo } = useLeaveQuestion(description.trim() !== '' || hasInput(lines));
  const { error, isBusy, submit } = useSubmission(async () => {
    const head = { requestId: requestId.current, journalId, bookedOn, periodId: periodId || undefined, description: description.trim() };
    const { entryId } = await book.mutateAsync({ ...head, lines: linesToSend(lines) });
    letGo();
    await navigate(`${administrationAddress(place)}/ledger/entries/${entryId}`);
  });
  return (
    <form onSubmit={submit}>
      <Stack spacing={2.5}>
        <FilterBar>
          <ChoiceField
            label={t('ledger.journal')}
            value={journalId}
            choices={journals.map((journal) => ({ value: journal.journalId, label: `${journal.code} ${journal.name}` }))}
            onChange={setJournalId}
          />
          <DayField label={t('ledger.bookedOn')} value={bookedOn} onChange={setBookedOn} isRequired />
          <PeriodField place={place} bookedOn={bookedOn} value={periodId} onChange={setPeriodId} />
        </FilterBar>
        <TextField
          label={t('general.description')}
          required
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
        <Section title={t('ledger.lines')}>
          <EntryLinesForm place={place} lines={lines} onChange={setLines} hasDimensions />
        </Section>
        {error !== undefined && <ProblemAlert error={error} />}
        <BookButton isBusy={isBusy} lines={lines} />
      </Stack>
      {question}
    </form>
  );
}

function BookButton({ isBusy, lines }: { isBusy: boolean; lines: readonly TypedLine[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <Button type="submit" variant="contained" loading={isBusy} disabled={!canBeSent(lines)}>
        {t('ledger.book')}
      </Button>
    </div>
  );
}

/** The open periods of the date's year, but for its opening. */
function PeriodField({
  place,
  bookedOn,
  value,
  onChange,
}: {
  place: Place;
  bookedOn: string;
  value: string;
  onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const years = useFiscalYears(place).data?.items ?? [];
  const year = years.find(({ startsOn, endsOn }) => startsOn <= bookedOn && bookedOn <= endsOn);
  const open = (year?.periods ?? []).filter((period) => period.state === 'open' && period.kind !== 'opening');
  const name = (period: (typeof open)[number]) =>
    period.kind === 'correction' ? `${period.number} (${t('ledger.periodKinds.correction')})` : String(period.number);
  return (
    <ChoiceField
      label={t('ledger.period')}
      value={open.some(({ periodId }) => periodId === value) ? value : ''}
      choices={[{ value: '', label: t('ledger.ownPeriod') }, ...open.map((period) => ({ value: period.periodId, label: name(period) }))]}
      onChange={onChange}
    />
  );
}
