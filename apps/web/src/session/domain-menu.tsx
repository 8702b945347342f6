import AdministrationIcon from '@mui/icons-material/MenuBookOutlined';
import ContractIcon from '@mui/icons-material/AssignmentOutlined';
import AccountIcon from '@mui/icons-material/KeyOutlined';
import OverviewIcon from '@mui/icons-material/DashboardOutlined';
import PeopleIcon from '@mui/icons-material/GroupOutlined';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import SettingsIcon from '@mui/icons-material/TuneOutlined';
import { useTranslation } from 'react-i18next';
import { ClosedMenuLink } from '../ui/closed-menu-link';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { domainAddress } from '../ui/place';
import { mayInDomain, mayInPortal, type PortalNavigation } from './navigation';
import type { Domain } from './places';

/** The left menu of a client of the firm. */
export function DomainMenu({ portal, domain }: { portal: PortalNavigation; domain: Domain }) {
  const { t } = useTranslation();
  const address = domainAddress({ portalId: portal.portalId, domainId: domain.domainId });
  const may = mayInDomain(portal, domain.domainId);
  const isClosed = domain.linkStatus !== 'open' && may('request', 'ContractLine');
  return (
    <MenuSection>
      <MenuLink to={address} isExact label={t('navigation.overview')} icon={<OverviewIcon />} />
      <MenuLink to={`${address}/administrations`} label={t('navigation.administrations')} icon={<AdministrationIcon />} />
      {may('read', 'Contract') && <MenuLink to={`${address}/contract`} label={t('navigation.contract')} icon={<ContractIcon />} />}
      {mayInPortal(portal)('read', 'Membership') && (
        <MenuLink to={`${address}/people`} label={t('navigation.people')} icon={<PeopleIcon />} />
      )}
      {may('read', 'LoketCredential') &&
        (isClosed ? (
          <ClosedMenuLink to={`${address}/contract`} label={t('navigation.loketAccount')} />
        ) : (
          <MenuLink to={`${address}/loket-account`} label={t('navigation.loketAccount')} icon={<AccountIcon />} />
        ))}
      {may('read', 'LinkSetting') && <MenuLink to={`${address}/settings`} label={t('navigation.settings')} icon={<SettingsIcon />} />}
      {may('read', 'LinkSetting') && (
        <MenuLink to={`${address}/processing-rules`} label={t('navigation.processingRules')} icon={<RuleIcon />} />
      )}
    </MenuSection>
  );
}
