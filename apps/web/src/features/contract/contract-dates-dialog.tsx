import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { usePortalId } from '../../ui/place';
import { type Contract, useContractChange } from './queries';

/** First and last day of a contract; no last day means that it goes on. */
export function ContractDatesDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useContractChange(usePortalId(), contract.domainId);
  const [startsOn, setStart] = useState(contract.startsOn);
  const [endsOn, setEnd] = useState(contract.endsOn ?? '');
  return (
    <FormDialog title={t('contract.dates')} onSubmit={() => change.mutateAsync({ startsOn, endsOn: endsOn || null })} onClose={onClose}>
      <TextField
        label={t('contract.startsOn')}
        type="date"
        required
        value={startsOn}
        onChange={(event) => setStart(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        label={t('contract.endsOn')}
        type="date"
        helperText={t('contract.endsOnText')}
        value={endsOn}
        onChange={(event) => setEnd(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
