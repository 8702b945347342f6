import EditIcon from '@mui/icons-material/MenuBookOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import MappingIcon from '@mui/icons-material/CompareArrowsOutlined';
import OverviewIcon from '@mui/icons-material/DashboardOutlined';
import RuleIcon from '@mui/icons-material/RuleOutlined';
import SettingsIcon from '@mui/icons-material/TuneOutlined';
import { useTranslation } from 'react-i18next';
import { ClosedMenuLink } from '../ui/closed-menu-link';
import { MenuLink } from '../ui/menu-link';
import { MenuSection } from '../ui/menu-section';
import { administrationAddress } from '../ui/place';
import { type May, mayInAdministration, type PortalNavigation } from './navigation';
import type { Administration } from './places';

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
  const { may } = part;
  return (
    <>
      <MenuSection>
        <MenuLink to={address} isExact label={t('navigation.overview')} icon={<OverviewIcon />} />
      </MenuSection>
      <PersonnelPart {...part} />
      <PayrollPart {...part} />
      <LedgerPart {...part} />
      <MenuSection>
        {may('update', 'Administration') && (
          <MenuLink to={`${address}/administration`} label={t('navigation.administrationSettings')} icon={<EditIcon />} />
        )}
        {may('read', 'LinkSetting') && <MenuLink to={`${address}/settings`} label={t('navigation.settings')} icon={<SettingsIcon />} />}
        {may('read', 'LinkSetting') && (
          <MenuLink to={`${address}/processing-rules`} label={t('navigation.processingRules')} icon={<RuleIcon />} />
        )}
      </MenuSection>
    </>
  );
}

function PersonnelPart({ address, may, isClosed }: PartProps) {
  const { t } = useTranslation();
  const mayAsk = may('request', 'ContractLine');
  return (
    <MenuSection title={t('navigation.personnel')}>
      {may('read', 'LoketLink') &&
        (isClosed && mayAsk ? (
          <ClosedMenuLink to={`${address}/loket-service`} isIndented label={t('navigation.loketService')} />
        ) : (
          <MenuLink to={`${address}/loket-service`} isIndented label={t('navigation.loketService')} />
        ))}
      {may('read', 'Employee') && <MenuLink to={`${address}/employees`} isIndented label={t('navigation.employees')} />}
      {may('read', 'Payslip') && <MenuLink to={`${address}/payslips`} isIndented label={t('navigation.payslips')} />}
      {may('read', 'WageDeclaration') && (
        <MenuLink to={`${address}/wage-declarations`} isIndented label={t('navigation.wageDeclarations')} />
      )}
    </MenuSection>
  );
}

function PayrollPart({ address, may, isClosed }: PartProps) {
  const { t } = useTranslation();
  const lines = [
    { to: `${address}/journal-runs`, label: t('navigation.inbox'), subject: 'JournalRun', icon: <InboxIcon /> },
    { to: `${address}/account-mapping`, label: t('navigation.accountMapping'), subject: 'AccountMapping', icon: <MappingIcon /> },
  ].filter(({ subject }) => may('read', subject));
  if (lines.length === 0 || (isClosed && !may('request', 'ContractLine'))) return null;
  return (
    <MenuSection>
      {lines.map(({ to, label, icon }) =>
        isClosed ? (
          <ClosedMenuLink key={to} to={`${address}/loket-service`} label={label} />
        ) : (
          <MenuLink key={to} to={to} label={label} icon={icon} />
        ),
      )}
    </MenuSection>
  );
}

function LedgerPart({ address, may }: PartProps) {
  const { t } = useTranslation();
  const ledger = `${address}/ledger`;
  const lines = [
    { to: `${ledger}/trial-balance`, label: t('navigation.trialBalance'), subject: 'Account' },
    { to: `${address}/wage-cost`, label: t('navigation.wageCost'), subject: 'JournalEntry' },
    { to: `${ledger}/entries`, label: t('navigation.entries'), subject: 'JournalEntry' },
    { to: `${address}/reconciliation`, label: t('navigation.reconciliation'), subject: 'JournalEntry' },
    { to: `${ledger}/printout`, label: t('ledger.printout'), subject: 'JournalEntry' },
    { to: `${ledger}/accounts`, label: t('navigation.accounts'), subject: 'Account' },
    { to: `${ledger}/journals`, label: t('navigation.journals'), subject: 'Journal' },
    { to: `${ledger}/cost-centres`, label: t('navigation.costDimensions'), subject: 'Account' },
    { to: `${ledger}/opening-balance`, label: t('ledger.openingBalance'), subject: 'JournalEntry' },
    { to: `${ledger}/periods`, label: t('navigation.periods'), subject: 'Period' },
  ].filter(({ subject }) => may('read', subject));
  if (!may('read', 'Account') && !may('read', 'JournalEntry')) return null;
  return (
    <MenuSection title={t('navigation.ledger')}>
      {lines.map(({ to, label }) => (
        <MenuLink key={to} to={to} isIndented label={label} />
      ))}
    </MenuSection>
  );
}
