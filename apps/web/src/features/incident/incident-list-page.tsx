import { useTranslation } from 'react-i18next';
import Stack from '@mui/material/Stack';
import { ChosenPlace, chosenPlaceOf, OnlyButton } from '../../session/chosen-place';
import { DownloadButton } from '../../ui/download-button';
import { ChoiceField } from '../../ui/choice-field';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { type ListSearch, useListSearch } from '../../ui/list-search';
import { Page } from '../../ui/page';
import { Pager } from '../../ui/pager';
import { portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { IncidentCard } from './incident-card';
import { type IncidentListRequest, useIncidents } from './queries';

const pageSize = 50;

/** Open are those that nobody laid to rest for now. */
const states = { open: { isOpen: true, isResting: false }, resting: { isOpen: true, isResting: true }, closed: { isOpen: false }, all: {} };
type State = keyof typeof states;
const stateOf = (shown: string): State => (Object.keys(states) as State[]).find((state) => state === shown) ?? 'open';

/** Problems that somebody must look at; each closes by itself once it works again. */
export function Component() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const list = useListSearch();
  const state = stateOf(list.filter('shown'));
  const place = placeOf(list);
  const incidents = useIncidents(portalId, { page: list.page, pageSize, ...states[state], ...place });
  return (
    <Page
      title={t('navigation.incidents')}
      lead={t('incident.lead')}
      actions={<DownloadButton path={`/api${portalAddress(portalId)}/incidents`} query={{ ...states[state], ...place }} />}
    >
      <ChosenPlace list={list} />
      {place.level === 'portal' && <OnlyButton name={t('incident.wholePortal')} onAll={() => list.setFilter('level', '')} />}
      <FilterBar>
        <ChoiceField
          label={t('general.status')}
          value={state}
          maxWidth={220}
          onChange={(value) => list.setFilter('shown', value === 'open' ? '' : value)}
          choices={[
            ...(['open', 'resting', 'closed'] as const).map((value) => ({ value, label: t(`incident.states.${value}`) })),
            { value: 'all', label: t('general.all') },
          ]}
        />
      </FilterBar>
      <QueryView query={incidents}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing state={state} isFiltered={Object.keys(place).length > 0} />
          ) : (
            <Stack spacing={1.5}>
              {items.map((incident) => (
                <IncidentCard key={incident.incidentId} incident={incident} />
              ))}
              <Pager page={list.page} pageSize={pageSize} total={total} onChange={list.setPage} />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function Nothing({ state, isFiltered }: { state: State; isFiltered: boolean }) {
  const { t } = useTranslation();
  if (isFiltered) return <EmptyState title={t('general.nothingFound')} />;
  return <EmptyState title={t(`incident.empty.${state}`)}>{state === 'open' && t('incident.emptyOpenText')}</EmptyState>;
}

/** Of one set of books, of one client as a whole, of the whole portal, or all of them. */
function placeOf(list: ListSearch): Pick<IncidentListRequest, 'administrationId' | 'domainId' | 'level'> {
  const place = chosenPlaceOf(list);
  if (place.domainId) return { ...place, level: 'domain' };
  return list.filter('level') === 'portal' ? { level: 'portal' } : place;
}
