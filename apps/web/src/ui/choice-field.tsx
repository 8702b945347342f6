import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  value: Value;
  choices: ReadonlyArray<Choice<Value>>;
  onChange: (value: Value) => void;
  helperText?: string;
  isDisabled?: boolean;
  maxWidth?: number;
}

/** One of a few. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, onChange, helperText, isDisabled, maxWidth } = props;
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={isDisabled}
      helperText={helperText}
      onChange={(event) => onChange(event.target.value as Value)}
      sx={{ maxWidth: { sm: maxWidth } }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
