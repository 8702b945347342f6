import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import type { BooksPlace } from '../../session/books';

export type Payslip = components['schemas']['PayslipDto'];
export type PendingPayslip = components['schemas']['PendingPayslipDto'];
export type RunPayslips = components['schemas']['RunPayslipsDto'];

export interface PayslipListRequest {
  page: number;
  pageSize: number;
  payrollRunId?: string | undefined;
  employeeId?: string | undefined;
  state?: Payslip['state'] | undefined;
  year?: number | undefined;
}

const base = '/api/portals/{portalId}/administrations/{administrationId}' as const;
const payslipsKey = (place: BooksPlace) => ['payslips', place.portalId, place.administrationId] as const;

export const usePayslips = (place: BooksPlace, query: PayslipListRequest) =>
  useQuery({
    queryKey: [...payslipsKey(place), 'list', query],
    queryFn: () => answer(api.GET(`${base}/payslips`, { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });

export interface PendingPayslipRequest {
  page: number;
  pageSize: number;
  waitsFor?: PendingPayslip['waitsFor'] | undefined;
  text?: string | undefined;
  administrationId?: string | undefined;
  domainId?: string | undefined;
}

/** What employees can't read yet, over every administration that the person reaches. */
export const usePendingPayslips = (portalId: string, query: PendingPayslipRequest) =>
  useQuery({
    queryKey: ['payslips', portalId, 'pending', query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/pending-payslips', { params: { path: { portalId }, query } })),
    placeholderData: keepPreviousData,
  });

/** How complete each run is. */
export const usePayslipRuns = (place: BooksPlace, query: { page: number; pageSize: number; year?: number | undefined }) =>
  useQuery({
    queryKey: [...payslipsKey(place), 'runs', query],
    queryFn: () => answer(api.GET(`${base}/payslip-runs`, { params: { path: place, query } })),
    placeholderData: keepPreviousData,
  });

/** The PDF: for the employer itself without, for the firm's people with a reason. It is kept nowhere: each opening is recorded. */
export const usePayslipOpening = (place: BooksPlace, payslipId: string) =>
  useMutation({
    gcTime: 0,
    mutationFn: (reason: string | undefined): Promise<Blob> => {
      const path = { ...place, payslipId };
      return reason === undefined
        ? answer(api.GET(`${base}/payslips/{payslipId}/document`, { params: { path }, parseAs: 'blob' }))
        : answer(api.POST(`${base}/payslips/{payslipId}/openings`, { params: { path }, body: { reason }, parseAs: 'blob' }));
    },
  });
