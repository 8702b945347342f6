import TextField from '@mui/material/TextField';

interface DayFieldProps {
  label: string;
  /** YYYY-MM-DD, or nothing. */
  value: string;
  onChange: (day: string) => void;
  isRequired?: boolean;
  helperText?: string;
}

/** A day. */
export function DayField({ label, value, onChange, isRequired, helperText }: DayFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      required={isRequired}
      helperText={helperText}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
