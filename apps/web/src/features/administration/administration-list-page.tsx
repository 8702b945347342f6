import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { type Administration, useAdministrations } from '../../session/places';
import { DownloadButton } from '../../ui/download-button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { administrationAddress, portalAddress, useDomainPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { ResponsiveTable } from '../../ui/responsive-table';
import { SearchField } from '../../ui/search-field';
import type { Column } from '../../ui/simple-table';
import { AdministrationCreateDialog } from './administration-create-dialog';
import { useStandardChoice } from './queries';

const pageSize = 50;

/** The sets of books of a client. */
export function Component() {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const may = useMayHere();
  const list = useListSearch();
  const books = useAdministrations(portalId, { domainId, page: list.page, pageSize, search: list.search || undefined });
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Administration>();
  const add = may('create', 'Administration') && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {t('administration.new')}
    </Button>
  );
  return (
    <Page
      title={t('navigation.administrations')}
      lead={t('administration.listLead')}
      actions={
        <>
          <DownloadButton path={`/api${portalAddress(portalId)}/administrations`} query={{ domainId, search: list.search }} />
          {add}
        </>
      }
    >
      <FilterBar>
        <SearchField label={t('administration.search')} value={list.typed} onChange={list.type} />
      </FilterBar>
      <QueryView query={books}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(list.search ? 'general.nothingFound' : 'administration.none')} action={!list.search && add}>
              {!list.search && t('administration.noneText')}
            </EmptyState>
          ) : (
            <>
              <BooksTable books={items} portalId={portalId} onChoose={may('manage', 'Contract') ? setChosen : undefined} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
      {isAdding && <AdministrationCreateDialog onClose={() => setAdding(false)} />}
      {chosen && <StandardDialog administration={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}

interface BooksTableProps {
  books: Administration[];
  portalId: string;
  /** Makes one the standard one; left out for who may not. */
  onChoose: ((administration: Administration) => void) | undefined;
}

function BooksTable({ books, portalId, onChoose }: BooksTableProps) {
  const { t } = useTranslation();
  const columns: Column<Administration>[] = [
    {
      key: 'name',
      label: t('general.name'),
      cell: (one) => (
        <>
          <Link component={RouterLink} to={administrationAddress({ portalId, administrationId: one.administrationId })}>
            {one.name}
          </Link>
          <Typography variant="caption" color="textSecondary" component="div">
            {one.number}-{one.subNumber}
          </Typography>
        </>
      ),
    },
    { key: 'link', label: t('administration.link'), cell: (one) => <LinkState administration={one} portalId={portalId} /> },
    {
      key: 'standard',
      label: t('administration.standard'),
      cell: (one) => (one.isStandard || onChoose) && <StandardState administration={one} onChoose={onChoose} />,
    },
  ];
  return <ResponsiveTable label={t('navigation.administrations')} columns={columns} rows={books} keyOf={(one) => one.administrationId} />;
}

function LinkState({ administration, portalId }: { administration: Administration; portalId: string }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const { administrationId, isLinkOpen } = administration;
  if (isLinkOpen) return <Chip size="small" variant="outlined" color="success" label={t('administration.linkOpen')} />;
  if (!may('request', 'ContractLine')) return <Chip size="small" variant="outlined" label={t('administration.linkClosed')} />;
  return (
    <Link component={RouterLink} to={`${administrationAddress({ portalId, administrationId })}/loket-service`}>
      {t('navigation.notInContract')}
    </Link>
  );
}

function StandardState({ administration, onChoose }: { administration: Administration; onChoose: BooksTableProps['onChoose'] }) {
  const { t } = useTranslation();
  if (administration.isStandard) return <Chip size="small" color="primary" variant="outlined" label={t('general.yes')} />;
  if (!onChoose) return null;
  return (
    <Button
      size="small"
      onClick={() => onChoose(administration)}
      aria-label={`${t('administration.makeStandard')}: ${administration.name}`}
    >
      {t('administration.makeStandard')}
    </Button>
  );
}

function StandardDialog({ administration, onClose }: { administration: Administration; onClose: () => void }) {
  const { t } = useTranslation();
  const { portalId, domainId } = useDomainPlace();
  const choose = useStandardChoice(portalId, domainId);
  return (
    <ConfirmDialog
      title={t('administration.makeStandard')}
      confirmLabel={t('administration.makeStandard')}
      error={choose.error}
      isBusy={choose.isPending}
      onConfirm={() => choose.mutate(administration.administrationId, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Typography>{t('administration.makeStandardText', { name: administration.name })}</Typography>
    </ConfirmDialog>
  );
}
