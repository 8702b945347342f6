import Typography from '@mui/material/Typography';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.generated';
import { FormDialog } from '../../ui/form-dialog';
import { DayField } from './day-field';
import { type Place, reverseEntry, useLedgerChange } from './queries';

interface EntryReversalDialogProps {
  place: Place;
  entry: components['schemas']['JournalEntryDto'];
  onClose: () => void;
}

/** Undoes an entry that a person made, with a reason; on another day where its own period is closed. */
export function EntryReversalDialog({ place, entry, onClose }: EntryReversalDialogProps) {
  const { t } = useTranslation();
  const reverse = useLedgerChange(place, reverseEntry(place, entry.entryId));
  const [reason, setReason] = useState('');
  const [bookedOn, setBookedOn] = useState(entry.bookedOn);
  return (
    <FormDialog
      title={t('ledger.reverseTitle', { voucher: entry.voucherNumber })}
      submitLabel={t('ledger.reverse')}
      onClose={onClose}
      onSubmit={() => reverse.mutateAsync({ reason: reason.trim(), bookedOn: bookedOn === entry.bookedOn ? undefined : bookedOn })}
    >
      <Typography>{t('ledger.reverseText')}</Typography>
      <TextField
        label={t('general.reason')}
        required
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { minLength: 3, maxLength: 200 } }}
      />
      <DayField label={t('ledger.bookedOn')} value={bookedOn} onChange={setBookedOn} isRequired />
    </FormDialog>
  );
}
