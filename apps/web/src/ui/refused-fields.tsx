import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { problemFrom } from '../api/client';
import { refusedFields } from '../api/refused-fields';

const RefusedNames = createContext<ReadonlySet<string>>(new Set());

interface RefusedFieldsProps {
  /** Why the form was refused; undefined or null while it was not. */
  error: unknown;
  children: ReactNode;
}

/** A form whose fields are marked where the API refused them. */
export function RefusedFields({ error, children }: RefusedFieldsProps) {
  const names = useMemo(() => new Set(error ? refusedFields(problemFrom(error).details).map(({ name }) => name) : []), [error]);
  return <RefusedNames value={names}>{children}</RefusedNames>;
}

interface MarkedFieldProps extends Omit<TextFieldProps, 'name' | 'error' | 'helperText'> {
  /** Its name in the API. */
  apiName: string;
  helperText?: string | undefined;
}

/** A field that says so where the API refused it. */
export function MarkedField({ apiName, helperText, ...field }: MarkedFieldProps) {
  const { t } = useTranslation();
  const isRefused = useContext(RefusedNames).has(apiName);
  const text = isRefused ? [t('general.fieldInvalid'), helperText].filter(Boolean).join(' ') : helperText;
  return <TextField {...field} error={isRefused} helperText={text} />;
}
