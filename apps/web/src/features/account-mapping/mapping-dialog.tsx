import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapAccount } from '../../session/books';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { wayOnFrom } from '../../ui/changed-meanwhile';
import { FormDialog } from '../../ui/form-dialog';
import { useAdministrationPlace } from '../../ui/place';
import { ownFrom, ruleConflict } from '../../ui/rule-conflict';
import { ValidFromField } from '../../ui/valid-from-field';
import { useItemName } from './item-name';
import type { AccountChange } from './queries';
import { ReplaySection } from './replay-section';

interface MappingDialogProps {
  /** As it was when the person set to it. */
  mapping: AccountMapping;
  /** What was chosen already, and why that was refused. */
  tried?: { account: ChosenAccount; refusal: unknown } | undefined;
  onClose: () => void;
}

/** Another account for an item from a day on, with what that would have done before it is saved. */
export function MappingDialog({ mapping, tried, onClose }: MappingDialogProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccount(place);
  const [account, setAccount] = useState<ChosenAccount | null>(tried?.account ?? mapping.account);
  const [validFrom, setValidFrom] = useState('');
  const { kind, loketCode, rowVersion } = mapping;
  const change: AccountChange | null = account && {
    kind,
    ...(kind === 'default_account' ? {} : { loketCode }),
    accountId: account.accountId,
    rowVersion,
    ...(validFrom ? { validFrom } : {}),
  };
  const save = (version: number | null) => change && map.mutateAsync({ ...change, rowVersion: version });
  return (
    <FormDialog
      title={t('accountMapping.changeTitle', { code: useItemName(mapping) })}
      maxWidth="md"
      isIncomplete={change === null}
      refusal={tried?.refusal}
      wayOn={wayOnFrom((problem) =>
        ruleConflict(problem, t, {
          field: t('accountMapping.account'),
          mine: account ? `${account.code} ${account.name}` : '–',
          from: ownFrom(validFrom, mapping.validFrom, t),
          save: (now) => save(now.rowVersion),
        }),
      )}
      onClose={onClose}
      onSubmit={() => save(rowVersion)}
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
