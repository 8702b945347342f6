import EditIcon from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostDimensionKind } from '../../session/books';
import { useMayHere } from '../../session/may-here';
import { ChoiceChips } from '../../ui/choice-chips';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { useAdministrationPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { CostDimensionCreateDialog, CostDimensionEditDialog } from './cost-dimension-dialog';
import { type CostDimension, costDimensionKinds, useCostDimensionPage } from './cost-dimension-queries';
import { ledgerPath } from './queries';

const pageSize = 50;

/** What costs belong to, and what they are made for: search, add, rename, block. */
export function Component() {
  const { t } = useTranslation();
  const place = useAdministrationPlace();
  const may = useMayHere();
  const list = useListSearch();
  const [opened, setOpened] = useState<CostDimension | 'new'>();
  const kind = costDimensionKinds.find((each) => each === list.filter('kind')) ?? 'cost-centres';
  const dialog = { place, kind, onClose: () => setOpened(undefined) };
  return (
    <Page
      title={t('navigation.costDimensions')}
      lead={t('ledger.costDimensionsLead')}
      actions={
        <>
          <DownloadButton path={ledgerPath(place, kind)} query={{ search: list.search }} />
          {may('create', 'Account') && (
            <Button variant="contained" onClick={() => setOpened('new')}>
              {t(`ledger.newCostDimension.${kind}`)}
            </Button>
          )}
        </>
      }
    >
      <ChoiceChips
        label={t('ledger.costDimensionKindsLabel')}
        choices={costDimensionKinds}
        chosen={kind}
        wordOf={(one) => t(`ledger.costDimensionKinds.${one}`)}
        onChange={(one) => list.setFilter('kind', one === 'cost-centres' ? '' : one)}
      />
      <FilterBar>
        <SearchField label={t('ledger.searchAccounts')} value={list.typed} onChange={list.type} />
      </FilterBar>
      <CostDimensionList list={list} kind={kind} onEdit={may('update', 'Account') ? setOpened : undefined} />
      {opened === 'new' && <CostDimensionCreateDialog {...dialog} />}
      {opened && opened !== 'new' && <CostDimensionEditDialog {...dialog} dimension={opened} />}
    </Page>
  );
}

interface CostDimensionListProps {
  list: ListSearch;
  kind: CostDimensionKind;
  onEdit: ((dimension: CostDimension) => void) | undefined;
}

function CostDimensionList({ list, kind, onEdit }: CostDimensionListProps) {
  const { t } = useTranslation();
  const search = list.search || undefined;
  const found = useCostDimensionPage(useAdministrationPlace(), kind, { page: list.page, pageSize, search });
  return (
    <QueryView query={found}>
      {({ items, total }) =>
        total === 0 ? (
          <EmptyState title={search ? t('general.nothingFound') : t(`ledger.noCostDimensions.${kind}`)}>
            {!search && t('ledger.noCostDimensionsText')}
          </EmptyState>
        ) : (
          <>
            <CostDimensionTable items={items} kind={kind} onEdit={onEdit} />
            <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
          </>
        )
      }
    </QueryView>
  );
}

interface CostDimensionTableProps {
  items: CostDimension[];
  kind: CostDimensionKind;
  onEdit: ((dimension: CostDimension) => void) | undefined;
}

function CostDimensionTable({ items, kind, onEdit }: CostDimensionTableProps) {
  const { t } = useTranslation();
  const columns: Column<CostDimension>[] = [
    { key: 'code', label: t('ledger.code'), cell: ({ code }) => code },
    { key: 'name', label: t('general.name'), cell: ({ name }) => name },
    {
      key: 'blocked',
      label: t('general.status'),
      cell: ({ isBlocked }) => isBlocked && <Chip size="small" label={t('ledger.blocked')} />,
    },
    ...(onEdit
      ? [
          {
            key: 'actions',
            label: t('general.actions'),
            cell: (dimension: CostDimension) => (
              <IconButton size="small" aria-label={`${t('general.edit')}: ${dimension.code}`} onClick={() => onEdit(dimension)}>
                <EditIcon fontSize="small" />
              </IconButton>
            ),
          },
        ]
      : []),
  ];
  return <SimpleTable label={t(`ledger.costDimensionKinds.${kind}`)} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
