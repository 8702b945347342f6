import { type ReactNode, useDeferredValue } from 'react';
import { Outlet, useParams } from 'react-router';
import { Palette } from '../features/palette/palette';
import { AppLayout } from '../ui/app-layout';
import { NotFoundPage } from '../ui/not-found-page';
import { administrationAddress, domainAddress, portalAddress } from '../ui/place';
import { QueryView } from '../ui/query-view';
import { Waiting } from '../ui/waiting';
import { AdministrationMenu } from './administration-menu';
import { ClosedByContract } from './closed-by-contract';
import { ClosedByRole } from './closed-by-role';
import { ClosedPortal } from './closed-portal';
import { DomainMenu } from './domain-menu';
import { administrationPages, domainPages, otherAdministrationPages, portalPages, settingsPages } from './menu-pages';
import { mayInAdministration, mayInDomain, mayInPortal, maySomewhere, type PortalNavigation, useNavigation } from './navigation';
import { type Administration, useAdministration, useDomain } from './places';
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
          <PortalPage portal={portal} />
        </AppLayout>
      )}
    </WithPortal>
  );
}

const firmPages = [...portalPages, ...settingsPages];

function PortalPage({ portal }: { portal: PortalNavigation }) {
  const mayInWhole = mayInPortal(portal);
  return (
    <ClosedByRole pages={firmPages} address={portalAddress(portal.portalId)} may={maySomewhere(portal)} mayInWhole={mayInWhole}>
      <Outlet />
    </ClosedByRole>
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
        {(shown) => (
          <ClosedByRole
            pages={domainPages}
            address={domainAddress({ portalId: portal.portalId, domainId: shown.domainId })}
            may={mayInDomain(portal, shown.domainId)}
            mayInWhole={mayInPortal(portal)}
          >
            <Outlet key={domainId} />
          </ClosedByRole>
        )}
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
          <BooksPage portal={portal} administration={shown}>
            <Outlet key={administrationId} />
          </BooksPage>
        )}
      </QueryView>
    </AppLayout>
  );
}

const booksPages = [...administrationPages, ...otherAdministrationPages];

interface BooksPageProps {
  portal: PortalNavigation;
  administration: Administration;
  children: ReactNode;
}

/** A page of one set of books, where role and contract open it. */
function BooksPage({ portal, administration, children }: BooksPageProps) {
  const { portalId } = portal;
  const { domainId, administrationId } = administration;
  const may = mayInAdministration(portal, domainId, administrationId);
  return (
    <ClosedByRole pages={booksPages} address={administrationAddress({ portalId, administrationId })} may={may} mayInWhole={may}>
      <ClosedByContract portalId={portalId} administration={administration}>
        {children}
      </ClosedByContract>
    </ClosedByRole>
  );
}
