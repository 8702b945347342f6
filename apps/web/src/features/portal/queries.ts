import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { useSession } from '../../session/session-context';

export type WaitingState = 'to_review' | 'blocked' | 'offered';

/** How many runs are in one of these states, over all that the person reaches. */
export const useRunCount = (portalId: string, state: WaitingState, isEnabled: boolean) =>
  useQuery({
    queryKey: ['journal-runs', portalId, 'count', state],
    queryFn: async () => {
      const query = { state: [state], page: 1, pageSize: 1 };
      return (await answer(api.GET('/api/portals/{portalId}/journal-runs', { params: { path: { portalId }, query } }))).total;
    },
    enabled: isEnabled,
  });

const openIncidents = { isOpen: true, page: 1, pageSize: 5 };

/** The latest open incidents, and how many there are. */
export const useOpenIncidents = (portalId: string, isEnabled: boolean) =>
  useQuery({
    queryKey: ['incidents', portalId, 'latest'],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/incidents', { params: { path: { portalId }, query: openIncidents } })),
    enabled: isEnabled,
  });

/** How many contract requests wait for a decision. */
export const useRequestCount = (portalId: string, isEnabled: boolean) =>
  useQuery({
    queryKey: ['contract-lines', portalId, 'count'],
    queryFn: async () => {
      const query = { state: 'requested' as const, pageSize: 1 };
      return (await answer(api.GET('/api/portals/{portalId}/contract-lines', { params: { path: { portalId }, query } }))).total;
    },
    enabled: isEnabled,
  });

const portalKey = (portalId: string) => ['portal', portalId] as const;

export const usePortal = (portalId: string) =>
  useQuery({
    queryKey: portalKey(portalId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}', { params: { path: { portalId } } })),
  });

/** Changes the portal's name or language; the name stands in the trail, too. */
export function usePortalChange(portalId: string) {
  const queryClient = useQueryClient();
  const { refresh } = useSession();
  return useMutation({
    mutationFn: (body: components['schemas']['PortalChangeDto']) =>
      answer(api.PUT('/api/portals/{portalId}', { params: { path: { portalId } }, body })),
    onSuccess: () => Promise.all([queryClient.invalidateQueries({ queryKey: portalKey(portalId) }), refresh()]),
  });
}
