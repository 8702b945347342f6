import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import type { Language } from '../../i18n/language';
import { useSession } from '../../session/session-context';

export type OwnSession = components['schemas']['SessionListingDto'];

const sessionsKey = ['account', 'sessions'] as const;

export const requestPasswordReset = (email: string) => answer(api.POST('/api/password-reset', { body: { email } }));

export const confirmPasswordReset = (body: components['schemas']['PasswordResetConfirmationDto']) =>
  answer(api.POST('/api/password-reset/confirmation', { body }));

export const saveLanguage = (language: Language) => answer(api.PUT('/api/me/language', { body: { language } }));

export const useSessions = () => useQuery({ queryKey: sessionsKey, queryFn: () => answer(api.GET('/api/session/others')) });

/** Ends one other session, or every other one. */
export function useSessionEnd() {
  const queryClient = useQueryClient();
  return useMutation<unknown, Error, string | undefined>({
    mutationFn: (sessionId) =>
      sessionId === undefined
        ? answer(api.DELETE('/api/session/others'))
        : answer(api.DELETE('/api/session/others/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsKey }),
  });
}

/** Changes the password; the other sessions end with it. */
export function usePasswordChange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['PasswordChangeDto']) => answer(api.PUT('/api/me/password', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionsKey }),
  });
}

const secondFactorKey = ['account', 'second-factor'] as const;

export const useSecondFactor = () => useQuery({ queryKey: secondFactorKey, queryFn: () => answer(api.GET('/api/me/second-factor')) });

export const beginEnrolment = (presentPassword: string) =>
  answer(api.POST('/api/me/second-factor/enrolment', { body: { presentPassword } }));

export type FullProof = components['schemas']['FullProofDto'];

/** What changes the second factor; the session knows what it proved, and other sessions end. */
export function useSecondFactorChanges() {
  const queryClient = useQueryClient();
  const { refresh } = useSession();
  const onSuccess = () => Promise.all([queryClient.invalidateQueries({ queryKey: ['account'] }), refresh()]);
  return {
    confirm: useMutation({
      mutationFn: (body: components['schemas']['EnrolmentConfirmationDto']) =>
        answer(api.POST('/api/me/second-factor/confirmation', { body })),
      onSuccess,
    }),
    renew: useMutation({
      mutationFn: (proof: FullProof) => answer(api.POST('/api/me/second-factor/recovery-codes', { body: proof })),
      onSuccess,
    }),
    turnOff: useMutation({
      mutationFn: (proof: FullProof) => answer(api.POST('/api/me/second-factor/removal', { body: proof })),
      onSuccess,
    }),
  };
}

export const saveName = (name: string) => answer(api.PUT('/api/me/name', { body: { name } }));

export type SignInRecord = components['schemas']['SignInRecordDto'];

/** What happened at the person's own account, newest first. */
export const useSignIns = (page: number, pageSize: number) =>
  useQuery({
    queryKey: ['account', 'sign-ins', page],
    queryFn: () => answer(api.GET('/api/me/sign-ins', { params: { query: { page, pageSize } } })),
    placeholderData: (before) => before,
  });
