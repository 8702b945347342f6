import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import type { FetchRequest } from './queries';

interface FetchDialogProps {
  onSubmit: (request: FetchRequest) => Promise<unknown>;
  onClose: () => void;
}

/** One year, or one period whose content is read again. */
export function FetchDialog({ onSubmit, onClose }: FetchDialogProps) {
  const { t } = useTranslation();
  const [year, setYear] = useState(String(new Date().getFullYear()));
  const [periodNumber, setPeriodNumber] = useState('');
  const submit = () => onSubmit({ year: Number(year), ...(periodNumber === '' ? {} : { periodNumber: Number(periodNumber) }) });
  return (
    <FormDialog title={t('loket.fetchPeriod')} submitLabel={t('loket.fetchNow')} onSubmit={submit} onClose={onClose}>
      <Typography color="textSecondary">{t('loket.fetchPeriodText')}</Typography>
      <TextField
        label={t('loket.year')}
        type="number"
        required
        value={year}
        onChange={(event) => setYear(event.target.value)}
        slotProps={{ htmlInput: { min: 2000, max: 2100 } }}
      />
      <TextField
        label={`${t('loket.period')} (${t('general.optional')})`}
        type="number"
        value={periodNumber}
        onChange={(event) => setPeriodNumber(event.target.value)}
        slotProps={{ htmlInput: { min: 1, max: 53 } }}
      />
    </FormDialog>
  );
}
