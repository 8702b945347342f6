import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { currentLanguage } from '../../i18n/language';

export type PayslipReading = components['schemas']['PayslipReadingDto'];
export type MyConsent = components['schemas']['MyConsentDto'];

const readingsKey = ['my-payslip-readings'] as const;
const consentsKey = ['my-consents'] as const;

/** Who opened the person's payslips, newest first. */
export const usePayslipReadings = (query: { page: number; pageSize: number }) =>
  useQuery({
    queryKey: [...readingsKey, query],
    queryFn: () => answer(api.GET('/api/me/payslip-readings', { params: { query } })),
    placeholderData: keepPreviousData,
  });

export const useMyConsents = () =>
  useQuery({ queryKey: consentsKey, queryFn: async () => (await answer(api.GET('/api/me/consents'))).items });

/** The words that are agreed to, in the reader's language. */
export const useConsentText = () =>
  useQuery({
    queryKey: ['consent-text', currentLanguage()],
    queryFn: async () => (await answer(api.GET('/api/employee-invitations/consent-text'))).text,
  });

export function useConsentGiving() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ portalId, employeeId }: MyConsent) =>
      answer(api.POST('/api/me/consents', { body: { portalId, employeeId, language: currentLanguage() } })),
    onSuccess: () => client.invalidateQueries({ queryKey: consentsKey }),
  });
}

export function useConsentWithdrawal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ portalId, employeeConsentId }: { portalId: string; employeeConsentId: string }) =>
      answer(api.POST('/api/me/consents/{portalId}/{employeeConsentId}/withdrawal', { params: { path: { portalId, employeeConsentId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: consentsKey }),
  });
}

/** Everything that is kept of the person, as one archive; it leaves records of its own. */
export function useDataExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (): Promise<Blob> => answer(api.POST('/api/me/data-exports', { parseAs: 'blob' })),
    onSuccess: () => client.invalidateQueries({ queryKey: readingsKey }),
  });
}
