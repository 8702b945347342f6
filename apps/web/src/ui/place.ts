import { useParams } from 'react-router';

/** The portal of the address. */
export function usePortalId(): string {
  const { portalId } = useParams();
  if (!portalId) throw new Error('this page needs a portal in its address');
  return portalId;
}

/** The administration of the address, as the API's paths want it. */
export function useAdministrationPlace(): { portalId: string; administrationId: string } {
  const { portalId, administrationId } = useParams();
  if (!portalId || !administrationId) throw new Error('this page needs an administration in its address');
  return { portalId, administrationId };
}

/** The domain of the address. */
export function useDomainPlace(): { portalId: string; domainId: string } {
  const { portalId, domainId } = useParams();
  if (!portalId || !domainId) throw new Error('this page needs a domain in its address');
  return { portalId, domainId };
}

export const administrationAddress = (place: { portalId: string; administrationId: string }): string =>
  `/portals/${place.portalId}/administrations/${place.administrationId}`;

export const domainAddress = (place: { portalId: string; domainId: string }): string =>
  `/portals/${place.portalId}/domains/${place.domainId}`;

export const portalAddress = (portalId: string): string => `/portals/${portalId}`;
