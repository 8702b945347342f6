import EditIcon from '@mui/icons-material/EditOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { type AccountMapping, useMapAccount, useRemoveMapping } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { AccountField } from '../../ui/account-field';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { HistoryDialog } from './history-dialog';
import { MappingDialog } from './mapping-dialog';
import type { ItemKind } from './queries';

/** Loket's codes or components, each with the account it leads to, and why. */
export function MappingTable({ mappings, kind }: { mappings: AccountMapping[]; kind: ItemKind }) {
  const { t } = useTranslation();
  const columns: Column<AccountMapping>[] = [
    {
      key: 'code',
      label: t(kind === 'component' ? 'accountMapping.component' : 'accountMapping.loketCode'),
      cell: (mapping) => <CodeCell mapping={mapping} />,
    },
    { key: 'lines', label: t('accountMapping.lines'), isNumeric: true, isWideOnly: true, cell: (mapping) => mapping.lineCount },
    {
      key: 'waiting',
      label: t('accountMapping.waiting'),
      isNumeric: true,
      isWideOnly: true,
      cell: (mapping) => mapping.waitingRunCount || '',
    },
    { key: 'account', label: t('accountMapping.account'), cell: (mapping) => <AccountCell key={mapping.rowVersion} mapping={mapping} /> },
  ];
  return <SimpleTable label={t(`accountMapping.tabs.${kind}`)} columns={columns} rows={mappings} keyOf={(mapping) => mapping.loketCode} />;
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

/** What leads nowhere is mapped where it stands; what leads somewhere is changed after a look at what that would have done. */
function AccountCell({ mapping }: { mapping: AccountMapping }) {
  const mayChange = useMayHere()('update', 'AccountMapping');
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: { xs: 180, md: 320 }, py: 0.5 }}>
      {mapping.isUnmapped && mayChange ? <ChooseAccount mapping={mapping} /> : <Led mapping={mapping} mayChange={mayChange} />}
      <Hint mapping={mapping} />
    </Box>
  );
}

function ChooseAccount({ mapping }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccount(place);
  const { kind, loketCode, rowVersion, proposal } = mapping;
  const to = (accountId: string) => map.mutate({ kind, loketCode, accountId, rowVersion });
  return (
    <>
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
      <AccountField
        place={place}
        label={t('accountMapping.accountFor', { code: loketCode })}
        value={null}
        isDisabled={map.isPending}
        onChoose={(chosen) => to(chosen.accountId)}
      />
      {map.error && <ProblemAlert error={map.error} />}
    </>
  );
}

function Led({ mapping, mayChange }: { mapping: AccountMapping; mayChange: boolean }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'change' | 'history' | null>(null);
  const { account, kind, loketCode, rowVersion } = mapping;
  const nowhere =
    kind === 'component'
      ? t('accountMapping.followsCode')
      : t(mapping.isUnmapped ? 'accountMapping.nowhere' : 'accountMapping.byComponent');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Typography variant="body2" color={account ? 'textPrimary' : 'textSecondary'} sx={{ flex: 1 }}>
        {account ? `${account.code} ${account.name}` : nowhere}
      </Typography>
      {mayChange && (
        <IconButton size="small" aria-label={`${t('general.edit')}: ${loketCode}`} onClick={() => setDialog('change')}>
          <EditIcon fontSize="small" />
        </IconButton>
      )}
      {rowVersion !== null && (
        <IconButton size="small" aria-label={`${t('accountMapping.history')}: ${loketCode}`} onClick={() => setDialog('history')}>
          <HistoryIcon fontSize="small" />
        </IconButton>
      )}
      {mayChange && <RemoveButton mapping={mapping} />}
      {dialog === 'change' && <MappingDialog mapping={mapping} onClose={() => setDialog(null)} />}
      {dialog === 'history' && <HistoryDialog mapping={mapping} onClose={() => setDialog(null)} />}
    </Box>
  );
}

/** Why the item leads where it leads, since when, and what is said for later. */
function Hint({ mapping }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const { account, obstacle, proposal, coming } = mapping;
  const lines = [
    account?.isBlocked && t('accountMapping.blocked'),
    obstacle && t(`accountMapping.obstacles.${obstacle}`, { rgs: mapping.rgs }),
    originOf(mapping, t),
    proposal && t(`accountMapping.reasons.${proposal.reason}`),
    coming && t(coming.account ? 'accountMapping.comingAccount' : 'accountMapping.comingEnd', comingWords(coming)),
  ].filter((line) => typeof line === 'string');
  const isWrong = account?.isBlocked === true || obstacle !== null;
  return lines.map((line, index) => (
    <Typography key={line} variant="caption" color={isWrong && index === 0 ? 'error' : 'textSecondary'}>
      {line}
    </Typography>
  ));
}

function originOf({ via, rgs, validFrom }: AccountMapping, t: TFunction): string | null {
  if (via === null) return null;
  const since = validFrom ? ` · ${t('accountMapping.since', { day: date(validFrom) })}` : '';
  return t(`accountMapping.origins.${via}`, { rgs }) + since;
}

const comingWords = ({ validFrom, account }: NonNullable<AccountMapping['coming']>) => ({
  day: date(validFrom),
  account: account ? `${account.code} ${account.name}` : '',
});

/** Takes the choice back; the item then goes where it goes without. */
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
