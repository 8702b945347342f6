import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isChangedMeanwhile } from '../api/changed-meanwhile';
import { answer, api, problemFrom } from '../api/client';
import type { components, operations } from '../api/schema.generated';

export type AccountMapping = components['schemas']['AccountMappingDto'];

export interface BooksPlace {
  portalId: string;
  administrationId: string;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;

/** Everything of one ledger lies below this key, so that a posting can make all of it stale at once. */
export const ledgerKey = (place: BooksPlace) => ['ledger', place.portalId, place.administrationId] as const;
/** Every list and every run of a portal lies below this key: a booking in one set of books changes the firm's inbox, too. */
export const journalRunsKey = (portalId: string) => ['journal-runs', portalId] as const;
export const accountMappingsKey = (place: BooksPlace) => ['account-mappings', place.portalId, place.administrationId] as const;
const payrollJournalKey = (place: BooksPlace) => ['payroll-settings', place.portalId, place.administrationId] as const;

/** The answer says that things are not as the person saw them: what is shown has to be read anew. */
export const isOutdated = (error: unknown): boolean => [409, 422].includes(problemFrom(error).status);

const choicesShown = 50;

/** Accounts to choose from, by part of code or name; blocked ones can't be chosen. */
export const useAccountChoices = (place: BooksPlace, search: string, isEnabled: boolean) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'account-choices', search],
    queryFn: () =>
      answer(
        api.GET(`${base}/accounts`, {
          params: { path: place, query: { page: 1, pageSize: choicesShown, search: search || undefined, isBlocked: false } },
        }),
      ),
    placeholderData: (before) => before,
    enabled: isEnabled,
  });

export type CostDimensionKind = 'cost-centres' | 'cost-units';
type CostDimensionQuery = NonNullable<operations['CostCentre_list']['parameters']['query']>;

/** Cost centres, or cost units. */
export function readCostDimensions(place: BooksPlace, kind: CostDimensionKind, query: Omit<CostDimensionQuery, 'format'>) {
  const params = { path: place, query };
  return kind === 'cost-centres' ? answer(api.GET(`${base}/cost-centres`, { params })) : answer(api.GET(`${base}/cost-units`, { params }));
}

/** The same to choose from, by part of code or name; blocked ones can't be chosen. */
export const useCostDimensionChoices = (place: BooksPlace, kind: CostDimensionKind, search: string, isEnabled: boolean) =>
  useQuery({
    queryKey: [...ledgerKey(place), kind, 'choices', search],
    queryFn: () => readCostDimensions(place, kind, { page: 1, pageSize: choicesShown, search: search || undefined, isBlocked: false }),
    placeholderData: (before) => before,
    enabled: isEnabled,
  });

/** Journals that payroll entries may go into: those of kind Memoriaal Lonen that are not blocked. */
export const usePayrollJournalChoices = (place: BooksPlace) =>
  useQuery({
    queryKey: [...ledgerKey(place), 'journals'],
    queryFn: () => answer(api.GET(`${base}/journals`, { params: { path: place, query: { pageSize: 200 } } })),
    select: ({ items }) => items.filter((journal) => journal.kind === 'payroll' && !journal.isBlocked),
  });

/** The journal that payroll entries go into. */
export const usePayrollJournal = (place: BooksPlace) =>
  useQuery({ queryKey: payrollJournalKey(place), queryFn: () => answer(api.GET(`${base}/payroll-settings`, { params: { path: place } })) });

/** Reads anew what hangs on choices about booking: runs that waited for one are checked at once, so what was read of them is stale. */
export function useBookingRefresh(place: BooksPlace): () => Promise<unknown> {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [accountMappingsKey(place), payrollJournalKey(place), journalRunsKey(place.portalId), ledgerKey(place)].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
}

/** A choice about booking. What was refused because things are otherwise than the person saw is read anew; `isRead` says when. */
export function useBookingChoice<Input, Output>(place: BooksPlace, change: (input: Input) => Promise<Output>, isRead = isOutdated) {
  const refresh = useBookingRefresh(place);
  return useMutation({ mutationFn: change, onSuccess: refresh, onError: (error) => (isRead(error) ? refresh() : undefined) });
}

export const useChoosePayrollJournal = (place: BooksPlace) =>
  useBookingChoice(place, (journalId: string) =>
    answer(api.PUT(`${base}/payroll-settings`, { params: { path: place }, body: { journalId } })),
  );

export const useChooseTransitAccount = (place: BooksPlace) =>
  useBookingChoice(place, (transitAccountId: string) =>
    answer(api.PUT(`${base}/payroll-settings`, { params: { path: place }, body: { transitAccountId } })),
  );

const mapAccount = (place: BooksPlace) => (body: components['schemas']['AccountMappingChange']) =>
  answer(api.PUT(`${base}/account-mappings`, { params: { path: place }, body }));

export const useMapAccount = (place: BooksPlace) => useBookingChoice(place, mapAccount(place));

/** The same where it stands in the way: read anew it would be gone before the person has seen what somebody else chose. */
export const useMapAccountHere = (place: BooksPlace) =>
  useBookingChoice(place, mapAccount(place), (error) => isOutdated(error) && !isChangedMeanwhile(error));

/** Takes every proposal over, one after the other: each maps one code, and a failure leaves those before it mapped. */
export const useMapProposals = (place: BooksPlace) =>
  useBookingChoice(place, async (mappings: readonly AccountMapping[]) => {
    for (const { kind, loketCode, rowVersion, proposal } of mappings) {
      if (!proposal) continue;
      const body = { kind, loketCode, accountId: proposal.accountId, rowVersion };
      await answer(api.PUT(`${base}/account-mappings`, { params: { path: place }, body }));
    }
  });

export interface RuleRemoval {
  accountMappingId: string;
  rowVersion: number;
  /** The day on which it ends; without one it is taken back. */
  endsOn?: string | undefined;
}

export const useRemoveMapping = (place: BooksPlace) =>
  useBookingChoice(place, ({ accountMappingId, ...query }: RuleRemoval) =>
    answer(api.DELETE(`${base}/account-mappings/{accountMappingId}`, { params: { path: { ...place, accountMappingId }, query } })),
  );

export const useCreateDimension = (place: BooksPlace) =>
  useBookingChoice(place, ({ kind, code, name }: { kind: CostDimensionKind; code: string; name: string }) =>
    kind === 'cost-centres'
      ? answer(api.POST(`${base}/cost-centres`, { params: { path: place }, body: { code, name } }))
      : answer(api.POST(`${base}/cost-units`, { params: { path: place }, body: { code, name } })),
  );

/** One of Loket's codes with its proposal, for mending it where it stands in the way. */
export const useMappingOf = (place: BooksPlace, loketCode: string) =>
  useQuery({
    queryKey: [...accountMappingsKey(place), 'code', loketCode],
    queryFn: () =>
      answer(api.GET(`${base}/account-mappings`, { params: { path: place, query: { page: 1, pageSize: 200, text: loketCode } } })),
    select: ({ items }) => items.find((mapping) => mapping.loketCode === loketCode) ?? null,
  });
