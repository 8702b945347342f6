import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const pauseMs = 250;

/** What is typed into a field to find its choices by; the choices follow after a short pause, and only while they are shown. */
export function useTypedSearch() {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { search, isOpen, setOpen, setTyped };
}

interface FoundFieldProps<Item> {
  label: string;
  value: Item | null;
  typed: ReturnType<typeof useTypedSearch>;
  choices: { data?: { items: Item[] } | undefined; isFetching: boolean };
  idOf: (item: Item) => string;
  onChoose: (item: Item | null) => void;
  /** It may be empty again. */
  isClearable?: boolean;
  isDisabled?: boolean | undefined;
}

/** One of many, found by typing part of its code or name. */
export function FoundField<Item extends { code: string; name: string }>(props: FoundFieldProps<Item>) {
  const { label, value, typed, choices, idOf, onChoose, isClearable = false, isDisabled } = props;
  const { t } = useTranslation();
  return (
    <Autocomplete<Item, false, boolean>
      size="small"
      fullWidth
      disableClearable={!isClearable}
      disabled={isDisabled}
      open={typed.isOpen}
      onOpen={() => typed.setOpen(true)}
      onClose={() => typed.setOpen(false)}
      value={value}
      options={choices.data?.items ?? []}
      loading={choices.isFetching}
      loadingText={t('general.loading')}
      noOptionsText={t('general.nothingFound')}
      filterOptions={(options) => options}
      getOptionKey={idOf}
      getOptionLabel={({ code, name }) => `${code} ${name}`}
      isOptionEqualToValue={(one, other) => idOf(one) === idOf(other)}
      onInputChange={(_, text, cause) => typed.setTyped(cause === 'input' ? text : '')}
      onChange={(_, item) => onChoose(item)}
      renderInput={(parameters) => <TextField {...parameters} label={label} />}
    />
  );
}
