import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountMapping } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { Section } from '../../ui/section';
import { ComingLine } from './coming-line';
import type { OpenMapping } from './mapping-dialogs';

/** Where new codes go; optional, and never silent. */
export function DefaultSection({ mapping, onOpen }: { mapping: AccountMapping; onOpen: OpenMapping }) {
  const { t } = useTranslation();
  const mayChange = useMayHere()('update', 'AccountMapping');
  const { account, accountMappingId, coming } = mapping;
  const name = t('accountMapping.defaultField');
  const actions = mayChange && (
    <>
      <Button startIcon={<EditIcon />} onClick={() => onOpen({ dialog: 'change', mapping })} aria-label={`${t('general.edit')}: ${name}`}>
        {t('general.edit')}
      </Button>
      {accountMappingId !== null && (
        <Button onClick={() => onOpen({ dialog: 'end', mapping })} aria-label={t('booking.endAction', { name })}>
          {t('accountMapping.end')}
        </Button>
      )}
    </>
  );
  return (
    <Section title={t('accountMapping.defaultTitle')} lead={t('accountMapping.defaultText')} actions={actions}>
      <Typography>{account ? `${account.code} ${account.name}` : t('general.none')}</Typography>
      {coming && <ComingLine validFrom={coming.validFrom} target={coming.account} />}
    </Section>
  );
}
