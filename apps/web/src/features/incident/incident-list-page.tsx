import { useTranslation } from 'react-i18next';
import Stack from '@mui/material/Stack';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { IncidentCard } from './incident-card';
import { useIncidents } from './queries';

/** Problems that somebody must look at; each closes by itself once it works again. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const shown = list.filter('shown');
  const isOpen = shown === 'all' ? undefined : shown !== 'closed';
  const incidents = useIncidents(portalId, list.page, isOpen);
  return (
    <Page
      title={t('navigation.incidents')}
      lead={t('incident.lead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/incidents`} query={{ isOpen }} />}
    >
      <FilterBar>
        <ChoiceField
          label={t('general.status')}
          value={shown}
          maxWidth={220}
          onChange={(value) => list.setFilter('shown', value)}
          choices={[
            { value: '', label: t('incident.open') },
            { value: 'closed', label: t('incident.closed') },
            { value: 'all', label: t('general.all') },
          ]}
        />
      </FilterBar>
      <QueryView query={incidents}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('incident.noneOpen')}>{t('incident.noneOpenText')}</EmptyState>
          ) : (
            <Stack spacing={1.5}>
              {items.map((incident) => (
                <IncidentCard key={incident.incidentId} incident={incident} />
              ))}
              <Pager page={list.page} pageSize={50} total={total} onChange={list.setPage} />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}
