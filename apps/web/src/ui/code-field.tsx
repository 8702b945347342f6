import { LineField } from './line-field';

interface CodeFieldProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  helperText?: string;
  /** What one came for: it has the cursor. */
  isFirst?: boolean;
}

const asCode = { maxLength: 20, autoCapitalize: 'none', spellCheck: false, style: { letterSpacing: '0.1em' } };

/** A code of an authenticator app, which a phone fills in by itself, or a recovery code. */
export function CodeField({ isFirst = false, ...field }: CodeFieldProps) {
  return <LineField {...field} name="code" autoComplete="one-time-code" required autoFocus={isFirst} inputProps={asCode} />;
}
