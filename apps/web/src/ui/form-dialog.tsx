import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';

/** What was refused, and what can be done about it. */
export interface Refusal {
  error: unknown;
  isBusy: boolean;
  /** Sends something else in its place; the dialog closes when that worked. */
  send: (other: () => Promise<unknown>) => void;
  close: () => void;
}

interface FormDialogProps {
  title: string;
  submitLabel?: string;
  /** Sends what was entered; the dialog closes when it worked, and stays with the error and the input when it did not. */
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  /** A refusal that it opens with, of what was tried before it was open. */
  refusal?: unknown;
  /** Takes the place of the error, and of the button that saves, where there is another way on. */
  wayOn?: (refusal: Refusal) => ReactNode;
  /** Something is still missing: it can't be sent yet. */
  isIncomplete?: boolean;
  /** Narrow unless it holds a list. */
  maxWidth?: 'xs' | 'sm' | 'md';
  children: ReactNode;
}

/** A small form over the page. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, onSubmit, onClose, refusal, wayOn, isIncomplete, maxWidth = 'xs', children } = props;
  const { t } = useTranslation();
  const [error, setError] = useState(refusal);
  const [isBusy, setBusy] = useState(false);
  async function send(what: () => Promise<unknown>) {
    setBusy(true);
    try {
      await what();
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  }
  const other = error !== undefined && wayOn?.({ error, isBusy, send: (what) => void send(what), close: onClose });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={maxWidth} aria-labelledby="form-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setError(undefined);
          void send(onSubmit);
        }}
      >
        <DialogTitle id="form-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {other || (error !== undefined && <ProblemAlert error={error} />)}
          {/* The label of the first field stands above it and would be cut off by the title. */}
          <span />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('general.cancel')}</Button>
          {!other && (
            <Button type="submit" variant="contained" disabled={isIncomplete} loading={isBusy}>
              {submitLabel ?? t('general.save')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
