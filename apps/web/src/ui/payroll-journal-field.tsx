import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { type BooksPlace, useChoosePayrollJournal, usePayrollJournal, usePayrollJournalChoices } from '../session/books';
import { ChoiceField } from './choice-field';
import { EmptyState } from './empty-state';
import { administrationAddress } from './place';
import { ProblemAlert } from './problem-alert';
import { QueryView } from './query-view';

/** The journal that payroll entries go into; only those of kind Memoriaal Lonen can be chosen. */
export function PayrollJournalField({ place, isDisabled }: { place: BooksPlace; isDisabled?: boolean }) {
  const journals = usePayrollJournalChoices(place);
  return (
    <QueryView query={journals}>
      {(choices) => (choices.length === 0 ? <NoPayrollJournal place={place} /> : <Choice {...{ place, choices, isDisabled }} />)}
    </QueryView>
  );
}

interface ChoiceProps {
  place: BooksPlace;
  choices: ReadonlyArray<{ journalId: string; code: string; name: string }>;
  isDisabled?: boolean | undefined;
}

function Choice({ place, choices, isDisabled }: ChoiceProps) {
  const { t } = useTranslation();
  const chosen = usePayrollJournal(place);
  const choose = useChoosePayrollJournal(place);
  return (
    <QueryView query={chosen}>
      {({ journalId, journalCode, journalName }) => (
        <>
          {choose.error && <ProblemAlert error={choose.error} />}
          <ChoiceField
            label={t('booking.payrollJournal')}
            value={journalId ?? ''}
            isDisabled={isDisabled === true || choose.isPending}
            maxWidth={420}
            helperText={journalId === null ? t('booking.noJournalChosen') : ''}
            choices={[
              ...(journalId === null ? [{ value: '', label: t('booking.chooseJournal') }] : []),
              ...choices.map((journal) => ({ value: journal.journalId, label: `${journal.code} ${journal.name}` })),
              // What was chosen and can't be chosen any more (blocked) is still told.
              ...(journalId !== null && !choices.some((journal) => journal.journalId === journalId)
                ? [{ value: journalId, label: `${journalCode ?? ''} ${journalName ?? ''}` }]
                : []),
            ]}
            onChange={(value) => value !== '' && value !== journalId && choose.mutate(value)}
          />
        </>
      )}
    </QueryView>
  );
}

function NoPayrollJournal({ place }: { place: BooksPlace }) {
  const { t } = useTranslation();
  const action = (
    <Button component={RouterLink} to={`${administrationAddress(place)}/ledger/journals`} variant="outlined">
      {t('booking.toJournals')}
    </Button>
  );
  return (
    <EmptyState title={t('booking.noPayrollJournal')} action={action}>
      {t('booking.noPayrollJournalText')}
    </EmptyState>
  );
}
