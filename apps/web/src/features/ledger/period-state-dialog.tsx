import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { type Period, type Place, setPeriodState, useLedgerChange } from './queries';

interface PeriodDialogProps {
  place: Place;
  period: Period;
  year: number;
  onClose: () => void;
}

/** Opens or closes a period, with the reason. */
export function PeriodStateDialog({ place, period, year, onClose }: PeriodDialogProps) {
  const { t } = useTranslation();
  const change = useLedgerChange(place, setPeriodState(place));
  const [reason, setReason] = useState('');
  const isOpen = period.state === 'open';
  return (
    <FormDialog
      title={t(isOpen ? 'ledger.closeTitle' : 'ledger.openTitle', { number: period.number, year })}
      submitLabel={t(isOpen ? 'ledger.closePeriod' : 'ledger.openPeriod')}
      onClose={onClose}
      onSubmit={() => change.mutateAsync({ periodId: period.periodId, state: isOpen ? 'closed' : 'open', reason: reason.trim() })}
    >
      {isOpen && <Typography>{t('ledger.closeText')}</Typography>}
      <TextField
        label={t('general.reason')}
        required
        autoFocus
        multiline
        minRows={2}
        value={reason}
        helperText={t('ledger.reasonText')}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { minLength: 3, maxLength: 500 } }}
      />
    </FormDialog>
  );
}
