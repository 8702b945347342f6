import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useRemoveMapping } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { MappingDialog } from './mapping-dialog';

/** Where new codes go; optional, and never silent. */
export function DefaultSection({ mapping }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'AccountMapping');
  const remove = useRemoveMapping(useAdministrationPlace());
  const [isOpen, setOpen] = useState(false);
  const { account, accountMappingId, rowVersion } = mapping;
  const actions = mayChange && (
    <>
      <Button
        startIcon={<EditIcon />}
        onClick={() => setOpen(true)}
        aria-label={`${t('general.edit')}: ${t('accountMapping.defaultField')}`}
      >
        {t('general.edit')}
      </Button>
      {accountMappingId !== null && rowVersion !== null && (
        <Button loading={remove.isPending} onClick={() => remove.mutate({ accountMappingId, rowVersion })}>
          {t('general.remove')}
        </Button>
      )}
    </>
  );
  return (
    <Section title={t('accountMapping.defaultTitle')} lead={t('accountMapping.defaultText')} actions={actions}>
      <Typography>{account ? `${account.code} ${account.name}` : t('general.none')}</Typography>
      {remove.error && <ProblemAlert error={remove.error} />}
      {isOpen && <MappingDialog mapping={mapping} onClose={() => setOpen(false)} />}
    </Section>
  );
}
