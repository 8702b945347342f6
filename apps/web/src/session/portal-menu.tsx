import DomainIcon from '@mui/icons-material/ApartmentOutlined';
import FetchIcon from '@mui/icons-material/SyncOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import InviteIcon from '@mui/icons-material/PersonAddAltOutlined';
import PayableIcon from '@mui/icons-material/EventAvailableOutlined';
import PayslipIcon from '@mui/icons-material/PendingActionsOutlined';
import StartIcon from '@mui/icons-material/HomeOutlined';
import PeopleIcon from '@mui/icons-material/GroupOutlined';
import IncidentIcon from '@mui/icons-material/ReportProblemOutlined';
import RequestIcon from '@mui/icons-material/AssignmentOutlined';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { portalAddress } from '../ui/place';
import { isShown } from './menu-page';
import { portalPages } from './menu-pages';
import { mayInPortal, maySomewhere, type PortalNavigation } from './navigation';

const icons: Record<string, ReactNode> = {
  '': <StartIcon />,
  '/journal-runs': <InboxIcon />,
  '/pending-payslips': <PayslipIcon />,
  '/wage-payables': <PayableIcon />,
  '/employees-to-invite': <InviteIcon />,
  '/domains': <DomainIcon />,
  '/fetches': <FetchIcon />,
  '/incidents': <IncidentIcon />,
  '/contract-requests': <RequestIcon />,
  '/people': <PeopleIcon />,
};

/** Pages below it have a place of their own in the menu, or are of a client. */
const isExact = (path: string): boolean => ['', '/domains'].includes(path);

/** The left menu of the firm: what the person may see somewhere in the portal. */
export function PortalMenu({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const address = portalAddress(portal.portalId);
  const [may, mayInWhole] = [maySomewhere(portal), mayInPortal(portal)];
  const waiting = portal.openContractRequests;
  return (
    <MenuSection>
      {portalPages
        .filter((page) => isShown(page, may, mayInWhole))
        .map(({ path, label }) => (
          <MenuLink
            key={path}
            to={`${address}${path}`}
            isExact={isExact(path)}
            label={t(label)}
            icon={icons[path]}
            badge={path === '/contract-requests' && waiting > 0 && <Chip size="small" color="secondary" label={waiting} />}
          />
        ))}
    </MenuSection>
  );
}
