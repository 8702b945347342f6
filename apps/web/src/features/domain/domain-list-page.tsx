import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useMayHere } from '../../session/may-here';
import { type Domain, type DomainListRequest, useDomains } from '../../session/places';
import { useSession } from '../../session/session-context';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { LinkStatusChip } from '../../ui/link-status-chip';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { domainAddress, portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { SearchField } from '../../ui/search-field';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { DomainCreateDialog } from './domain-form-dialog';
import { useFirmPeople } from './queries';

const pageSize = 50;

/** The clients of the firm. */
export function Component() {
  const { t } = useTranslation();
  const may = useMayHere();
  const [isAdding, setAdding] = useState(false);
  const add = may('create', 'Domain') && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {t('domain.new')}
    </Button>
  );
  return (
    <Page title={t('navigation.domains')} lead={t('domain.listLead')} actions={<DomainActions>{add}</DomainActions>}>
      <DomainList addButton={add} />
      {isAdding && <DomainCreateDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

type Status = '' | Domain['linkStatus'];
type Sort = NonNullable<DomainListRequest['sort']>;

/** The file of what is listed, which the address says, and what may be added. */
function DomainActions({ children }: { children: ReactNode }) {
  const portalId = usePortalId();
  const { search, filter } = useListSearch();
  const query = { search, linkStatus: filter('status'), responsibleUserId: filter('responsible'), sort: filter('sort') };
  return (
    <>
      <DownloadButton path={`/api${portalAddress(portalId)}/domains`} query={query} />
      {children}
    </>
  );
}

function DomainList({ addButton }: { addButton: ReactNode }) {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const status = list.filter('status') as Status;
  const sort = (list.filter('sort') || 'name') as Sort;
  const search = list.search || undefined;
  const responsible = list.filter('responsible');
  const filters = { linkStatus: status || undefined, responsibleUserId: responsible || undefined };
  const domains = useDomains(portalId, { page: list.page, pageSize, sort, search, ...filters });
  const isFiltered = list.search !== '' || status !== '' || responsible !== '';
  return (
    <>
      <DomainFilters list={list} status={status} sort={sort} />
      <QueryView query={domains}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={isFiltered ? t('general.nothingFound') : t('domain.none')} action={!isFiltered && addButton}>
              {!isFiltered && t('domain.noneText')}
            </EmptyState>
          ) : (
            <>
              <DomainTable domains={items} portalId={portalId} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

function DomainFilters({ list, status, sort }: { list: ListSearch; status: Status; sort: Sort }) {
  const { t } = useTranslation();
  const statuses = (['open', 'requested', 'closed'] as const).map((value) => ({ value, label: t(`domain.linkStatuses.${value}`) }));
  return (
    <FilterBar>
      <SearchField label={t('domain.search')} value={list.typed} onChange={list.type} />
      <ChoiceField
        label={t('domain.linkStatus')}
        value={status}
        maxWidth={260}
        onChange={(value) => list.setFilter('status', value)}
        choices={[{ value: '' as const, label: t('general.all') }, ...statuses]}
      />
      <ResponsibleFilter list={list} />
      <ChoiceField
        label={t('general.sort')}
        value={sort}
        maxWidth={220}
        onChange={(value) => list.setFilter('sort', value === 'name' ? '' : value)}
        choices={[
          { value: 'name', label: t('general.name') },
          { value: 'code', label: t('domain.code') },
          { value: '-createdAt', label: t('domain.newestFirst') },
        ]}
      />
    </FilterBar>
  );
}

/** Who looks after a client; one's own are a choice away. */
function ResponsibleFilter({ list }: { list: ListSearch }) {
  const { t } = useTranslation();
  const mayAsk = useMayHere()('read', 'Membership');
  const people = useFirmPeople(usePortalId(), mayAsk);
  const mine = useSession().session?.user;
  const known = people.data ?? (mine ? [mine] : []);
  const chosen = list.filter('responsible');
  return (
    <ChoiceField
      label={t('domain.responsible')}
      value={known.some(({ userId }) => userId === chosen) ? chosen : ''}
      maxWidth={260}
      onChange={(value) => list.setFilter('responsible', value)}
      choices={[
        { value: '', label: t('general.all') },
        ...known.map(({ userId, name }) => ({ value: userId, label: userId === mine?.userId ? t('domain.mine', { name }) : name })),
      ]}
    />
  );
}

function DomainTable({ domains, portalId }: { domains: Domain[]; portalId: string }) {
  const { t } = useTranslation();
  const columns: Column<Domain>[] = [
    {
      key: 'name',
      label: t('general.name'),
      cell: (domain) => (
        <>
          <Link component={RouterLink} to={domainAddress({ portalId, domainId: domain.domainId })}>
            {domain.name}
          </Link>
          <Typography variant="caption" color="textSecondary" component="div">
            {domain.code}
          </Typography>
        </>
      ),
    },
    { key: 'status', label: t('domain.linkStatus'), cell: (domain) => <LinkStatusChip status={domain.linkStatus} /> },
    { key: 'responsible', label: t('domain.responsible'), onPhone: 'below', cell: (domain) => domain.responsibleName ?? '–' },
    {
      key: 'books',
      label: t('navigation.administrations'),
      isNumeric: true,
      onPhone: 'below',
      cell: (domain) => domain.administrationCount,
    },
  ];
  return <SimpleTable label={t('navigation.domains')} columns={columns} rows={domains} keyOf={(domain) => domain.domainId} />;
}
