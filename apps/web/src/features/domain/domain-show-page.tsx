import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { date } from '../../i18n/format';
import { useMayHere } from '../../session/may-here';
import { type Administration, type Domain, useAdministrations, useDomain } from '../../session/places';
import { FactList } from '../../ui/fact-list';
import { LinkStatusChip } from '../../ui/link-status-chip';
import { Page } from '../../ui/page';
import { administrationAddress, domainAddress, useDomainPlace } from '../../ui/place';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { DomainEditDialog } from './domain-form-dialog';

/** One client of the firm: who looks after it, whether its link is open, and its books. */
export function Component() {
  const place = useDomainPlace();
  const domain = useDomain(place.portalId, place.domainId);
  return <QueryView query={domain}>{(shown) => <DomainOverview domain={shown} place={place} />}</QueryView>;
}

type Place = ReturnType<typeof useDomainPlace>;

function DomainOverview({ domain, place }: { domain: Domain; place: Place }) {
  const { t } = useTranslation();
  const may = useMayHere();
  const [isChanging, setChanging] = useState(false);
  const change = may('update', 'Domain') && (
    <Button variant="outlined" onClick={() => setChanging(true)}>
      {t('general.edit')}
    </Button>
  );
  return (
    <Page title={domain.name} lead={domain.code} actions={change}>
      <Section title={t('navigation.overview')} actions={may('read', 'Contract') && <ContractLink place={place} />}>
        <FactList
          facts={[
            { label: t('domain.linkStatus'), value: <LinkStatusChip status={domain.linkStatus} /> },
            { label: t('domain.responsible'), value: domain.responsibleName ?? t('domain.nobody') },
            { label: t('domain.since'), value: date(domain.createdAt) },
          ]}
        />
      </Section>
      <BooksSection place={place} />
      {isChanging && <DomainEditDialog domain={domain} onClose={() => setChanging(false)} />}
    </Page>
  );
}

function ContractLink({ place }: { place: Place }) {
  const { t } = useTranslation();
  return (
    <Button component={RouterLink} to={`${domainAddress(place)}/contract`}>
      {t('navigation.contract')}
    </Button>
  );
}

const firstFew = 10;

function BooksSection({ place }: { place: Place }) {
  const { t } = useTranslation();
  const books = useAdministrations(place.portalId, { domainId: place.domainId, pageSize: firstFew });
  return (
    <Section
      title={t('navigation.administrations')}
      actions={
        <Button component={RouterLink} to={`${domainAddress(place)}/administrations`}>
          {t('domain.allAdministrations')}
        </Button>
      }
    >
      <QueryView query={books}>
        {({ items }) => (
          <List disablePadding>
            {items.map((one) => (
              <BooksLine key={one.administrationId} portalId={place.portalId} administration={one} />
            ))}
            {items.length === 0 && (
              <ListItem disableGutters>
                <ListItemText primary={t('administration.none')} secondary={t('administration.noneText')} />
              </ListItem>
            )}
          </List>
        )}
      </QueryView>
    </Section>
  );
}

function BooksLine({ portalId, administration }: { portalId: string; administration: Administration }) {
  const { t } = useTranslation();
  const { administrationId, name, number, subNumber, isStandard, isLinkOpen } = administration;
  return (
    <ListItem disableGutters divider>
      <ListItemText
        primary={
          <Link component={RouterLink} to={administrationAddress({ portalId, administrationId })}>
            {name}
          </Link>
        }
        secondary={`${number}-${subNumber}${isStandard ? ` · ${t('administration.standard')}` : ''}`}
      />
      <Chip
        size="small"
        variant="outlined"
        color={isLinkOpen ? 'success' : 'default'}
        label={t(isLinkOpen ? 'administration.linkOpen' : 'administration.linkClosed')}
      />
    </ListItem>
  );
}
