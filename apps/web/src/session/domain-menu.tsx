import AdministrationIcon from '@mui/icons-material/MenuBookOutlined';
import ContractIcon from '@mui/icons-material/AssignmentOutlined';
import AccountIcon from '@mui/icons-material/KeyOutlined';
import OverviewIcon from '@mui/icons-material/DashboardOutlined';
import PeopleIcon from '@mui/icons-material/GroupOutlined';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import SettingsIcon from '@mui/icons-material/TuneOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosedMenuLink } from '../ui/closed-menu-link';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { domainAddress } from '../ui/place';
import { isShown } from './menu-page';
import { domainPages } from './menu-pages';
import { mayInDomain, mayInPortal, type PortalNavigation } from './navigation';
import type { Domain } from './places';

const icons: Record<string, ReactNode> = {
  '': <OverviewIcon />,
  '/administrations': <AdministrationIcon />,
  '/contract': <ContractIcon />,
  '/people': <PeopleIcon />,
  '/loket-account': <AccountIcon />,
  '/settings': <SettingsIcon />,
  '/processing-rules': <RuleIcon />,
};

/** The left menu of a client of the firm. */
export function DomainMenu({ portal, domain }: { portal: PortalNavigation; domain: Domain }) {
  const { t } = useTranslation();
  const address = domainAddress({ portalId: portal.portalId, domainId: domain.domainId });
  const may = mayInDomain(portal, domain.domainId);
  const isClosed = domain.linkStatus !== 'open' && may('request', 'ContractLine');
  return (
    <MenuSection>
      {domainPages
        .filter((page) => isShown(page, may, mayInPortal(portal)))
        .map(({ path, label }) =>
          isClosed && path === '/loket-account' ? (
            <ClosedMenuLink key={path} to={`${address}/contract`} label={t(label)} isAsked={domain.linkStatus === 'requested'} />
          ) : (
            <MenuLink key={path} to={`${address}${path}`} isExact={path === ''} label={t(label)} icon={icons[path]} />
          ),
        )}
    </MenuSection>
  );
}
