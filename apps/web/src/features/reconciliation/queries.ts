import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type BooksPlace, ledgerKey } from '../../session/books';

export type Reconciliation = components['schemas']['ReconciliationDto'];
export type ReconciledMonth = components['schemas']['ReconciledMonthDto'];
export type ReconciledMonthDetail = components['schemas']['ReconciledMonthDetailDto'];

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;
// Below the ledger's key: whatever is booked makes it stale.
const reconciliationKey = (place: BooksPlace) => [...ledgerKey(place), 'reconciliation'] as const;

export const useReconciliation = (place: BooksPlace, year: number) =>
  useQuery({
    queryKey: [...reconciliationKey(place), year],
    queryFn: () => answer(api.GET(`${base}/reconciliations`, { params: { path: place, query: { year } } })),
  });

export const useReconciledMonth = (place: BooksPlace, year: number, number: number) =>
  useQuery({
    queryKey: [...reconciliationKey(place), year, number],
    queryFn: () => answer(api.GET(`${base}/reconciliations/{year}/{number}`, { params: { path: { ...place, year, number } } })),
  });

/** Chooses which accounts hold the wage tax; none is those with the reference code. */
export function useWageTaxAccountChoice(place: BooksPlace) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (accountIds: string[]) => answer(api.PUT(`${base}/wage-tax-accounts`, { params: { path: place }, body: { accountIds } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: reconciliationKey(place) }),
  });
}
