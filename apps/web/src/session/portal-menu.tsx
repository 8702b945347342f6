import DomainIcon from '@mui/icons-material/ApartmentOutlined';
import FetchIcon from '@mui/icons-material/SyncOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import PayableIcon from '@mui/icons-material/EventAvailableOutlined';
import PayslipIcon from '@mui/icons-material/PendingActionsOutlined';
import StartIcon from '@mui/icons-material/HomeOutlined';
import PeopleIcon from '@mui/icons-material/GroupOutlined';
import IncidentIcon from '@mui/icons-material/ReportProblemOutlined';
import RequestIcon from '@mui/icons-material/AssignmentOutlined';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { portalAddress } from '../ui/place';
import { mayInPortal, maySomewhere, type PortalNavigation } from './navigation';

/** The left menu of the firm: what the person may see somewhere in the portal. */
export function PortalMenu({ portal }: { portal: PortalNavigation }) {
  const { t } = useTranslation();
  const address = portalAddress(portal.portalId);
  const may = maySomewhere(portal);
  const waiting = portal.openContractRequests;
  return (
    <MenuSection>
      <MenuLink to={address} isExact label={t('navigation.start')} icon={<StartIcon />} />
      {may('read', 'JournalRun') && <MenuLink to={`${address}/journal-runs`} label={t('navigation.inbox')} icon={<InboxIcon />} />}
      {may('read', 'Payslip') && (
        <MenuLink to={`${address}/pending-payslips`} label={t('navigation.pendingPayslips')} icon={<PayslipIcon />} />
      )}
      {may('read', 'WageDeclaration') && (
        <MenuLink to={`${address}/wage-payables`} label={t('navigation.wagePayables')} icon={<PayableIcon />} />
      )}
      {may('read', 'Domain') && <MenuLink to={`${address}/domains`} isExact label={t('navigation.domains')} icon={<DomainIcon />} />}
      {may('read', 'Fetch') && <MenuLink to={`${address}/fetches`} label={t('navigation.fetches')} icon={<FetchIcon />} />}
      {may('read', 'Incident') && <MenuLink to={`${address}/incidents`} label={t('navigation.incidents')} icon={<IncidentIcon />} />}
      {may('read', 'ContractLine') && (
        <MenuLink
          to={`${address}/contract-requests`}
          label={t('navigation.contractRequests')}
          icon={<RequestIcon />}
          badge={waiting > 0 && <Chip size="small" color="secondary" label={waiting} />}
        />
      )}
      {mayInPortal(portal)('read', 'Membership') && (
        <MenuLink to={`${address}/people`} label={t('navigation.people')} icon={<PeopleIcon />} />
      )}
    </MenuSection>
  );
}
