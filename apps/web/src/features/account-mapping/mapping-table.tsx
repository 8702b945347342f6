import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isChangedMeanwhile } from '../../api/changed-meanwhile';
import { date } from '../../i18n/format';
import { type AccountMapping, useMapAccount } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { AccountField, type ChosenAccount } from '../../ui/account-field';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { ComingLine } from './coming-line';
import type { OpenMapping } from './mapping-dialogs';
import type { ItemKind } from './queries';
import { RuleButtons } from '../../ui/rule-buttons';

/** Loket's codes or components, each with the account it leads to, and why. */
export function MappingTable({ mappings, kind, onOpen }: { mappings: AccountMapping[]; kind: ItemKind; onOpen: OpenMapping }) {
  const { t } = useTranslation();
  const columns: Column<AccountMapping>[] = [
    {
      key: 'code',
      label: t(kind === 'component' ? 'accountMapping.component' : 'accountMapping.loketCode'),
      cell: (mapping) => <CodeCell mapping={mapping} />,
    },
    { key: 'lines', label: t('accountMapping.lines'), isNumeric: true, onPhone: 'below', cell: (mapping) => mapping.lineCount },
    {
      key: 'waiting',
      label: t('accountMapping.waiting'),
      isNumeric: true,
      onPhone: 'below',
      cell: (mapping) => mapping.waitingRunCount || '',
    },
    {
      key: 'account',
      label: t('accountMapping.account'),
      cell: (mapping) => <AccountCell key={mapping.rowVersion} mapping={mapping} onOpen={onOpen} />,
    },
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

interface AccountCellProps {
  mapping: AccountMapping;
  onOpen: OpenMapping;
}

/** What leads nowhere is mapped where it stands; what leads somewhere is changed after a look at what that would have done. */
function AccountCell({ mapping, onOpen }: AccountCellProps) {
  const mayChange = useMayHere()('update', 'AccountMapping');
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: { xs: 180, md: 320 }, py: 0.5 }}>
      {mapping.isUnmapped && mayChange ? (
        <ChooseAccount mapping={mapping} onOpen={onOpen} />
      ) : (
        <Led mapping={mapping} mayChange={mayChange} onOpen={onOpen} />
      )}
      <Hint mapping={mapping} />
      {mapping.coming && <ComingLine validFrom={mapping.coming.validFrom} target={mapping.coming.account} />}
    </Box>
  );
}

/** Where somebody else was first, the choice is taken along to where both can be compared. */
function ChooseAccount({ mapping, onOpen }: AccountCellProps) {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const map = useMapAccount(place);
  const { kind, loketCode, rowVersion, proposal } = mapping;
  const to = (account: ChosenAccount) =>
    map
      .mutateAsync({ kind, loketCode, accountId: account.accountId, rowVersion })
      .catch((refusal: unknown) => isChangedMeanwhile(refusal) && onOpen({ dialog: 'change', mapping, tried: { account, refusal } }));
  return (
    <>
      {proposal && (
        <Button
          variant="contained"
          size="small"
          loading={map.isPending}
          onClick={() => void to(proposal)}
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
        onChoose={(account) => void to(account)}
      />
      {map.error && !isChangedMeanwhile(map.error) && <ProblemAlert error={map.error} />}
    </>
  );
}

function Led({ mapping, mayChange, onOpen }: AccountCellProps & { mayChange: boolean }) {
  const { t } = useTranslation();
  const { account, kind, loketCode, rowVersion, accountMappingId } = mapping;
  const nowhere =
    kind === 'component'
      ? t('accountMapping.followsCode')
      : t(mapping.isUnmapped ? 'accountMapping.nowhere' : 'accountMapping.byComponent');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Typography variant="body2" color={account ? 'textPrimary' : 'textSecondary'} sx={{ flex: 1 }}>
        {account ? `${account.code} ${account.name}` : nowhere}
      </Typography>
      <RuleButtons
        name={loketCode}
        onEdit={mayChange ? () => onOpen({ dialog: 'change', mapping }) : undefined}
        onHistory={rowVersion !== null ? () => onOpen({ dialog: 'history', mapping }) : undefined}
        onEnd={mayChange && accountMappingId !== null ? () => onOpen({ dialog: 'end', mapping }) : undefined}
      />
    </Box>
  );
}

/** Why the item leads where it leads, and since when. */
function Hint({ mapping }: { mapping: AccountMapping }) {
  const { t } = useTranslation();
  const { account, obstacle, proposal } = mapping;
  const lines = [
    account?.isBlocked && t('accountMapping.blocked'),
    obstacle && t(`accountMapping.obstacles.${obstacle}`, { rgs: mapping.rgs }),
    originOf(mapping, t),
    proposal && t(`accountMapping.reasons.${proposal.reason}`),
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
