import { type BooksPlace, useAccountChoices } from '../session/books';
import { FoundField, useTypedSearch } from './found-field';

export interface ChosenAccount {
  accountId: string;
  code: string;
  name: string;
}

interface AccountFieldProps {
  place: BooksPlace;
  label: string;
  value: ChosenAccount | null;
  onChoose: (account: ChosenAccount) => void;
  isDisabled?: boolean;
}

/** One account of the chart. */
export function AccountField({ place, label, value, onChoose, isDisabled }: AccountFieldProps) {
  const typed = useTypedSearch();
  const choices = useAccountChoices(place, typed.search, typed.isOpen);
  return (
    <FoundField<ChosenAccount>
      {...{ label, value, typed, choices, isDisabled }}
      idOf={({ accountId }) => accountId}
      onChoose={(account) => account && onChoose(account)}
    />
  );
}
