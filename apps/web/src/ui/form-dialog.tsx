import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';
import { RefusedFields } from './refused-fields';

/** Null: there is nothing to send. */
export type Sending = () => Promise<unknown> | null;

/** What was refused, and what can be done about it. */
export interface Refusal {
  error: unknown;
  isBusy: boolean;
  /** As the form stands now, nothing can be sent. */
  isIncomplete: boolean;
  /** Sends something else in its place, if what the form holds can be sent; the dialog closes when that worked. */
  send: (other: Sending) => void;
  close: () => void;
}

interface FormDialogProps {
  title: string;
  submitLabel?: string;
  /** Sends what was entered; the dialog closes when it worked, and stays with the error and the input when it did not. */
  onSubmit: Sending;
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

/** A small form over the page. What was typed is not lost by a click beside it; while it is sent it stays. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, onSubmit, onClose, wayOn, isIncomplete = false, maxWidth = 'xs', children } = props;
  const { t } = useTranslation();
  const { form, error, isBusy, send } = useSending(props);
  const isTouched = useRef(false);
  const touch = () => void (isTouched.current = true);
  const other = error !== undefined && wayOn?.({ error, isBusy, isIncomplete, send: (what) => void send(what, true), close: onClose });
  return (
    <Dialog
      open
      onClose={(_, cause) => !isBusy && (cause !== 'backdropClick' || !isTouched.current) && onClose()}
      fullWidth
      maxWidth={maxWidth}
      aria-labelledby="form-title"
    >
      <form
        ref={form}
        onChange={touch}
        // What is chosen from a list that opens below a field is clicked, not typed.
        onClick={touch}
        onSubmit={(event) => {
          event.preventDefault();
          void send(onSubmit);
        }}
      >
        <DialogTitle id="form-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          {other || (error !== undefined && <ProblemAlert error={error} />)}
          {/* The label of the first field stands above it and would be cut off by the title. */}
          <span />
          <RefusedFields error={error}>{children}</RefusedFields>
        </DialogContent>
        <DialogActions>
          <Button disabled={isBusy} onClick={onClose}>
            {t('general.cancel')}
          </Button>
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

/** Sends what can be sent, once at a time, and knows what was refused. */
function useSending({ onClose, refusal, isIncomplete }: Pick<FormDialogProps, 'onClose' | 'refusal' | 'isIncomplete'>) {
  const [error, setError] = useState(refusal);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = async (what: Sending, isOther = false) => {
    if (isIncomplete || !form.current?.reportValidity()) return;
    const sending = what();
    if (!sending) return;
    if (!isOther) setError(undefined);
    setBusy(true);
    try {
      await sending;
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return { form, error, isBusy, send };
}
