import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';

interface ConfirmDialogProps {
  title: string;
  confirmLabel: string;
  /** What will happen, in plain words. */
  children?: ReactNode;
  /** Asks for a reason of at least so many characters. */
  reason?: { label: string; minimum: number; maximum: number };
  error?: unknown;
  /** It is being done: until that is over the dialog stays. */
  isBusy?: boolean;
  /** It can't be confirmed as things are; it can always be left. */
  isBarred?: boolean;
  isDangerous?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before something that others will notice; says what it will do, and keeps what was typed when it fails. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const isShort = props.reason !== undefined && reason.trim().length < props.reason.minimum;
  return (
    <Dialog
      open
      onClose={(_, cause) => !props.isBusy && (cause !== 'backdropClick' || reason === '') && props.onClose()}
      fullWidth
      maxWidth="sm"
      aria-labelledby="confirm-title"
    >
      <DialogTitle id="confirm-title">{props.title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {props.children}
        {props.reason && (
          <TextField
            label={props.reason.label}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            autoFocus
            sx={{ mt: 1 }}
            slotProps={{ htmlInput: { maxLength: props.reason.maximum } }}
          />
        )}
        {props.error !== undefined && props.error !== null && <ProblemAlert error={props.error} />}
      </DialogContent>
      <DialogActions>
        <Button disabled={props.isBusy ?? false} onClick={props.onClose}>
          {t('general.cancel')}
        </Button>
        <Button
          variant="contained"
          color={props.isDangerous ? 'error' : 'primary'}
          disabled={isShort || props.isBusy || props.isBarred}
          onClick={() => props.onConfirm(reason.trim())}
        >
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
