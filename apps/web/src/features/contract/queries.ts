import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { everyPage } from '../../api/every-page';
import type { components } from '../../api/schema.generated';
import { navigationKey } from '../../session/navigation';
import { administrationsKey, domainsKey } from '../../session/places';

export type Contract = components['schemas']['ContractDto'];
export type ContractLine = components['schemas']['ContractLineDto'];
export type LineRequest = components['schemas']['ContractLineRequestDto'];
export type Decision = components['schemas']['ContractDecisionDto'];

const contractKey = (portalId: string, domainId: string) => ['contract', portalId, domainId] as const;
const linesKey = (portalId: string) => ['contract-lines', portalId] as const;

/** What a change of a contract makes stale: itself, requests, which links are open, and what menus show. */
function useStaleContracts(portalId: string) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [
        ['contract', portalId],
        linesKey(portalId),
        ['loket-service', portalId],
        domainsKey(portalId),
        administrationsKey(portalId),
        navigationKey,
      ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
}

export const useContract = (portalId: string, domainId: string) =>
  useQuery({
    queryKey: contractKey(portalId, domainId),
    queryFn: () => answer(api.GET('/api/portals/{portalId}/domains/{domainId}/contract', { params: { path: { portalId, domainId } } })),
  });

export interface LineListRequest {
  page: number;
  pageSize: number;
  search?: string;
  state?: ContractLine['state'];
}

/** Lines of every domain that the person reaches; open requests first. */
export const useContractLines = (portalId: string, query: LineListRequest) =>
  useQuery({
    queryKey: [...linesKey(portalId), 'list', query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/contract-lines', { params: { path: { portalId }, query } })),
    placeholderData: (before) => before,
  });

export function useContractChange(portalId: string, domainId: string) {
  const onSuccess = useStaleContracts(portalId);
  return useMutation({
    mutationFn: (body: components['schemas']['ContractChangeDto']) =>
      answer(api.PUT('/api/portals/{portalId}/domains/{domainId}/contract', { params: { path: { portalId, domainId } }, body })),
    onSuccess,
  });
}

/** Asks for a line, or (who decides) adds it at once. */
export function useLineAddition(portalId: string, domainId: string, isGranted: boolean) {
  const onSuccess = useStaleContracts(portalId);
  return useMutation({
    mutationFn: (body: LineRequest) => {
      const request = { params: { path: { portalId, domainId } }, body };
      return answer(
        isGranted
          ? api.POST('/api/portals/{portalId}/domains/{domainId}/granted-contract-lines', request)
          : api.POST('/api/portals/{portalId}/domains/{domainId}/contract-lines', request),
      );
    },
    onSuccess,
  });
}

/** Grants or declines a request, or ends what was granted. */
export function useLineDecision(portalId: string) {
  const onSuccess = useStaleContracts(portalId);
  return useMutation({
    mutationFn: ({ line, ...body }: Decision & { line: ContractLine }) =>
      answer(
        api.POST('/api/portals/{portalId}/domains/{domainId}/contract-lines/{lineId}/decisions', {
          params: { path: { portalId, domainId: line.domainId, lineId: line.contractLineId } },
          body,
        }),
      ),
    onSuccess,
  });
}

/** All sets of books of a client, to choose from. */
export const useBooksOfDomain = (portalId: string, domainId: string) =>
  useQuery({
    queryKey: [...administrationsKey(portalId), 'of-domain', domainId],
    queryFn: () =>
      everyPage((query) =>
        answer(api.GET('/api/portals/{portalId}/administrations', { params: { path: { portalId }, query: { ...query, domainId } } })),
      ),
  });
