import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type AccountMapping, useMapAccount, useRemoveMapping } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { AccountField } from '../../ui/account-field';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { type Column, SimpleTable } from '../../ui/simple-table';

/** Loket's codes, each with the account it leads to; changing it saves it. */
export function MappingTable({ mappings }: { mappings: AccountMapping[] }) {
  const { t } = useTranslation();
  const columns: Column<AccountMapping>[] = [
    { key: 'code', label: t('accountMapping.loketCode'), cell: (mapping) => <CodeCell mapping={mapping} /> },
    {
      key: 'lines',
      label: t('accountMapping.lines'),
      isNumeric: true,
      isWideOnly: true,
      cell: (mapping) => mapping.lineCount,
    },
    {
      key: 'waiting',
      label: t('accountMapping.waiting'),
      isNumeric: true,
      isWideOnly: true,
      cell: (mapping) => mapping.waitingRunCount || '',
    },
    { key: 'account', label: t('accountMapping.account'), cell: (mapping) => <AccountCell key={mapping.rowVersion} mapping={mapping} /> },
  ];
  return <SimpleTable label={t('navigation.accountMapping')} columns={columns} rows={mappings} keyOf={(mapping) => mapping.loketCode} />;
}

function CodeCell({ mapping }: { mapping: AccountMapping }) {
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600 }}>
        {mapping.loketCode}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {mapping.loketName}
      </Typography>
    </>
  );
}

function AccountCell({ mapping }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  const map = useMapAccount(place);
  const { loketCode, rowVersion, account, proposal } = mapping;
  const to = (accountId: string) => map.mutate({ loketCode, accountId, rowVersion });
  if (!may('update', 'AccountMapping')) return <>{account ? `${account.code} ${account.name}` : t('accountMapping.nowhere')}</>;
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: { xs: 180, md: 320 }, py: 0.5 }}>
      {proposal && (
        <Button
          variant="contained"
          size="small"
          loading={map.isPending}
          onClick={() => to(proposal.accountId)}
          sx={{ justifySelf: 'start', textAlign: 'left' }}
        >
          {t('accountMapping.take', { account: `${proposal.code} ${proposal.name}` })}
        </Button>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <AccountField
          place={place}
          label={t('accountMapping.accountFor', { code: loketCode })}
          value={account}
          isDisabled={map.isPending}
          onChoose={(chosen) => chosen.accountId !== account?.accountId && to(chosen.accountId)}
        />
        {mapping.via === 'mapping' && <RemoveButton mapping={mapping} />}
      </Box>
      <Hint mapping={mapping} />
      {map.error && <ProblemAlert error={map.error} />}
    </Box>
  );
}

/** Why the code leads where it leads, where that is not by somebody's choice. */
function Hint({ mapping: { via, account, proposal } }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const hint = account?.isBlocked
    ? t('accountMapping.blocked')
    : via === 'same_code'
      ? t('accountMapping.sameCode')
      : proposal && t(`accountMapping.reasons.${proposal.reason}`);
  return hint ? (
    <Typography variant="caption" color={account?.isBlocked ? 'error' : 'textSecondary'}>
      {hint}
    </Typography>
  ) : null;
}

/** Takes the choice back; the code then leads to the account of the same code, if there is one. */
function RemoveButton({ mapping: { accountMappingId, rowVersion, loketCode } }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const remove = useRemoveMapping(useAdministrationPlace());
  if (accountMappingId === null || rowVersion === null) return null;
  return (
    <>
      <Tooltip placement="left" title={t('accountMapping.remove')}>
        <IconButton
          size="small"
          aria-label={`${t('accountMapping.remove')}: ${loketCode}`}
          loading={remove.isPending}
          onClick={() => remove.mutate({ accountMappingId, rowVersion })}
        >
          <UndoIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {remove.error && <ProblemAlert error={remove.error} />}
    </>
  );
}
