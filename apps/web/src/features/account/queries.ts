import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import type { Language } from '../../i18n/language';

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
