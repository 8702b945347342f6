import TextField from '@mui/material/TextField';

interface CodeFieldProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  helperText?: string;
  /** What one came for: it has the cursor. */
  isFirst?: boolean;
}

/** A code of an authenticator app, which a phone fills in by itself, or a recovery code. */
export function CodeField({ label, value, onChange, helperText, isFirst = false }: CodeFieldProps) {
  return (
    <TextField
      label={label}
      name="code"
      autoComplete="one-time-code"
      required
      autoFocus={isFirst}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={helperText}
      slotProps={{ htmlInput: { maxLength: 20, autoCapitalize: 'none', spellCheck: false, style: { letterSpacing: '0.1em' } } }}
    />
  );
}
