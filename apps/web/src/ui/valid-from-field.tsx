import TextField from '@mui/material/TextField';

interface ValidFromFieldProps {
  label: string;
  helperText: string;
  value: string;
  onChange: (day: string) => void;
}

/** From which day something holds; empty where the day is not the person's to say. */
export function ValidFromField({ label, helperText, value, onChange }: ValidFromFieldProps) {
  return (
    <TextField
      type="date"
      label={label}
      helperText={helperText}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
