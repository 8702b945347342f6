import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { euros } from '../../i18n/format';
import { FormDialog } from '../../ui/form-dialog';
import { useMarkPayable, type WagePayable } from './queries';

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** On which day a declaration was paid. */
export function MarkPaidDialog({ portalId, payable, onClose }: { portalId: string; payable: WagePayable; onClose: () => void }) {
  const { t } = useTranslation();
  const [paidOn, setPaidOn] = useState(today());
  const mark = useMarkPayable(portalId);
  return (
    <FormDialog
      title={t('wageDeclaration.markPaid')}
      submitLabel={t('wageDeclaration.markPaid')}
      onSubmit={() => mark.mutateAsync({ payable, paidOn })}
      onClose={onClose}
    >
      <Typography>
        {t('wageDeclaration.markPaidText', { amount: euros(payable.openCents), administration: payable.administrationName })}
      </Typography>
      <TextField
        label={t('wageDeclaration.paidOn')}
        type="date"
        required
        value={paidOn}
        onChange={(event) => setPaidOn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
