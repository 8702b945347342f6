import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, operations } from '../../api/schema.generated';
import { journalRunsKey, ledgerKey } from '../../session/books';

export type Account = components['schemas']['AccountDto'];
export type Journal = components['schemas']['JournalDto'];
export type Period = components['schemas']['PeriodDto'];
export type FiscalYear = components['schemas']['FiscalYearDto'];
export type PrintedLine = components['schemas']['PrintedLineDto'];
export type EntryRow = components['schemas']['JournalEntryRowDto'];
export type TrialBalanceRow = components['schemas']['TrialBalanceRowDto'];

export interface Place {
  portalId: string;
  administrationId: string;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;

/** A fiscal year, as far as a period or a day. */
export interface BooksUntil {
  year: number;
  untilPeriod?: number;
  untilDate?: string;
}

/** The address of one of the ledger's lists, for files of it. */
export const ledgerPath = (place: Place, list: string): string =>
  `/api/portals/${place.portalId}/administrations/${place.administrationId}/${list}`;

export const useTrialBalance = (place: Place, until: BooksUntil) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'trial-balance', until],
    queryFn: () => answer(api.GET(`${base}/trial-balance`, { params: { path: place, query: until } })),
    placeholderData: (before) => before,
  });

export type PrintoutQuery = NonNullable<operations['Report_journalPrintout']['parameters']['query']>;

export const useJournalPrintout = (place: Place, query: Omit<PrintoutQuery, 'format'>) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'journal-printout', query],
    queryFn: () => answer(api.GET(`${base}/journal-printout`, { params: { path: place, query } })),
    placeholderData: (before) => before,
  });

export const useOpeningBalance = (place: Place, year: number) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'opening-balance', year],
    queryFn: () => answer(api.GET(`${base}/opening-balance`, { params: { path: place, query: { year } } })),
  });

export const usePeriodHistory = (place: Place, periodId: string) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'period-history', periodId],
    queryFn: () => answer(api.GET(`${base}/periods/{periodId}/changes`, { params: { path: { ...place, periodId } } })),
  });

export const useYearEndCheck = (place: Place, fiscalYearId: string) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'year-end-check', fiscalYearId],
    queryFn: () => answer(api.GET(`${base}/fiscal-years/{fiscalYearId}/year-end-check`, { params: { path: { ...place, fiscalYearId } } })),
  });

/** The run that an entry was booked from, where it was: found by the voucher number. */
export const useRunOfEntry = (place: Place, voucherNumber: string, isEnabled: boolean) =>
  useQuery({
    queryKey: [...journalRunsKey(place.portalId), 'of-entry', place.administrationId, voucherNumber],
    queryFn: () => answer(api.GET(`${base}/journal-runs`, { params: { path: place, query: { text: voucherNumber, pageSize: 50 } } })),
    select: ({ items }) => items.find((run) => run.voucherNumber === voucherNumber || run.reversalVoucherNumber === voucherNumber) ?? null,
    enabled: isEnabled,
  });

export const bookEntry = (place: Place) => (body: components['schemas']['NewManualEntryDto']) =>
  answer(api.POST(`${base}/journal-entries`, { params: { path: place }, body }));

export const bookOpeningBalance = (place: Place) => (body: components['schemas']['NewOpeningBalanceDto']) =>
  answer(api.POST(`${base}/opening-balance`, { params: { path: place }, body }));

export const reverseEntry = (place: Place, entryId: string) => (body: components['schemas']['EntryReversalDto']) =>
  answer(api.POST(`${base}/journal-entries/{entryId}/reversal`, { params: { path: { ...place, entryId } }, body }));

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

export type EntryListRequest = NonNullable<operations['JournalEntry_list']['parameters']['query']>;

export const useEntries = (place: Place, query: EntryListRequest) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'entries', query],
    queryFn: () => answer(api.GET(`${base}/journal-entries`, { params: { path: place, query } })),
    placeholderData: (before) => before,
  });

export const useEntry = (place: Place, entryId: string) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'entry', entryId],
    queryFn: () => answer(api.GET(`${base}/journal-entries/{entryId}`, { params: { path: { ...place, entryId } } })),
  });

export const useAccountCard = (place: Place, accountId: string, { page, ...until }: BooksUntil & { page: number }) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'account-card', accountId, until, page],
    queryFn: () => answer(api.GET(`${base}/account-card`, { params: { path: place, query: { accountId, ...until, page, pageSize: 50 } } })),
    placeholderData: (before) => before,
  });

/** A change of the ledger; afterwards everything of it is read anew. */
export function useLedgerChange<Input, Output>(place: Place, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => queryClient.invalidateQueries({ queryKey: ledgerKey(place) }) });
}

export const setPeriodState =
  (place: Place) =>
  ({ periodId, ...body }: { periodId: string; state: 'open' | 'closed'; reason: string }) =>
    answer(api.PUT(`${base}/periods/{periodId}/state`, { params: { path: { ...place, periodId } }, body }));

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
