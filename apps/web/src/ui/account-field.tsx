import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BooksPlace, useAccountChoices } from '../session/books';

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

const pauseMs = 250;

/** One account of the chart, found by typing part of its code or name. */
export function AccountField({ place, label, value, onChoose, isDisabled }: AccountFieldProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const choices = useAccountChoices(place, search, isOpen);
  return (
    <Autocomplete<ChosenAccount, false, true>
      size="small"
      fullWidth
      disableClearable
      disabled={isDisabled}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={value ?? (null as unknown as ChosenAccount)}
      options={choices.data?.items ?? []}
      loading={choices.isFetching}
      loadingText={t('general.loading')}
      noOptionsText={t('general.nothingFound')}
      filterOptions={(options) => options}
      getOptionKey={(account) => account.accountId}
      getOptionLabel={(account) => `${account.code} ${account.name}`}
      isOptionEqualToValue={(one, other) => one.accountId === other.accountId}
      onInputChange={(_, text, cause) => setTyped(cause === 'input' ? text : '')}
      onChange={(_, account) => onChoose(account)}
      renderInput={(parameters) => <TextField {...parameters} label={label} />}
    />
  );
}
