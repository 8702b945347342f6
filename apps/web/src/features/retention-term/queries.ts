import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type RetentionTerm = components['schemas']['RetentionTermDto'];

const termsKey = (portalId: string) => ['portal', portalId, 'retention-terms'] as const;

/** How long the portal keeps what, and what went of it. */
export const useRetentionTerms = (portalId: string) =>
  useQuery({
    queryKey: termsKey(portalId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}/retention-terms', { params: { path: { portalId } } })),
  });

/** Another term for a kind; what is out of it goes at the next erasure. */
export function useRetentionTermChange(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, term }: Pick<RetentionTerm, 'kind' | 'term'>) =>
      answer(api.PUT('/api/portals/{portalId}/retention-terms/{kind}', { params: { path: { portalId, kind } }, body: { term } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: termsKey(portalId) }),
  });
}
