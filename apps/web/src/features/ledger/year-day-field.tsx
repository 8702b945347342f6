import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTypedText } from '../../ui/typed-text';
import type { FiscalYear } from './queries';
import { isDayOf } from './year-day';

interface YearDayFieldProps {
  label: string;
  year: FiscalYear;
  /** YYYY-MM-DD, or nothing. */
  value: string;
  /** Told nothing that is no day of the year: a field for a day tells every digit of one that is being typed. */
  onChoose: (day: string) => void;
}

/** A day of a fiscal year, or none. Another year begins with what the address says of it: what was typed was of the year before. */
export function YearDayField(props: YearDayFieldProps) {
  return <FieldOfYear key={props.year.year} {...props} />;
}

function FieldOfYear({ label, year, value, onChoose }: YearDayFieldProps) {
  const { t } = useTranslation();
  const { typed, type, tellSent } = useTypedText(value);
  const [isLeft, setLeft] = useState(false);
  const isOutside = isLeft && typed !== '' && !isDayOf(year, typed);
  const change = (day: string) => {
    type(day);
    setLeft(false);
    if (day === value || (day !== '' && !isDayOf(year, day))) return;
    tellSent(day);
    onChoose(day);
  };
  return (
    <TextField
      type="date"
      label={label}
      value={typed}
      error={isOutside}
      helperText={isOutside && t('ledger.dayOutside', { year: year.year })}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setLeft(true)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: year.startsOn, max: year.endsOn } }}
    />
  );
}
