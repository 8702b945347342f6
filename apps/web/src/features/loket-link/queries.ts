import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { navigationKey } from '../../session/navigation';
import { administrationsKey, domainsKey } from '../../session/places';

export type LoketService = components['schemas']['LoketServiceDto'];
export type LoketLink = components['schemas']['LoketLinkDto'];
export type Candidate = components['schemas']['LinkCandidateDto'];
export type ContractStatus = components['schemas']['ContractStatusDto'];
export type FetchRequest = components['schemas']['FetchRequest'];

export interface Place {
  portalId: string;
  administrationId: string;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;
const serviceKey = (place: Place) => ['loket-service', place.portalId, place.administrationId] as const;

export const useLoketService = (place: Place) =>
  useQuery({ queryKey: serviceKey(place), queryFn: () => answer(api.GET(`${base}/loket-service`, { params: { path: place } })) });

/** What can be linked; asks Loket, so only when somebody wants to choose. */
export const useCandidates = (place: Place) =>
  useQuery({
    queryKey: ['loket-link-candidates', place.portalId, place.administrationId],
    queryFn: () => answer(api.GET(`${base}/loket-link-candidates`, { params: { path: place } })),
    staleTime: 0,
  });

function useStaleLinks(place: Place) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [serviceKey(place), ['loket-link-candidates', place.portalId]].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
}

/** Links a client number; fetching begins by itself. */
export function useLinking(place: Place) {
  const onSuccess = useStaleLinks(place);
  return useMutation({
    mutationFn: (body: components['schemas']['LoketLinkRequest']) =>
      answer(api.POST(`${base}/loket-links`, { params: { path: place }, body })),
    onSuccess,
  });
}

export function useStartChange(place: Place) {
  const onSuccess = useStaleLinks(place);
  return useMutation({
    mutationFn: ({ loketLinkId, startsOn }: { loketLinkId: string; startsOn: string }) =>
      answer(api.PATCH(`${base}/loket-links/{loketLinkId}`, { params: { path: { ...place, loketLinkId } }, body: { startsOn } })),
    onSuccess,
  });
}

/** Ends a link; what came through it stays. */
export function useLinkEnd(place: Place) {
  const onSuccess = useStaleLinks(place);
  return useMutation({
    mutationFn: (loketLinkId: string) =>
      answer(api.DELETE(`${base}/loket-links/{loketLinkId}`, { params: { path: { ...place, loketLinkId } } })),
    onSuccess,
  });
}

/** Tries the account that holds for these books; what the test found stands with the account and in the steps, too. */
export function useConnectionTest(place: Place) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST(`${base}/loket-credential/test`, { params: { path: place } })),
    // One account may be that of many books.
    onSettled: () =>
      Promise.all(
        ['loket-service', 'loket-credential', 'incidents'].map((name) =>
          queryClient.invalidateQueries({ queryKey: [name, place.portalId] }),
        ),
      ),
  });
}

const statusKey = (place: Place) => ['contract', place.portalId, 'status', place.administrationId] as const;

/** Why the link is open or closed, and what was asked for. */
export const useContractStatus = (place: Place) =>
  useQuery({ queryKey: statusKey(place), queryFn: () => answer(api.GET(`${base}/contract-status`, { params: { path: place } })) });

/** Asks for whatever keeps the link closed. */
export function useContractRequest(place: Place) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      answer(api.POST(`${base}/contract-requests`, { params: { path: place }, body: note === '' ? {} : { note } })),
    onSuccess: () =>
      Promise.all(
        [
          ['contract', place.portalId],
          ['contract-lines', place.portalId],
          domainsKey(place.portalId),
          administrationsKey(place.portalId),
          navigationKey,
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
}

/** "Fetch now"; the answer is the id of a fetch that can be followed. */
export function useFetching(place: Place) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: FetchRequest) => answer(api.POST(`${base}/fetches`, { params: { path: place }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: serviceKey(place) }),
  });
}
