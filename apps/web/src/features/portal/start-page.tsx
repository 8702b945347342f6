import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { useMaySomewhere } from '../../session/may-here';
import { usePortalNavigation } from '../../session/navigation';
import { useAdministrations } from '../../session/places';
import { CountCard } from '../../ui/count-card';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { administrationAddress, portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useOpenIncidents, useRequestCount, useRunCount } from './queries';

/** What needs work in the portal, and the way to it. */
export function Component() {
  const { t } = useTranslation();
  const portal = usePortalNavigation(usePortalId());
  const may = useMaySomewhere();
  return (
    <Page title={portal?.name ?? t('navigation.start')} lead={may('process', 'JournalRun') && t('portal.startLead')}>
      <WorkCards />
      <IncidentSection />
      <BooksSection />
    </Page>
  );
}

function WorkCards() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const may = useMaySomewhere();
  const mayRuns = may('process', 'JournalRun');
  const mayDecide = may('decide', 'ContractLine');
  const mayIncidents = may('read', 'Incident');
  const offered = useRunCount(portalId, 'offered', mayRuns);
  const toReview = useRunCount(portalId, 'to_review', mayRuns);
  const blocked = useRunCount(portalId, 'blocked', mayRuns);
  const requests = useRequestCount(portalId, mayDecide);
  const incidents = useOpenIncidents(portalId, mayIncidents);
  const address = portalAddress(portalId);
  if (!mayRuns && !mayDecide && !mayIncidents) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 45%), 1fr))' }}>
      {mayRuns && (
        <>
          <CountCard label={t('portal.offered')} count={offered} to={`${address}/journal-runs?show=offered`} tone="info" />
          <CountCard label={t('portal.toReview')} count={toReview} to={`${address}/journal-runs?show=review`} tone="warning" />
          <CountCard label={t('portal.blocked')} count={blocked} to={`${address}/journal-runs?show=blocked`} tone="error" />
        </>
      )}
      {mayIncidents && <CountCard label={t('portal.openIncidents')} count={totalOf(incidents)} to={`${address}/incidents`} tone="error" />}
      {mayDecide && (
        <CountCard label={t('navigation.contractRequests')} count={requests} to={`${address}/contract-requests`} tone="warning" />
      )}
    </Box>
  );
}

/** The same query, seen as its number of rows. */
const totalOf = (query: UseQueryResult<{ total: number }>): UseQueryResult<number> =>
  ({ ...query, data: query.data?.total }) as UseQueryResult<number>;

function IncidentSection() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const mayRead = useMaySomewhere()('read', 'Incident');
  const incidents = useOpenIncidents(portalId, mayRead);
  if (!mayRead) return null;
  return (
    <Section
      title={t('navigation.incidents')}
      actions={
        <Button component={RouterLink} to={`${portalAddress(portalId)}/incidents`}>
          {t('portal.allIncidents')}
        </Button>
      }
    >
      <QueryView query={incidents}>
        {({ items }) => (
          <List disablePadding>
            {items.map((incident) => (
              <ListItem key={incident.incidentId} disableGutters divider>
                <ListItemText
                  primary={incident.title}
                  secondary={[incident.administrationName ?? incident.domainName, moment(incident.lastSeenAt)].filter(Boolean).join(' · ')}
                />
              </ListItem>
            ))}
            {items.length === 0 && (
              <ListItem disableGutters>
                <ListItemText primary={t('incident.noneOpen')} secondary={t('incident.noneOpenText')} />
              </ListItem>
            )}
          </List>
        )}
      </QueryView>
    </Section>
  );
}

const firstFew = 12;

/** The books that one works with: all of them where they are few, else the first and the way to the rest. */
function BooksSection() {
  const { t } = useTranslation();
  const portalId = usePortalId();
  const may = useMaySomewhere();
  const books = useAdministrations(portalId, { pageSize: firstFew, sort: 'domain' }, may('read', 'Administration'));
  return (
    <Section
      title={t('navigation.administrations')}
      actions={
        <Button component={RouterLink} to={`${portalAddress(portalId)}/domains`}>
          {t('portal.allDomains')}
        </Button>
      }
    >
      <QueryView query={books}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('domain.none')}>{t('portal.firstText')}</EmptyState>
          ) : (
            <List disablePadding sx={{ columns: { md: 2 }, columnGap: 4 }}>
              {items.map((one) => (
                <ListItem key={one.administrationId} disableGutters divider sx={{ breakInside: 'avoid' }}>
                  <ListItemText
                    primary={
                      <Link component={RouterLink} to={administrationAddress({ portalId, administrationId: one.administrationId })}>
                        {one.name}
                      </Link>
                    }
                    secondary={`${one.domainName} · ${one.number}-${one.subNumber}`}
                  />
                </ListItem>
              ))}
              {total > items.length && (
                <ListItem disableGutters>
                  <ListItemText secondary={t('navigation.searchMore', { shown: items.length, total })} />
                </ListItem>
              )}
            </List>
          )
        }
      </QueryView>
    </Section>
  );
}
