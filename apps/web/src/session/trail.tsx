import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { administrationAddress, domainAddress, portalAddress } from '../ui/place';
import { useNavigation, type PortalNavigation } from './navigation';
import { PlaceSwitch } from './place-switch';
import { type Administration, type Domain, useAdministrations, useDomains } from './places';

interface TrailProps {
  portal: PortalNavigation;
  domain?: { domainId: string; name: string } | undefined;
  administration?: Administration | undefined;
}

/** Portaal > Domein > Administratie: where one is, and the way to every other place. */
export function Trail({ portal, domain, administration }: TrailProps) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('navigation.trail')} sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
      <PortalStep portal={portal} />
      <Separator />
      <DomainStep portalId={portal.portalId} domain={domain} />
      {domain && (
        <>
          <Separator />
          <AdministrationStep portalId={portal.portalId} domainId={domain.domainId} administration={administration} />
        </>
      )}
    </Box>
  );
}

const Separator = () => <ChevronRightIcon fontSize="small" color="disabled" aria-hidden sx={{ flexShrink: 0 }} />;

function PortalStep({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const others = (navigation.data?.portals ?? []).filter((one) => one.memberships.length > 0);
  const [search, setSearch] = useState('');
  return (
    <PlaceSwitch
      kind={t('navigation.portal')}
      label={t('navigation.choosePortalStep')}
      name={portal.name}
      address={portalAddress(portal.portalId)}
      choices={others
        .filter((one) => one.name.toLowerCase().includes(search.toLowerCase()))
        .map((one) => ({ id: one.portalId, name: one.name, address: portalAddress(one.portalId) }))}
      total={others.length}
      search={search}
      onSearch={setSearch}
      isSwitchable={others.length > 1}
      shrinks={6}
    />
  );
}

const shownChoices = 50;

function DomainStep({ portalId, domain }: { portalId: string; domain: TrailProps['domain'] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const domains = useDomains(portalId, { pageSize: shownChoices, search: search || undefined }, isOpen);
  const choice = (one: Domain) => ({ id: one.domainId, name: one.name, hint: one.code, address: domainAddress({ portalId, ...one }) });
  return (
    <PlaceSwitch
      kind={t('navigation.domain')}
      label={t('navigation.chooseDomain')}
      name={domain?.name}
      address={domain && domainAddress({ portalId, domainId: domain.domainId })}
      choices={domains.data?.items.map(choice)}
      total={domains.data?.total ?? 0}
      search={search}
      onSearch={setSearch}
      onOpen={() => setOpen(true)}
      isSwitchable
      shrinks={3}
    />
  );
}

function AdministrationStep({
  portalId,
  domainId,
  administration,
}: {
  portalId: string;
  domainId: string;
  administration: TrailProps['administration'];
}) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const books = useAdministrations(portalId, { pageSize: shownChoices, domainId, search: search || undefined }, isOpen);
  const choice = (one: Administration) => ({
    id: one.administrationId,
    name: one.name,
    hint: `${one.number}-${one.subNumber}`,
    address: administrationAddress({ portalId, administrationId: one.administrationId }),
  });
  return (
    <PlaceSwitch
      kind={t('navigation.administration')}
      label={t('navigation.chooseAdministration')}
      name={administration?.name}
      address={administration && administrationAddress({ portalId, administrationId: administration.administrationId })}
      choices={books.data?.items.map(choice)}
      total={books.data?.total ?? 0}
      search={search}
      onSearch={setSearch}
      onOpen={() => setOpen(true)}
      isSwitchable
      shrinks={1}
    />
  );
}
