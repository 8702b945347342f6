import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { EmptyState } from '../../ui/empty-state';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { sharesText } from '../../ui/rule-conflict';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { ComingLine } from './coming-line';
import { type CostSplit, useCostSplits, useRemoveSplit } from './queries';
import { RuleButtons } from '../../ui/rule-buttons';
import { RuleEndDialog } from './rule-end-dialog';
import { SplitDialog } from './split-dialog';

/** Shares of profit-and-loss accounts over cost centres. */
export function SplitSection() {
  const { t } = useTranslation();
  const splits = useCostSplits(useAdministrationPlace());
  const mayChange = useMayHere()('update', 'AccountMapping');
  const [edited, setEdited] = useState<CostSplit | 'new' | null>(null);
  const [ended, setEnded] = useState<CostSplit | null>(null);
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('accountMapping.splitLead')}
      </Typography>
      <QueryView query={splits}>
        {(list) => (
          <>
            {list.items.length === 0 ? (
              <EmptyState title={t('accountMapping.splitNone')} />
            ) : (
              <SplitTable items={list.items} onEdit={mayChange ? setEdited : undefined} onEnd={mayChange ? setEnded : undefined} />
            )}
            {mayChange && (
              <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setEdited('new')} sx={{ alignSelf: 'flex-start' }}>
                {t('accountMapping.splitNew')}
              </Button>
            )}
            {edited && <SplitDialog split={edited === 'new' ? null : edited} splits={list} onClose={() => setEdited(null)} />}
          </>
        )}
      </QueryView>
      {ended && <SplitEndDialog split={ended} onClose={() => setEnded(null)} />}
    </>
  );
}

function SplitEndDialog({ split, onClose }: { split: CostSplit; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveSplit(useAdministrationPlace());
  return (
    <RuleEndDialog
      name={useSplitName()(split)}
      rule={split}
      targetOf={({ shares = [] }) => sharesText(shares) || t('accountMapping.splitExempt')}
      remove={remove.mutateAsync}
      onClose={onClose}
    />
  );
}

function useSplitName(): (split: CostSplit) => string {
  const { t } = useTranslation();
  return ({ account }) => (account ? `${account.code} ${account.name}` : t('accountMapping.splitAll'));
}

interface SplitTableProps {
  items: CostSplit[];
  onEdit: ((split: CostSplit) => void) | undefined;
  onEnd: ((split: CostSplit) => void) | undefined;
}

function SplitTable({ items, onEdit, onEnd }: SplitTableProps) {
  const { t } = useTranslation();
  const nameOf = useSplitName();
  const wordsOf = (shares: CostSplit['shares']) =>
    sharesText(shares.map(({ costCentre, weight }) => ({ ...costCentre, weight }))) || t('accountMapping.splitExempt');
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
          {split.coming && (
            <ComingLine
              validFrom={split.coming.validFrom}
              target={split.coming.shares && { code: '', name: wordsOf(split.coming.shares) }}
            />
          )}
        </>
      ),
    },
    { key: 'shares', label: t('accountMapping.shares'), cell: (split) => wordsOf(split.shares) },
    ...(onEdit && onEnd
      ? [
          {
            key: 'actions',
            label: t('general.actions'),
            cell: (split: CostSplit) => <RuleButtons name={nameOf(split)} onEdit={() => onEdit(split)} onEnd={() => onEnd(split)} />,
          },
        ]
      : []),
  ];
  return (
    <SimpleTable label={t('accountMapping.tabs.split')} columns={columns} rows={items} keyOf={({ accountMappingId }) => accountMappingId} />
  );
}
