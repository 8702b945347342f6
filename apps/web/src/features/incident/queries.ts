import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type Incident = components['schemas']['IncidentDto'];

const incidentsKey = (portalId: string) => ['incidents', portalId] as const;

export const useIncidents = (portalId: string, page: number, isOpen: boolean | undefined) =>
  useQuery({
    queryKey: [...incidentsKey(portalId), 'list', page, isOpen ?? null],
    queryFn: () =>
      answer(api.GET('/api/portals/{portalId}/incidents', { params: { path: { portalId }, query: { page, pageSize: 50, isOpen } } })),
    placeholderData: (before) => before,
  });

/** Takes an incident on, hands it back, or lets it rest. */
export function useIncidentChange(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ incidentId, ...body }: components['schemas']['IncidentChange'] & { incidentId: string }) =>
      answer(api.PATCH('/api/portals/{portalId}/incidents/{incidentId}', { params: { path: { portalId, incidentId } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: incidentsKey(portalId) }),
  });
}
