import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { portalAddress } from '../ui/place';
import { QueryView } from '../ui/query-view';
import { type PortalNavigation, useNavigation } from './portals';

/** Where one comes in: the only portal, one's own payslips, or a choice. */
export function Component() {
  const navigation = useNavigation();
  return <QueryView query={navigation}>{({ portals }) => <Landing portals={portals} />}</QueryView>;
}

function Landing({ portals }: { portals: PortalNavigation[] }) {
  // Whether somebody works in a portal that is closed to them is not told; whoever is no employee there does.
  const worksIn = portals.filter((portal) => portal.memberships.length > 0 || (portal.secondFactor === 'closed' && !portal.isEmployee));
  const isEmployee = portals.some((portal) => portal.isEmployee);
  if (worksIn.length === 0 && isEmployee) return <Navigate to="/my/payslips" replace />;
  if (worksIn.length === 1) return <Navigate to={portalAddress(worksIn[0]!.portalId)} replace />;
  if (worksIn.length === 0) return <NoPortal />;
  return <PortalChoice portals={worksIn} isEmployee={isEmployee} />;
}

function NoPortal() {
  const { t } = useTranslation();
  return (
    <Page title={t('navigation.start')}>
      <EmptyState title={t('navigation.noPortal')}>{t('navigation.noPortalText')}</EmptyState>
    </Page>
  );
}

function PortalChoice({ portals, isEmployee }: { portals: PortalNavigation[]; isEmployee: boolean }) {
  const { t } = useTranslation();
  return (
    <Page title={t('navigation.choosePortal')}>
      <Paper>
        <List>
          {portals.map((portal) => (
            <ListItem key={portal.portalId} disablePadding>
              <ListItemButton component={RouterLink} to={portalAddress(portal.portalId)}>
                <ListItemText
                  primary={portal.name}
                  secondary={
                    portal.secondFactor === 'closed'
                      ? t('session.portalClosed')
                      : t('navigation.portalCounts', { domains: portal.domainCount, administrations: portal.administrationCount })
                  }
                />
              </ListItemButton>
            </ListItem>
          ))}
          {isEmployee && (
            <ListItem disablePadding>
              <ListItemButton component={RouterLink} to="/my/payslips">
                <ListItemText primary={t('navigation.myPayslips')} secondary={t('navigation.myPayslipsText')} />
              </ListItemButton>
            </ListItem>
          )}
        </List>
      </Paper>
    </Page>
  );
}
