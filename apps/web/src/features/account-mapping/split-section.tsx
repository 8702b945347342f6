import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { EmptyState } from '../../ui/empty-state';
import { useAdministrationPlace } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { type CostSplit, useCostSplits, useRemoveSplit } from './queries';
import { SplitDialog } from './split-dialog';

/** Shares of profit-and-loss accounts over cost centres. */
export function SplitSection() {
  const { t } = useTranslation();
  const splits = useCostSplits(useAdministrationPlace());
  const mayChange = useMayHere()('update', 'AccountMapping');
  const [edited, setEdited] = useState<CostSplit | 'new' | null>(null);
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('accountMapping.splitLead')}
      </Typography>
      <QueryView query={splits}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('accountMapping.splitNone')} />
            ) : (
              <SplitTable items={items} onEdit={mayChange ? setEdited : undefined} />
            )}
            {mayChange && (
              <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setEdited('new')} sx={{ alignSelf: 'flex-start' }}>
                {t('accountMapping.splitNew')}
              </Button>
            )}
            {edited && <SplitDialog split={edited === 'new' ? null : edited} splits={items} onClose={() => setEdited(null)} />}
          </>
        )}
      </QueryView>
    </>
  );
}

function SplitTable({ items, onEdit }: { items: CostSplit[]; onEdit: ((split: CostSplit) => void) | undefined }) {
  const { t } = useTranslation();
  const nameOf = ({ account }: CostSplit) => (account ? `${account.code} ${account.name}` : t('accountMapping.splitAll'));
  const columns: Column<CostSplit>[] = [
    {
      key: 'account',
      label: t('accountMapping.account'),
      cell: (split) => (
        <>
          {nameOf(split)}
          {split.validFrom && (
            <Typography variant="caption" component="p" color="textSecondary">
              {t('accountMapping.since', { day: date(split.validFrom) })}
            </Typography>
          )}
        </>
      ),
    },
    { key: 'shares', label: t('accountMapping.shares'), cell: (split) => sharesText(split) || t('accountMapping.splitExempt') },
    ...(onEdit
      ? [
          {
            key: 'actions',
            label: t('general.actions'),
            cell: (split: CostSplit) => <Actions split={split} name={nameOf(split)} onEdit={onEdit} />,
          },
        ]
      : []),
  ];
  return (
    <SimpleTable label={t('accountMapping.tabs.split')} columns={columns} rows={items} keyOf={({ accountMappingId }) => accountMappingId} />
  );
}

/** "60 % K1 Kantoor · 40 % K2 Buitendienst" */
function sharesText({ shares }: CostSplit): string {
  const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
  return shares
    .map(({ costCentre, weight }) => `${Math.round((weight / whole) * 10_000) / 100} % ${costCentre.code} ${costCentre.name}`)
    .join(' · ');
}

function Actions({ split, name, onEdit }: { split: CostSplit; name: string; onEdit: (split: CostSplit) => void }) {
  const { t } = useTranslation();
  const remove = useRemoveSplit(useAdministrationPlace());
  const { accountMappingId, rowVersion } = split;
  return (
    <>
      <IconButton size="small" aria-label={`${t('accountMapping.splitEdit')}: ${name}`} onClick={() => onEdit(split)}>
        <EditIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={`${t('accountMapping.splitRemove')}: ${name}`}
        loading={remove.isPending}
        onClick={() => remove.mutate({ accountMappingId, rowVersion })}
      >
        <UndoIcon fontSize="small" />
      </IconButton>
      {remove.error && <ProblemAlert error={remove.error} />}
    </>
  );
}
