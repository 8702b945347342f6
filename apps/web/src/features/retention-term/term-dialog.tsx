import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FormDialog } from '../../ui/form-dialog';
import { usePortalId } from '../../ui/place';
import { type RetentionTerm, useRetentionTermChange } from './queries';
import { useTermInWords } from './term-words';

/** The greatest term that is taken. */
const longest = 36_500;

interface TermFormProps {
  term: RetentionTerm;
  onEntered: (wanted: number) => void;
  onClose: () => void;
}

/** Asks for another term; nothing holds before it is confirmed. */
export function TermForm({ term: { kind, unit, term, minimumTerm, law, usualTerm }, onEntered, onClose }: TermFormProps) {
  const { t } = useTranslation();
  const inWords = useTermInWords();
  const [typed, setTyped] = useState(String(term));
  const minimum = minimumTerm ?? 1;
  const usual = t('retentionTerm.usualHelp', { term: inWords(unit, usualTerm) });
  const least = minimumTerm === null ? '' : t('retentionTerm.minimumHelp', { term: inWords(unit, minimumTerm), law: law ?? '' });
  const enter = async () => {
    if (Number(typed) !== term) onEntered(Number(typed));
  };
  return (
    <FormDialog title={t(`retentionTerm.kinds.${kind}.name`)} submitLabel={t('retentionTerm.next')} onSubmit={enter} onClose={onClose}>
      <TextField
        label={t(unit === 'days' ? 'retentionTerm.inDays' : 'retentionTerm.inYears')}
        type="number"
        required
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        helperText={`${usual}${least}`}
        slotProps={{ htmlInput: { min: minimum, max: longest, step: 1 } }}
      />
    </FormDialog>
  );
}

interface TermConfirmationProps {
  term: RetentionTerm;
  wanted: number;
  nextErasureOn: string;
  onChanged: () => void;
  onClose: () => void;
}

/** Says what the other term will do, before it holds. */
export function TermConfirmation({ term: { kind, unit, term }, wanted, nextErasureOn, onChanged, onClose }: TermConfirmationProps) {
  const { t } = useTranslation();
  const inWords = useTermInWords();
  const change = useRetentionTermChange(usePortalId());
  const isShorter = wanted < term;
  return (
    <ConfirmDialog
      title={t(isShorter ? 'retentionTerm.shorterTitle' : 'retentionTerm.longerTitle')}
      confirmLabel={t(isShorter ? 'retentionTerm.shorten' : 'retentionTerm.lengthen')}
      isDangerous={isShorter}
      error={change.error}
      isBusy={change.isPending}
      onConfirm={() => change.mutate({ kind, term: wanted }, { onSuccess: onChanged })}
      onClose={onClose}
    >
      <Typography>
        {t('retentionTerm.fromTo', {
          kind: t(`retentionTerm.kinds.${kind}.name`),
          before: inWords(unit, term),
          after: inWords(unit, wanted),
        })}
      </Typography>
      <Alert severity={isShorter ? 'warning' : 'info'}>
        {isShorter ? t('retentionTerm.shorterText', { date: date(nextErasureOn) }) : t('retentionTerm.longerText')}
      </Alert>
    </ConfirmDialog>
  );
}
