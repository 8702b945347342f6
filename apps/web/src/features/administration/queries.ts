import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { navigationKey } from '../../session/navigation';
import { administrationsKey, domainsKey } from '../../session/places';

export type AdministrationChange = components['schemas']['AdministrationChangeDto'];

function useStaleBooks(portalId: string) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: administrationsKey(portalId) }),
      queryClient.invalidateQueries({ queryKey: domainsKey(portalId) }),
      queryClient.invalidateQueries({ queryKey: navigationKey }),
    ]);
}

/** Adds a set of books to a domain; the first becomes its standard one. */
export function useAdministrationCreation(portalId: string, domainId: string) {
  const onSuccess = useStaleBooks(portalId);
  return useMutation({
    mutationFn: (body: AdministrationChange) =>
      answer(api.POST('/api/portals/{portalId}/domains/{domainId}/administrations', { params: { path: { portalId, domainId } }, body })),
    onSuccess,
  });
}

export function useAdministrationChange(portalId: string, administrationId: string) {
  const onSuccess = useStaleBooks(portalId);
  return useMutation({
    mutationFn: (body: AdministrationChange) =>
      answer(
        api.PUT('/api/portals/{portalId}/administrations/{administrationId}', { params: { path: { portalId, administrationId } }, body }),
      ),
    onSuccess,
  });
}

/** Chooses which administration the contract opens by itself. */
export function useStandardChoice(portalId: string, domainId: string) {
  const onSuccess = useStaleBooks(portalId);
  return useMutation({
    mutationFn: (administrationId: string) =>
      answer(
        api.PUT('/api/portals/{portalId}/domains/{domainId}/standard-administration', {
          params: { path: { portalId, domainId } },
          body: { administrationId },
        }),
      ),
    onSuccess,
  });
}

interface Place {
  portalId: string;
  administrationId: string;
}

/** Link, credential and freshness of the books; for who may see the link. */
export const useLoketService = (place: Place, isEnabled: boolean) =>
  useQuery({
    queryKey: ['loket-service', place.portalId, place.administrationId],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/administrations/{administrationId}/loket-service', { params: { path: place } })),
    enabled: isEnabled,
  });

/** Links a client number: the Relatiecode of the books. Fetching begins by itself. */
export function useLinking(place: Place) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (clientNumber: number) =>
      answer(
        api.POST('/api/portals/{portalId}/administrations/{administrationId}/loket-links', {
          params: { path: place },
          body: { clientNumber },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['loket-service', place.portalId] }),
  });
}

/** How many runs of the books are in one of these states. */
export const useRunCount = (place: Place, state: 'to_review' | 'blocked', isEnabled: boolean) =>
  useQuery({
    queryKey: ['journal-runs', place.portalId, 'count', state, place.administrationId],
    queryFn: async () => {
      const query = {
        state: [state],
        administrationId: place.administrationId,
        pageSize: 1,
        sort: 'offeredAt' as const,
        direction: 'desc' as const,
        page: 1,
      };
      return (await answer(api.GET('/api/portals/{portalId}/journal-runs', { params: { path: place, query } }))).total;
    },
    enabled: isEnabled,
  });
