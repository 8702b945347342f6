import EditIcon from '@mui/icons-material/MenuBookOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import MappingIcon from '@mui/icons-material/CompareArrowsOutlined';
import OverviewIcon from '@mui/icons-material/DashboardOutlined';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import SettingsIcon from '@mui/icons-material/TuneOutlined';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClosedMenuLink } from '../ui/closed-menu-link';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { administrationAddress } from '../ui/place';
import { isShown, type MenuPage } from './menu-page';
import { booksSettingsPages, ledgerPages, overviewPage, payrollPages, personnelPages } from './menu-pages';
import { type May, mayInAdministration, type PortalNavigation } from './navigation';
import type { Administration } from './places';

const icons: Record<string, ReactNode> = {
  '/journal-runs': <InboxIcon />,
  '/account-mapping': <MappingIcon />,
  '/administration': <EditIcon />,
  '/settings': <SettingsIcon />,
  '/processing-rules': <RuleIcon />,
};

interface AdministrationMenuProps {
  portal: PortalNavigation;
  administration: Administration;
}

interface PartProps {
  address: string;
  may: May;
  /** The contract does not open the payroll link here. */
  isClosed: boolean;
}

/** The left menu of one set of books. */
export function AdministrationMenu({ portal, administration }: AdministrationMenuProps) {
  const { t } = useTranslation();
  const { administrationId, domainId, isLinkOpen } = administration;
  const address = administrationAddress({ portalId: portal.portalId, administrationId });
  const part = { address, may: mayInAdministration(portal, domainId, administrationId), isClosed: !isLinkOpen };
  return (
    <>
      <MenuSection>
        <MenuLink to={address} isExact label={t(overviewPage.label)} icon={<OverviewIcon />} />
      </MenuSection>
      <PersonnelPart {...part} />
      <PayrollPart {...part} />
      <LedgerPart {...part} />
      <MenuSection>
        {shownOf(booksSettingsPages, part.may).map(({ path, label }) => (
          <MenuLink key={path} to={`${address}${path}`} label={t(label)} icon={icons[path]} />
        ))}
      </MenuSection>
    </>
  );
}

/** No right of these pages is asked for the whole portal. */
const shownOf = (pages: readonly MenuPage[], may: May): MenuPage[] => pages.filter((page) => isShown(page, may, may));

function PersonnelPart({ address, may, isClosed }: PartProps) {
  const { t } = useTranslation();
  const mayAsk = may('request', 'ContractLine');
  return (
    <MenuSection title={t('navigation.personnel')}>
      {shownOf(personnelPages, may).map(({ path, label }) =>
        path === '/loket-service' && isClosed && mayAsk ? (
          <ClosedMenuLink key={path} to={`${address}${path}`} isIndented label={t(label)} />
        ) : (
          <MenuLink key={path} to={`${address}${path}`} isIndented label={t(label)} />
        ),
      )}
    </MenuSection>
  );
}

function PayrollPart({ address, may, isClosed }: PartProps) {
  const { t } = useTranslation();
  const pages = shownOf(payrollPages, may);
  if (pages.length === 0 || (isClosed && !may('request', 'ContractLine'))) return null;
  return (
    <MenuSection>
      {pages.map(({ path, label }) =>
        isClosed ? (
          <ClosedMenuLink key={path} to={`${address}/loket-service`} label={t(label)} />
        ) : (
          <MenuLink key={path} to={`${address}${path}`} label={t(label)} icon={icons[path]} />
        ),
      )}
    </MenuSection>
  );
}

function LedgerPart({ address, may }: PartProps) {
  const { t } = useTranslation();
  if (!may('read', 'Account') && !may('read', 'JournalEntry')) return null;
  return (
    <MenuSection title={t('navigation.ledger')}>
      {shownOf(ledgerPages, may).map(({ path, label }) => (
        <MenuLink key={path} to={`${address}${path}`} isIndented label={t(label)} />
      ))}
    </MenuSection>
  );
}
