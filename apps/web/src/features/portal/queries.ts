import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { useSession } from '../../session/session-context';

export type WorkItem = components['schemas']['WorkItemDto'];

/** What waits for the person; also what others do changes it, so it is read anew whenever one comes back to it. */
export const useWork = (portalId: string) =>
  useQuery({
    queryKey: ['work', portalId],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/work', { params: { path: { portalId } } })),
    staleTime: 0,
  });

const openIncidents = { isOpen: true, isResting: false, page: 1, pageSize: 5 };

/** The latest open incidents, and how many there are. */
export const useOpenIncidents = (portalId: string, isEnabled: boolean) =>
  useQuery({
    queryKey: ['incidents', portalId, 'latest'],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/incidents', { params: { path: { portalId }, query: openIncidents } })),
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
