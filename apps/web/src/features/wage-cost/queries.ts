import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type BooksPlace, ledgerKey } from '../../session/books';

export type WageCost = components['schemas']['WageCostDto'];

export const useWageCost = (place: BooksPlace, year: number) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'wage-cost', year],
    queryFn: () =>
      answer(api.GET('/api/portals/{portalId}/administrations/{administrationId}/wage-cost', { params: { path: place, query: { year } } })),
    placeholderData: keepPreviousData,
  });
