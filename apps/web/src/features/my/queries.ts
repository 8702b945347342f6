import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';

export type MyPayslip = components['schemas']['MyPayslipDto'];

const myPayslipsKey = ['my-payslips'] as const;

/** A person's own payslips of all employers, newest first. */
export const useMyPayslips = (query: { page: number; pageSize: number; year?: number | undefined }) =>
  useQuery({
    queryKey: [...myPayslipsKey, 'list', query],
    queryFn: () => answer(api.GET('/api/me/payslips', { params: { query } })),
    placeholderData: keepPreviousData,
  });

/** The PDF; it leaves memory with the page. */
export const useMyPayslipDocument = (portalId: string, payslipId: string) =>
  useQuery({
    queryKey: [...myPayslipsKey, 'document', portalId, payslipId],
    queryFn: (): Promise<Blob> =>
      answer(api.GET('/api/me/payslips/{portalId}/{payslipId}/document', { params: { path: { portalId, payslipId } }, parseAs: 'blob' })),
    staleTime: Infinity,
    gcTime: 0,
  });
