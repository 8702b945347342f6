import { useTranslation } from 'react-i18next';
import { type BooksPlace, useChooseTransitAccount, usePayrollJournal } from '../session/books';
import { AccountField } from './account-field';
import { ProblemAlert } from './problem-alert';
import { QueryView } from './query-view';

/** The balance sheet account that entries of other periods are balanced with. */
export function TransitAccountField({ place, isDisabled }: { place: BooksPlace; isDisabled?: boolean }) {
  const { t } = useTranslation();
  const chosen = usePayrollJournal(place);
  const choose = useChooseTransitAccount(place);
  return (
    <QueryView query={chosen}>
      {({ transitAccountId, transitAccountCode, transitAccountName }) => (
        <>
          {choose.error && <ProblemAlert error={choose.error} />}
          <AccountField
            place={place}
            label={t('booking.transitAccount')}
            value={
              transitAccountId === null
                ? null
                : { accountId: transitAccountId, code: transitAccountCode ?? '', name: transitAccountName ?? '' }
            }
            isDisabled={isDisabled === true || choose.isPending}
            onChoose={({ accountId }) => choose.mutate(accountId)}
          />
        </>
      )}
    </QueryView>
  );
}
