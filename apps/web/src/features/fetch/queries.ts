import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type Fetch = components['schemas']['FetchDto'];

const fetchesKey = (portalId: string) => ['fetches', portalId] as const;

export const useFetches = (portalId: string, page: number, pageSize: number) =>
  useQuery({
    queryKey: [...fetchesKey(portalId), 'list', page, pageSize],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/fetches', { params: { path: { portalId }, query: { page, pageSize } } })),
    placeholderData: (before) => before,
  });

/** One fetch as it stood when the page was opened; what changes from then on comes by itself. */
export const useFetch = (portalId: string, fetchId: string) =>
  useQuery({
    queryKey: [...fetchesKey(portalId), 'one', fetchId],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/fetches/{fetchId}', { params: { path: { portalId, fetchId } } })),
  });

/** Everything of every administration whose link is open; the answer is the id of a fetch that can be followed. */
export function useFetchAll(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/portals/{portalId}/fetches', { params: { path: { portalId } }, body: {} })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: fetchesKey(portalId) }),
  });
}
