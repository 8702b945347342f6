import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, operations } from '../../api/schema.generated';
import type { BooksPlace } from '../../session/books';

export type WageDeclaration = components['schemas']['WageDeclarationDto'];

export interface DeclarationListRequest {
  page: number;
  pageSize: number;
  year?: number | undefined;
  state?: WageDeclaration['state'] | undefined;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}/wage-declarations' as const;
const declarationsKey = (place: BooksPlace) => ['wage-declarations', place.portalId, place.administrationId] as const;

export const useWageDeclarations = (place: BooksPlace, query: DeclarationListRequest) =>
  useQuery({
    queryKey: [...declarationsKey(place), 'list', query],
    queryFn: () => answer(api.GET(base, { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });

export const useWageDeclaration = (place: BooksPlace, wageDeclarationId: string) =>
  useQuery({
    queryKey: [...declarationsKey(place), 'one', wageDeclarationId],
    queryFn: () => answer(api.GET(`${base}/{wageDeclarationId}`, { params: { path: { ...place, wageDeclarationId } } })),
  });

/** Has everything of a declaration's period read again; the answer is the id of a fetch that can be followed. */
export const useReading = (place: BooksPlace) =>
  useMutation({
    mutationFn: ({ year, periodNumber }: Pick<WageDeclaration, 'year' | 'periodNumber'>) =>
      answer(
        api.POST('/api/portals/{portalId}/administrations/{administrationId}/fetches', {
          params: { path: place },
          // A declaration over a whole year has no period of its own.
          body: periodNumber === 0 ? { year } : { year, periodNumber },
        }),
      ),
  });

/** The PDF with collective amounts. */
export const useOverview = (place: BooksPlace, wageDeclarationId: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: (): Promise<Blob> =>
      answer(api.GET(`${base}/{wageDeclarationId}/overview`, { params: { path: { ...place, wageDeclarationId } }, parseAs: 'blob' })),
  });

/** The XML as it was sent, which names every employee: for the firm's people with a reason. */
export const useMessage = (place: BooksPlace, wageDeclarationId: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: (reason: string | undefined): Promise<Blob> => {
      const path = { ...place, wageDeclarationId };
      return reason === undefined
        ? answer(api.GET(`${base}/{wageDeclarationId}/message`, { params: { path }, parseAs: 'blob' }))
        : answer(api.POST(`${base}/{wageDeclarationId}/message-openings`, { params: { path }, body: { reason }, parseAs: 'blob' }));
    },
  });

export type WagePayable = components['schemas']['WagePayableDto'];
export type DeclarationChain = components['schemas']['DeclarationChainDto'];

export type PayableListRequest = NonNullable<operations['WagePayableList_list']['parameters']['query']>;

const payablesKey = (portalId: string) => ['wage-payables', portalId] as const;

/** What is to be paid, over every administration that the person reaches. */
export const useWagePayables = (portalId: string, query: PayableListRequest) =>
  useQuery({
    queryKey: [...payablesKey(portalId), query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/wage-payables', { params: { path: { portalId }, query } })),
    placeholderData: keepPreviousData,
  });

/** Marks a payable as paid on a day, or (null) as not paid after all. */
export function useMarkPayable(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ payable, paidOn }: { payable: WagePayable; paidOn: string | null }) => {
      const path = { portalId, administrationId: payable.administrationId, wagePayableId: payable.wagePayableId };
      const body = { rowVersion: payable.rowVersion, paidOn };
      return answer(
        api.PATCH('/api/portals/{portalId}/administrations/{administrationId}/wage-payables/{wagePayableId}', { params: { path }, body }),
      );
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: payablesKey(portalId) }),
  });
}

/** What a declaration corrects, what corrects it, and what says its period anew. */
export const useDeclarationChain = (place: BooksPlace, wageDeclarationId: string) =>
  useQuery({
    queryKey: [...declarationsKey(place), 'chain', wageDeclarationId],
    queryFn: () => answer(api.GET(`${base}/{wageDeclarationId}/chain`, { params: { path: { ...place, wageDeclarationId } } })),
  });
