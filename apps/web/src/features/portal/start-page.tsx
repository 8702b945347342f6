import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { moment } from '../../i18n/format';
import { incidentAddress } from '../../session/incident-address';
import { useMaySomewhere } from '../../session/may-here';
import { usePortalNavigation } from '../../session/navigation';
import { useAdministrations } from '../../session/places';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { administrationAddress, portalAddress, usePortalId } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { useOpenIncidents } from './queries';
import { WorkSection } from './work-section';

/** What needs work in the portal, and the way to it. */
export function Component() {
  const { t } = useTranslation();
  const portal = usePortalNavigation(usePortalId());
  return (
    <Page title={portal?.name ?? t('navigation.start')} lead={t('portal.startLead')}>
      <WorkSection />
      <IncidentSection />
      <BooksSection />
    </Page>
  );
}

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
                  primary={
                    <Link component={RouterLink} to={incidentAddress(portalId, incident)}>
                      {incident.title}
                    </Link>
                  }
                  secondary={[incident.administrationName ?? incident.domainName, moment(incident.lastSeenAt)].filter(Boolean).join(' · ')}
                />
              </ListItem>
            ))}
            {items.length === 0 && (
              <ListItem disableGutters>
                <ListItemText primary={t('incident.empty.open')} secondary={t('incident.emptyOpenText')} />
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
            <EmptyState title={t('administration.none')}>{t('portal.firstText')}</EmptyState>
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
