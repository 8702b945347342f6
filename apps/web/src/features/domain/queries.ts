import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { everyPage } from '../../api/every-page';
import type { components } from '../../api/schema.generated';
import { domainsKey } from '../../session/places';
import { navigationKey } from '../../session/navigation';

export type DomainChange = components['schemas']['DomainChangeDto'];
export type NewDomain = components['schemas']['NewDomainDto'];

/** Who can be responsible for a domain: the people who work for the firm, each once, by name. */
export const useFirmPeople = (portalId: string, isEnabled = true) =>
  useQuery({
    queryKey: ['memberships', portalId, 'firm-people'],
    queryFn: async () => {
      const items = await everyPage((query) =>
        answer(api.GET('/api/portals/{portalId}/memberships', { params: { path: { portalId }, query } })),
      );
      const people = new Map<string, string>();
      for (const { userId, name, role } of items) if (role === 'portal_admin' || role === 'back_office') people.set(userId, name);
      return [...people].map(([userId, name]) => ({ userId, name }));
    },
    enabled: isEnabled,
  });

/** Makes a domain with its contract; the answer is its id. */
export function useDomainCreation(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewDomain) => answer(api.POST('/api/portals/{portalId}/domains', { params: { path: { portalId } }, body })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: domainsKey(portalId) }),
        queryClient.invalidateQueries({ queryKey: navigationKey }),
      ]),
  });
}

export function useDomainChange(portalId: string, domainId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: DomainChange) =>
      answer(api.PUT('/api/portals/{portalId}/domains/{domainId}', { params: { path: { portalId, domainId } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: domainsKey(portalId) }),
  });
}
