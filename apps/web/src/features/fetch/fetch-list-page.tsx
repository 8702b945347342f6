import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router';
import { moment } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { DownloadButton } from '../../ui/download-button';
import { EmptyState } from '../../ui/empty-state';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { type Column, SimpleTable } from '../../ui/simple-table';
import { FetchStateChip } from './fetch-state-chip';
import { type Fetch, useFetchAll, useFetches } from './queries';

const pageSize = 25;

/** What was fetched from Loket, by itself or because somebody asked, and fetching all of it now. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const fetches = useFetches(portalId, list.page, pageSize);
  const navigate = useNavigate();
  const begin = useFetchAll(portalId);
  const follow = ({ fetchId }: { fetchId: string }) => void navigate(`${portalAddress(portalId)}/fetches/${fetchId}`);
  const all = useMayHere()('fetch', 'Fetch') && (
    <Button key="all" variant="contained" loading={begin.isPending} onClick={() => begin.mutate(undefined, { onSuccess: follow })}>
      {t('fetch.all')}
    </Button>
  );
  return (
    <Page
      title={t('navigation.fetches')}
      lead={t('fetch.lead')}
      actions={[<DownloadButton key="download" path={`/api${portalAddress(portalId)}/fetches`} />, all]}
    >
      {begin.error && <ProblemAlert error={begin.error} />}
      <QueryView query={fetches}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('fetch.none')}>{t('fetch.noneText')}</EmptyState>
          ) : (
            <>
              <FetchTable fetches={items} portalId={portalId} />
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function FetchTable({ fetches, portalId }: { fetches: readonly Fetch[]; portalId: string }) {
  const { t } = useTranslation();
  const columns: Column<Fetch>[] = [
    {
      key: 'begun',
      label: t('fetch.begun'),
      cell: ({ fetchId, createdAt }) => (
        <Link component={RouterLink} to={`${portalAddress(portalId)}/fetches/${fetchId}`}>
          {moment(createdAt)}
        </Link>
      ),
    },
    { key: 'cause', label: t('fetch.cause'), onPhone: 'below', cell: ({ cause }) => t(`fetch.causes.${cause}`) },
    { key: 'state', label: t('general.status'), cell: (fetch) => <FetchStateChip fetch={fetch} /> },
    { key: 'links', label: t('fetch.links'), isNumeric: true, cell: ({ items }) => items },
  ];
  return <SimpleTable label={t('navigation.fetches')} columns={columns} rows={fetches} keyOf={({ fetchId }) => fetchId} />;
}
