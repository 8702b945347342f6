import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { type BooksPlace, isOutdated, journalRunsKey, ledgerKey } from '../../session/books';

export type JournalRun = components['schemas']['JournalRunDto'];
export type JournalRunDetail = components['schemas']['JournalRunDetailDto'];
export type Preview = components['schemas']['JournalRunPreviewDto'];
export type Finding = components['schemas']['FindingDto'];
export type ReversalPlan = components['schemas']['ReversalPlanDto'];
export type BatchResult = components['schemas']['BatchResultDto'];
export type RunState = JournalRun['state'];
export type CorrectionMode = 'difference' | 'reverse_and_book';

/** The firm's inbox without an administration, else that of one set of books. */
export interface InboxPlace {
  portalId: string;
  administrationId?: string | undefined;
}

export interface RunListRequest {
  page: number;
  pageSize: number;
  state?: RunState[] | undefined;
  text?: string | undefined;
  year?: number | undefined;
  periodNumber?: number | undefined;
  sort: 'offeredAt' | 'period' | 'administration' | 'amount';
  direction: 'asc' | 'desc';
}

const base = '/api/portals/{portalId}/administrations/{administrationId}/journal-runs' as const;
const freshForMs = 20_000;

/** Runs of one inbox, with how many there are in each state; read again by itself, for runs arrive while one looks. */
export const useJournalRuns = ({ portalId, administrationId }: InboxPlace, query: RunListRequest) =>
  useQuery({
    queryKey: [...journalRunsKey(portalId), 'list', administrationId ?? null, query],
    queryFn: () =>
      administrationId === undefined
        ? answer(api.GET('/api/portals/{portalId}/journal-runs', { params: { path: { portalId }, query } }))
        : answer(api.GET(base, { params: { path: { portalId, administrationId }, query } })),
    placeholderData: keepPreviousData,
    // Opening the inbox tells at once what is new.
    staleTime: 0,
    refetchInterval: freshForMs,
  });

export interface PreviewWish {
  correctionMode?: CorrectionMode | undefined;
  bookedOn?: string | undefined;
}

export const usePreview = (place: BooksPlace, runId: string, wish: PreviewWish) =>
  useQuery({
    queryKey: [...journalRunsKey(place.portalId), 'preview', runId, wish],
    queryFn: () => answer(api.GET(`${base}/{runId}/preview`, { params: { path: { ...place, runId }, query: wish } })),
    placeholderData: keepPreviousData,
  });

export const useReversalPlan = (place: BooksPlace, runId: string, bookedOn: string | undefined) =>
  useQuery({
    // Not below the runs' key: once the run is reversed there is no plan of it to read anew.
    queryKey: ['reversal-plan', place.portalId, place.administrationId, runId, bookedOn ?? null],
    queryFn: () => answer(api.GET(`${base}/{runId}/reversal`, { params: { path: { ...place, runId }, query: { bookedOn } } })),
    placeholderData: keepPreviousData,
    // A plan is made for the click that follows.
    staleTime: 0,
    gcTime: 0,
  });

/** What is done with a run. When it changed meanwhile, it is read anew, so that one sees to what. */
function useDeed<Input, Output>(place: BooksPlace, deed: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all([journalRunsKey(place.portalId), ledgerKey(place)].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  return useMutation({ mutationFn: deed, onSuccess: refresh, onError: (error) => (isOutdated(error) ? refresh() : undefined) });
}

export const useProcessing = (place: BooksPlace, runId: string) =>
  useDeed(place, (body: components['schemas']['ProcessingDto']) =>
    answer(api.POST(`${base}/{runId}/processing`, { params: { path: { ...place, runId } }, body })),
  );

export const useRefusal = (place: BooksPlace, runId: string) =>
  useDeed(place, (body: components['schemas']['RefusalDto']) =>
    answer(api.POST(`${base}/{runId}/refusal`, { params: { path: { ...place, runId } }, body })),
  );

export const useReversal = (place: BooksPlace, runId: string) =>
  useDeed(place, (body: components['schemas']['ReversalDto']) =>
    answer(api.POST(`${base}/{runId}/reversal`, { params: { path: { ...place, runId } }, body })),
  );

export const useChoice = (place: BooksPlace, runId: string) =>
  useDeed(place, (body: components['schemas']['ChoiceDto']) =>
    answer(api.POST(`${base}/{runId}/choice`, { params: { path: { ...place, runId } }, body })),
  );

/** Has Loket told once more what became of the run. */
export const useReport = (place: BooksPlace, runId: string) =>
  useDeed(place, () => answer(api.POST(`${base}/{runId}/report`, { params: { path: { ...place, runId } } })));

/** Oldest period first, so that voucher numbers follow the periods. */
const inOrder = (runs: readonly JournalRun[]): JournalRun[] =>
  [...runs].sort((one, other) => one.periodEndsOn.localeCompare(other.periodEndsOn) || one.offeredAt.localeCompare(other.offeredAt));

/** Books many runs; each has its own result. Everything booked concerns many ledgers, so all of them are stale. */
export function useBatchProcessing(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (runs: readonly JournalRun[]) =>
      answer(
        api.POST('/api/portals/{portalId}/journal-run-processing', {
          params: { path: { portalId } },
          body: {
            items: inOrder(runs).map(({ administrationId, journalRunId, rowVersion }) => ({
              administrationId,
              runId: journalRunId,
              rowVersion,
            })),
          },
        }),
      ),
    onSettled: () =>
      Promise.all([journalRunsKey(portalId), ['ledger', portalId]].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
