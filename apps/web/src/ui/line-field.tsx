import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId } from 'react';

interface LineFieldProps extends Pick<OutlinedInputProps, 'type' | 'name' | 'autoComplete' | 'autoFocus' | 'required' | 'inputProps'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  helperText?: string | undefined;
}

/** A field for a line of text: as TextField, without the list that one can open, which is most of its weight and which nobody needs who signs in. */
export function LineField({ label, value, onChange, helperText, required, ...input }: LineFieldProps) {
  const id = useId();
  return (
    <FormControl fullWidth size="small" variant="outlined" required={required}>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        {...input}
        id={id}
        label={label}
        value={value}
        aria-describedby={helperText && `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      {helperText && <FormHelperText id={`${id}-help`}>{helperText}</FormHelperText>}
    </FormControl>
  );
}
