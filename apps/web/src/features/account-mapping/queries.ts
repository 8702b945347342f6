import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { accountMappingsKey, type BooksPlace } from '../../session/books';

export interface MappingListRequest {
  page: number;
  pageSize: number;
  isUnmapped?: boolean | undefined;
  text?: string | undefined;
}

/** Loket's codes and where they lead; those that lead nowhere on top. */
export const useAccountMappings = (place: BooksPlace, query: MappingListRequest) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'list', query],
    queryFn: () =>
      answer(api.GET('/api/portals/{portalId}/administrations/{administrationId}/account-mappings', { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });
