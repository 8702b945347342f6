import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (password: string) => void;
  /** A new password says what it must be; a present one does not. */
  isNew: boolean;
}

/** A password, which its owner can look at. */
export function PasswordField({ label, value, onChange, isNew }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const reveal = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        size="small"
        aria-label={t(isShown ? 'session.hidePassword' : 'session.showPassword')}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      label={label}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={isNew ? t('session.passwordRule') : undefined}
      slotProps={{ htmlInput: { minLength: isNew ? 12 : 1, maxLength: 128 }, input: { endAdornment: reveal } }}
    />
  );
}
