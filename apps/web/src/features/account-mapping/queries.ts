import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { accountMappingsKey, type BooksPlace, type CostDimensionKind, type RuleRemoval, useBookingChoice } from '../../session/books';

export type DimensionMapping = components['schemas']['DimensionMappingDto'];
export type DimensionNoun = 'cost_centre' | 'cost_unit';
export type CostSplit = components['schemas']['CostSplitDto'];
export type CostSplitList = components['schemas']['CostSplitListDto'];
export type AccountChange = components['schemas']['AccountMappingChange'];
export type DimensionChange = components['schemas']['DimensionMappingChange'];
export type SplitChange = components['schemas']['CostSplitChange'];
export type ItemKind = 'account_code' | 'component';

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;

export interface MappingListRequest {
  page: number;
  pageSize: number;
  kind: ItemKind;
  isUnmapped?: boolean | undefined;
  text?: string | undefined;
}

/** Loket's codes or components and where they lead; those that lead nowhere on top. */
export const useAccountMappings = (place: BooksPlace, query: MappingListRequest) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'list', query],
    queryFn: () => answer(api.GET(`${base}/account-mappings`, { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });

/** Everything that was ever said of an item, last row first. */
export const useMappingHistory = (place: BooksPlace, kind: ItemKind, loketCode: string) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'history', kind, loketCode],
    queryFn: () => answer(api.GET(`${base}/account-mappings/history`, { params: { path: place, query: { kind, loketCode } } })),
  });

export const useDimensionMappings = (place: BooksPlace, noun: DimensionNoun) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'dimensions', noun],
    queryFn: () => answer(api.GET(`${base}/dimension-mappings`, { params: { path: place, query: { noun } } })),
  });

export const useMapDimension = (place: BooksPlace) =>
  useBookingChoice(place, (body: DimensionChange) => answer(api.PUT(`${base}/dimension-mappings`, { params: { path: place }, body })));

export const useRemoveDimension = (place: BooksPlace) =>
  useBookingChoice(place, ({ accountMappingId, ...query }: RuleRemoval) =>
    answer(api.DELETE(`${base}/dimension-mappings/{accountMappingId}`, { params: { path: { ...place, accountMappingId }, query } })),
  );

export const useCostSplits = (place: BooksPlace) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'splits'],
    queryFn: () => answer(api.GET(`${base}/cost-splits`, { params: { path: place } })),
  });

export const useSplit = (place: BooksPlace) =>
  useBookingChoice(place, (body: SplitChange) => answer(api.PUT(`${base}/cost-splits`, { params: { path: place }, body })));

export const useRemoveSplit = (place: BooksPlace) =>
  useBookingChoice(place, ({ accountMappingId, ...query }: RuleRemoval) =>
    answer(api.DELETE(`${base}/cost-splits/{accountMappingId}`, { params: { path: { ...place, accountMappingId }, query } })),
  );

/** What the books call them. */
export const kindOf = (noun: DimensionNoun): CostDimensionKind => (noun === 'cost_centre' ? 'cost-centres' : 'cost-units');

export interface Proposed {
  account?: AccountChange;
  dimension?: DimensionChange;
  split?: SplitChange;
  removal?: components['schemas']['ProposedRemoval'];
}

/** What a change would have done to a year; null: nothing is proposed yet. */
export const useReplay = (place: BooksPlace, year: number, proposed: Proposed | null) =>
  useQuery({
    // With what is mapped a proposal is read anew; a removal not, because then what it takes away may stand no more.
    queryKey: proposed?.removal
      ? ['removal-replay', place.portalId, place.administrationId, year, proposed]
      : [...accountMappingsKey(place), 'replay', year, proposed],
    queryFn: () => answer(api.POST(`${base}/mapping-replay`, { params: { path: place }, body: { year, ...proposed } })),
    enabled: proposed !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
