import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { FormDialog } from '../../ui/form-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { type Reconciliation, useWageTaxAccountChoice } from './queries';

/** Which accounts of the books the declaration is held against. */
export function AccountsDialog({ reconciliation, onClose }: { reconciliation: Reconciliation; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const [accounts, setAccounts] = useState<ChosenAccount[]>(reconciliation.isDefault ? [] : reconciliation.accounts);
  const choose = useWageTaxAccountChoice(place);
  const add = (account: ChosenAccount) =>
    setAccounts((before) => [...before.filter((one) => one.accountId !== account.accountId), account]);
  return (
    <FormDialog
      title={t('reconciliation.chooseAccounts')}
      maxWidth="sm"
      onSubmit={() => choose.mutateAsync(accounts.map(({ accountId }) => accountId))}
      onClose={onClose}
    >
      <Typography color="textSecondary">{t('reconciliation.accountsText')}</Typography>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
        {accounts.map((account) => (
          <Chip
            key={account.accountId}
            label={`${account.code} ${account.name}`}
            onDelete={() => setAccounts((before) => before.filter((one) => one.accountId !== account.accountId))}
          />
        ))}
        {accounts.length === 0 && <Typography>{t('reconciliation.defaultAccounts')}</Typography>}
      </Stack>
      <AccountField key={accounts.length} place={place} label={t('reconciliation.addAccount')} value={null} onChoose={add} />
      {accounts.length > 0 && (
        <Button onClick={() => setAccounts([])} sx={{ justifySelf: 'start' }}>
          {t('reconciliation.backToDefault')}
        </Button>
      )}
    </FormDialog>
  );
}
