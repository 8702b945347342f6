import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapAccount } from '../../session/books';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { FormDialog } from '../../ui/form-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { ValidFromField } from '../../ui/valid-from-field';
import type { AccountChange } from './queries';
import { ReplaySection } from './replay-section';

/** Another account for an item from a day on, with what that would have done before it is saved. */
export function MappingDialog({ mapping, onClose }: { mapping: AccountMapping; onClose: () => void }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccount(place);
  const [account, setAccount] = useState<ChosenAccount | null>(mapping.account);
  const [validFrom, setValidFrom] = useState('');
  const { kind, loketCode, rowVersion } = mapping;
  const change: AccountChange | null = account && {
    kind,
    ...(kind === 'default_account' ? {} : { loketCode }),
    accountId: account.accountId,
    rowVersion,
    ...(validFrom ? { validFrom } : {}),
  };
  const name = kind === 'default_account' ? t('accountMapping.defaultTitle') : `${loketCode} ${mapping.loketName}`;
  return (
    <FormDialog
      title={t('accountMapping.changeTitle', { code: name })}
      maxWidth="md"
      onClose={onClose}
      onSubmit={() => (change ? map.mutateAsync(change) : Promise.resolve())}
    >
      <AccountField place={place} label={t('accountMapping.account')} value={account} onChoose={setAccount} />
      <ValidFromField
        label={t('accountMapping.validFrom')}
        helperText={t('accountMapping.validFromHelp')}
        value={validFrom}
        onChange={setValidFrom}
      />
      <ReplaySection proposed={change && { account: change }} />
    </FormDialog>
  );
}
