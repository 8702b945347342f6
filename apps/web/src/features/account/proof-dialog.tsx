import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../session/password-field';
import { CodeField } from '../../ui/code-field';
import { FormDialog } from '../../ui/form-dialog';
import type { FullProof } from './queries';

interface ProofDialogProps {
  title: string;
  text: string;
  onProof: (proof: FullProof) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for both factors before something that protects the account changes. */
export function ProofDialog({ title, text, onProof, onClose }: ProofDialogProps) {
  const { t } = useTranslation();
  const [presentPassword, setPresentPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <FormDialog title={title} submitLabel={title} onSubmit={() => onProof({ presentPassword, code: code.trim() })} onClose={onClose}>
      <Typography>{text}</Typography>
      <PasswordField label={t('session.currentPassword')} value={presentPassword} onChange={setPresentPassword} isNew={false} />
      <CodeField label={t('session.code')} value={code} onChange={setCode} helperText={t('session.codeHelp')} />
    </FormDialog>
  );
}
