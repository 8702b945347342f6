import { type ReactNode, useDeferredValue } from 'react';
import { Outlet, useParams } from 'react-router';
import { Palette } from '../features/palette/palette';
import { AppLayout } from '../ui/app-layout';
import { NotFoundPage } from '../ui/not-found-page';
import { QueryView } from '../ui/query-view';
import { Waiting } from '../ui/waiting';
import { AdministrationMenu } from './administration-menu';
import { ClosedByContract } from './closed-by-contract';
import { ClosedPortal } from './closed-portal';
import { DomainMenu } from './domain-menu';
import { type PortalNavigation, useNavigation } from './navigation';
import { useAdministration, useDomain } from './places';
import { PortalMenu } from './portal-menu';
import { PortalNotice } from './second-factor-notices';
import { SettingsMenu } from './settings-menu';
import { Trail } from './trail';

/** Knows the portal of the address; one that the person does not work in is no page, also not for its employees. */
function WithPortal({ children }: { children: (portal: PortalNavigation) => ReactNode }) {
  const { portalId } = useParams();
  const navigation = useNavigation();
  const portal = navigation.data?.portals.find(
    (one) => one.portalId === portalId && (one.memberships.length > 0 || one.secondFactor === 'closed'),
  );
  // Frame and menu are much to draw: in small steps.
  const isDue = useDeferredValue(portal !== undefined);
  if (portal?.secondFactor === 'closed') {
    return (
      <AppLayout>
        <ClosedPortal portal={portal} />
      </AppLayout>
    );
  }
  if (portal && isDue) return children(portal);
  return (
    <AppLayout>
      <QueryView query={navigation}>{() => (portal ? <Waiting /> : <NotFoundPage />)}</QueryView>
    </AppLayout>
  );
}

/** Top right: what jumps anywhere, and the settings of the firm. */
function Tools({ portal }: { portal: PortalNavigation }) {
  return (
    <>
      <Palette portal={portal} />
      <SettingsMenu portal={portal} />
    </>
  );
}

/** The frame of the firm's own pages. */
export function PortalLayout() {
  return (
    <WithPortal>
      {(portal) => (
        <AppLayout trail={<Trail portal={portal} />} menu={<PortalMenu portal={portal} />} tools={<Tools portal={portal} />}>
          <PortalNotice portal={portal} />
          <Outlet />
        </AppLayout>
      )}
    </WithPortal>
  );
}

/** The frame of a client's pages. */
export function DomainLayout() {
  return <WithPortal>{(portal) => <DomainFrame portal={portal} />}</WithPortal>;
}

function DomainFrame({ portal }: { portal: PortalNavigation }) {
  const { domainId = '' } = useParams();
  const domain = useDomain(portal.portalId, domainId);
  return (
    <AppLayout
      trail={<Trail portal={portal} domain={domain.data} />}
      menu={domain.data ? <DomainMenu portal={portal} domain={domain.data} /> : <PortalMenu portal={portal} />}
      tools={<Tools portal={portal} />}
    >
      <PortalNotice portal={portal} />
      <QueryView query={domain} whenNotFound={<NotFoundPage />}>
        {() => <Outlet key={domainId} />}
      </QueryView>
    </AppLayout>
  );
}

/** The frame of the pages of one set of books. */
export function AdministrationLayout() {
  return <WithPortal>{(portal) => <AdministrationFrame portal={portal} />}</WithPortal>;
}

function AdministrationFrame({ portal }: { portal: PortalNavigation }) {
  const { administrationId = '' } = useParams();
  const administration = useAdministration(portal.portalId, administrationId);
  const { data } = administration;
  return (
    <AppLayout
      trail={<Trail portal={portal} domain={data && { domainId: data.domainId, name: data.domainName }} administration={data} />}
      menu={data ? <AdministrationMenu portal={portal} administration={data} /> : <PortalMenu portal={portal} />}
      tools={<Tools portal={portal} />}
    >
      <PortalNotice portal={portal} />
      <QueryView query={administration} whenNotFound={<NotFoundPage />}>
        {(shown) => (
          <ClosedByContract portalId={portal.portalId} administration={shown}>
            <Outlet key={administrationId} />
          </ClosedByContract>
        )}
      </QueryView>
    </AppLayout>
  );
}
