import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { ledgerKey } from '../../session/books';

export type Account = components['schemas']['AccountDto'];
export type Journal = components['schemas']['JournalDto'];
export type Period = components['schemas']['PeriodDto'];
export type FiscalYear = components['schemas']['FiscalYearDto'];
export type EntryRow = components['schemas']['JournalEntryRowDto'];
export type TrialBalanceRow = components['schemas']['TrialBalanceRowDto'];

export interface Place {
  portalId: string;
  administrationId: string;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;

export const useTrialBalance = (place: Place, year: number, untilPeriod: number | undefined) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'trial-balance', year, untilPeriod ?? null],
    queryFn: () => answer(api.GET(`${base}/trial-balance`, { params: { path: place, query: { year, untilPeriod } } })),
  });

export const useFiscalYears = (place: Place) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'fiscal-years'],
    queryFn: () => answer(api.GET(`${base}/fiscal-years`, { params: { path: place } })),
  });

export const useAccounts = (place: Place, page: number, search: string) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'accounts', page, search],
    queryFn: () =>
      answer(api.GET(`${base}/accounts`, { params: { path: place, query: { page, pageSize: 50, search: search || undefined } } })),
    placeholderData: (before) => before,
  });

export const useJournals = (place: Place) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'journals'],
    queryFn: () => answer(api.GET(`${base}/journals`, { params: { path: place, query: { pageSize: 200 } } })),
  });

export const useEntries = (place: Place, page: number) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'entries', page],
    queryFn: () => answer(api.GET(`${base}/journal-entries`, { params: { path: place, query: { page, pageSize: 50 } } })),
    placeholderData: (before) => before,
  });

export const useEntry = (place: Place, entryId: string) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'entry', entryId],
    queryFn: () => answer(api.GET(`${base}/journal-entries/{entryId}`, { params: { path: { ...place, entryId } } })),
  });

export const useAccountCard = (place: Place, accountId: string, year: number, page: number) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'account-card', accountId, year, page],
    queryFn: () => answer(api.GET(`${base}/account-card`, { params: { path: place, query: { accountId, year, page, pageSize: 50 } } })),
  });

/** A change of the ledger; afterwards everything of it is read anew. */
export function useLedgerChange<Input, Output>(place: Place, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: ledgerKey(place) }) });
}

export const setPeriodState = (place: Place) => (input: { periodId: string; state: 'open' | 'closed' }) =>
  answer(
    api.PUT(`${base}/periods/{periodId}/state`, { params: { path: { ...place, periodId: input.periodId } }, body: { state: input.state } }),
  );

export const createFiscalYear = (place: Place) => (body: components['schemas']['NewFiscalYearDto']) =>
  answer(api.POST(`${base}/fiscal-years`, { params: { path: place }, body }));

export const createJournal = (place: Place) => (body: components['schemas']['NewJournalDto']) =>
  answer(api.POST(`${base}/journals`, { params: { path: place }, body }));

export const createAccount = (place: Place) => (body: components['schemas']['NewAccountDto']) =>
  answer(api.POST(`${base}/accounts`, { params: { path: place }, body }));

export const importStarterChart = (place: Place) => () =>
  answer(api.POST(`${base}/accounts/rgs-starter-chart`, { params: { path: place } }));

export const changeAccount = (place: Place) => (input: { accountId: string; body: components['schemas']['AccountChange'] }) =>
  answer(api.PATCH(`${base}/accounts/{accountId}`, { params: { path: { ...place, accountId: input.accountId } }, body: input.body }));
