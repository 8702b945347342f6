import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components, operations } from '../../api/schema.generated';
import { type BooksPlace, isOutdated } from '../../session/books';

export type Employee = components['schemas']['EmployeeDto'];
export type InvitationResult = components['schemas']['InvitationResultDto'];

export type EmployeeListRequest = NonNullable<operations['Employee_list']['parameters']['query']>;

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;
const employeesKey = (place: BooksPlace) => ['employees', place.portalId, place.administrationId] as const;

export const useEmployees = (place: BooksPlace, query: EmployeeListRequest) =>
  useQuery({
    queryKey: [...employeesKey(place), query],
    queryFn: () => answer(api.GET(`${base}/employees`, { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });

function useEmployeeChange<Input, Output>(place: BooksPlace, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: employeesKey(place) });
  return useMutation({ mutationFn: change, onSuccess: refresh, onError: (error) => (isOutdated(error) ? refresh() : undefined) });
}

/** Mails each a link; who can't be invited has the reason in its result. */
export const useInvitations = (place: BooksPlace) =>
  useEmployeeChange(place, (employees: readonly Employee[]) =>
    answer(
      api.POST(`${base}/employee-invitations`, {
        params: { path: place },
        body: { employeeIds: employees.map(({ employeeId }) => employeeId) },
      }),
    ),
  );

export const useIdentityConfirmation = (place: BooksPlace) =>
  useEmployeeChange(place, (employeeId: string) =>
    answer(api.POST(`${base}/employees/{employeeId}/identity-confirmation`, { params: { path: { ...place, employeeId } } })),
  );

export const useAccountUnlink = (place: BooksPlace) =>
  useEmployeeChange(place, (employeeId: string) =>
    answer(api.DELETE(`${base}/employees/{employeeId}/account`, { params: { path: { ...place, employeeId } } })),
  );

export type EmployeeToInvite = components['schemas']['EmployeeToInviteDto'];
type ToInviteRequest = NonNullable<operations['EmployeeToInvite_list']['parameters']['query']>;
const toInviteKey = (portalId: string) => ['employees-to-invite', portalId] as const;

/** Whom nobody invited yet, over every administration in which the person may invite. */
export const useEmployeesToInvite = (portalId: string, query: ToInviteRequest) =>
  useQuery({
    queryKey: [...toInviteKey(portalId), query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/employees-to-invite', { params: { path: { portalId }, query } })),
    placeholderData: keepPreviousData,
  });

/** Mails one employee, of any administration, a link. */
export function useInvitationOf(portalId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ administrationId, employeeId }: EmployeeToInvite) =>
      answer(api.POST(`${base}/employees/{employeeId}/invitation`, { params: { path: { portalId, administrationId, employeeId } } })),
    // Whoever can't be invited may have changed since they were listed.
    onSettled: () => queryClient.invalidateQueries({ queryKey: toInviteKey(portalId) }),
  });
}
