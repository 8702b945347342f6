import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog';
import { MarkedField } from '../../ui/refused-fields';
import { createAccount, type Place, useLedgerChange } from './queries';

/** One account more. */
export function AccountCreateDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useLedgerChange(place, createAccount(place));
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'balance' | 'profit_and_loss'>('profit_and_loss');
  const [rgs, setRgs] = useState('');
  return (
    <FormDialog
      title={t('ledger.newAccount')}
      onClose={onClose}
      onSubmit={() => create.mutateAsync({ code: code.trim(), name: name.trim(), kind, rgs: rgs.trim() || null })}
    >
      <MarkedField
        apiName="code"
        label={t('ledger.code')}
        required
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 20 } }}
      />
      <MarkedField
        apiName="name"
        label={t('general.name')}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField select label={t('ledger.kind')} value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
        <MenuItem value="profit_and_loss">{t('ledger.kinds.profit_and_loss')}</MenuItem>
        <MenuItem value="balance">{t('ledger.kinds.balance')}</MenuItem>
      </TextField>
      <MarkedField
        apiName="rgs"
        label={t('ledger.rgs')}
        value={rgs}
        onChange={(event) => setRgs(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 12 } }}
      />
    </FormDialog>
  );
}
