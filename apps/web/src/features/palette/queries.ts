import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** Places and runs by a few words; nothing is asked for no words. */
export const useSearch = (portalId: string, text: string) =>
  useQuery({
    queryKey: ['search', portalId, text],
    queryFn: ({ signal }) => answer(api.GET('/api/portals/{portalId}/search', { params: { path: { portalId }, query: { text } }, signal })),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  });
