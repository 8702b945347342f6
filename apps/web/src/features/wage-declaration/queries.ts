import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
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
