import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { useSession } from '../../session/session-context';

export type PortalSecurity = components['schemas']['PortalSecurityDto'];

const securityKey = (portalId: string) => ['portal', portalId, 'security'] as const;

export const usePortalSecurity = (portalId: string) =>
  useQuery({
    queryKey: securityKey(portalId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}/security', { params: { path: { portalId } } })),
  });

/** Changes what the portal asks of whoever comes in; the notice above its pages changes with it. */
export function usePortalSecurityChange(portalId: string) {
  const queryClient = useQueryClient();
  const { refresh } = useSession();
  return useMutation({
    mutationFn: (body: components['schemas']['PortalSecurityChangeDto']) =>
      answer(api.PUT('/api/portals/{portalId}/security', { params: { path: { portalId } }, body })),
    onSuccess: () => Promise.all([queryClient.invalidateQueries({ queryKey: securityKey(portalId) }), refresh()]),
  });
}
