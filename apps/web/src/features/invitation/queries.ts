import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { components } from '../../api/schema.generated';
import { currentLanguage } from '../../i18n/language';

export type Invitation = components['schemas']['InvitationDto'];

/** What the mailed link offers; looking does not use it. */
export const useInvitation = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.POST('/api/invitations/lookup', { body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
    meta: { isOfNobody: true },
  });

/** What an employee agrees to, in the language of the screen. */
export const useConsentText = () =>
  useQuery({
    queryKey: ['consent-text', currentLanguage()],
    queryFn: () => answer(api.GET('/api/employee-invitations/consent-text')),
    staleTime: Infinity,
    meta: { isOfNobody: true },
  });

/** What an employee answers: a fact that is not in the mail, and whether payslips may come digitally. */
export interface EmployeeAnswer {
  bornOn: string;
  agreesToDigitalPayslips: boolean;
}

export interface NewPerson {
  name: string;
  password: string;
}

/** Accepts for the person who is signed in. */
export function acceptSignedIn(token: string, employee: EmployeeAnswer | undefined): Promise<unknown> {
  if (!employee) return answer(api.POST('/api/me/member-invitations/acceptance', { body: { token } }));
  return answer(api.POST('/api/me/employee-invitations', { body: { token, language: currentLanguage(), ...employee } }));
}

/** Accepts for a person without an account, and makes it. */
export function acceptAsNewPerson(token: string, person: NewPerson, employee: EmployeeAnswer | undefined): Promise<unknown> {
  const body = { token, language: currentLanguage(), ...person };
  if (!employee) return answer(api.POST('/api/member-invitations/acceptance', { body }));
  return answer(api.POST('/api/employee-invitations', { body: { ...body, ...employee } }));
}
