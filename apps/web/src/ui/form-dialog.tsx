import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';

interface FormDialogProps {
  title: string;
  submitLabel?: string;
  /** Sends what was entered; the dialog closes when it worked, and stays with the error and the input when it did not. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  /** Narrow unless it holds a list. */
  maxWidth?: 'xs' | 'sm' | 'md';
  children: ReactNode;
}

/** A small form over the page. */
export function FormDialog({ title, submitLabel, onSubmit, onClose, maxWidth = 'xs', children }: FormDialogProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit();
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={maxWidth} aria-labelledby="form-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="form-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {error !== undefined && <ProblemAlert error={error} />}
          {/* The label of the first field stands above it and would be cut off by the title. */}
          <span />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('general.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isBusy}>
            {submitLabel ?? t('general.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
