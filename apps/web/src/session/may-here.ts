import { useCallback, useMemo } from 'react';
import { useParams } from 'react-router';
import { type May, mayInAdministration, mayInDomain, mayInPortal, maySomewhere, usePortalNavigation } from './navigation';
import { useAdministration } from './places';

const nothing: May = () => false;

/** What the person may do at the place of the address: its administration, else its domain, else its portal. Nothing while that is not known yet. */
export function useMayHere(): May {
  const { portalId = '', domainId, administrationId = '' } = useParams();
  const portal = usePortalNavigation(portalId);
  const administration = useAdministration(portalId, administrationId).data;
  return useMemo(() => {
    if (administrationId !== '') {
      return administration ? mayInAdministration(portal, administration.domainId, administration.administrationId) : nothing;
    }
    return domainId === undefined ? mayInPortal(portal) : mayInDomain(portal, domainId);
  }, [portal, domainId, administrationId, administration]);
}

/** What the person may do in the administration that a row is of, in a list over many. */
export function useMayIn(domainId: string, administrationId: string): May {
  const { portalId = '' } = useParams();
  const portal = usePortalNavigation(portalId);
  return useMemo(() => mayInAdministration(portal, domainId, administrationId), [portal, domainId, administrationId]);
}

/** What the person may do in each administration that a list is over. */
export function useMayInEach(): (domainId: string, administrationId: string) => May {
  const { portalId = '' } = useParams();
  const portal = usePortalNavigation(portalId);
  return useCallback((domainId: string, administrationId: string) => mayInAdministration(portal, domainId, administrationId), [portal]);
}

/** What the person may do somewhere in the portal of the address. */
export function useMaySomewhere(): May {
  const { portalId = '' } = useParams();
  const portal = usePortalNavigation(portalId);
  return useMemo(() => maySomewhere(portal), [portal]);
}
