import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type CostDimensionKind, ledgerKey, readCostDimensions, useBookingChoice } from '../../session/books';
import type { Place } from './queries';

export type CostDimension = components['schemas']['CostDimensionDto'];
export const costDimensionKinds: readonly CostDimensionKind[] = ['cost-centres', 'cost-units'];

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;

interface CostDimensionQuery {
  page: number;
  pageSize: number;
  search: string | undefined;
}

export const useCostDimensionPage = (place: Place, kind: CostDimensionKind, query: CostDimensionQuery) =>
  useQuery({
    queryKey: [...ledgerKey(place), kind, 'page', query],
    queryFn: () => readCostDimensions(place, kind, query),
    placeholderData: keepPreviousData,
  });

interface CostDimensionInput {
  id: string;
  body: components['schemas']['CostDimensionChange'];
}

/** Runs that waited for it are checked anew, so they are read anew, too. */
export const useCostDimensionChange = (place: Place, kind: CostDimensionKind) =>
  useBookingChoice(place, ({ id, body }: CostDimensionInput) => {
    const params = { path: { ...place, id } };
    return kind === 'cost-centres'
      ? answer(api.PATCH(`${base}/cost-centres/{id}`, { params, body }))
      : answer(api.PATCH(`${base}/cost-units/{id}`, { params, body }));
  });
