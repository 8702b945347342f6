import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type Incident = components['schemas']['IncidentDto'];

const incidentsKey = (portalId: string) => ['incidents', portalId] as const;

export interface IncidentListRequest {
  page: number;
  pageSize: number;
  isOpen?: boolean | undefined;
  isResting?: boolean | undefined;
  administrationId?: string | undefined;
  domainId?: string | undefined;
  level?: 'administration' | 'domain' | 'portal' | undefined;
}

export const useIncidents = (portalId: string, query: IncidentListRequest) =>
  useQuery({
    queryKey: [...incidentsKey(portalId), 'list', query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/incidents', { params: { path: { portalId }, query } })),
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
