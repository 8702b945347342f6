import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { everyPage } from '../../api/every-page';
import type { components } from '../../api/schema.generated';
import { navigationKey } from '../../session/navigation';

export type Membership = components['schemas']['MembershipDto'];
export type Terms = components['schemas']['MembershipTermsDto'];
export type Role = Terms['role'];
export type InvitationRequest = components['schemas']['MembershipInvitationRequestDto'];
export type OpenInvitation = components['schemas']['MembershipInvitationDto'];

export const roles: readonly Role[] = ['portal_admin', 'back_office', 'management', 'hrm'];

const membershipsKey = (portalId: string) => ['memberships', portalId] as const;
const invitationsKey = (portalId: string) => ['membership-invitations', portalId] as const;

export interface MembershipListRequest {
  page: number;
  pageSize: number;
  search?: string;
  role?: Role;
  domainId?: string;
}

export const useMemberships = (portalId: string, query: MembershipListRequest) =>
  useQuery({
    queryKey: [...membershipsKey(portalId), 'list', query],
    queryFn: () => answer(api.GET('/api/portals/{portalId}/memberships', { params: { path: { portalId }, query } })),
    placeholderData: (before) => before,
  });

export const useOpenInvitations = (portalId: string) =>
  useQuery({
    queryKey: invitationsKey(portalId),
    queryFn: async () => ({
      items: await everyPage((query) =>
        answer(api.GET('/api/portals/{portalId}/membership-invitations', { params: { path: { portalId }, query } })),
      ),
    }),
  });

function useStaleMemberships(portalId: string) {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [membershipsKey(portalId), invitationsKey(portalId), navigationKey].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
}

export function useInviting(portalId: string) {
  const onSuccess = useStaleMemberships(portalId);
  return useMutation({
    mutationFn: (body: InvitationRequest) =>
      answer(api.POST('/api/portals/{portalId}/membership-invitations', { params: { path: { portalId } }, body })),
    onSuccess,
  });
}

/** Mails a new link, or takes the invitation back. */
export function useInvitationChange(portalId: string) {
  const onSuccess = useStaleMemberships(portalId);
  return useMutation({
    mutationFn: ({ invitationId, change }: { invitationId: string; change: 'resend' | 'withdraw'; email: string }) => {
      const request = { params: { path: { portalId, invitationId } } };
      return answer(
        change === 'resend'
          ? api.POST('/api/portals/{portalId}/membership-invitations/{invitationId}/mails', request)
          : api.DELETE('/api/portals/{portalId}/membership-invitations/{invitationId}', request),
      );
    },
    onSuccess,
  });
}

export function useMembershipChange(portalId: string) {
  const onSuccess = useStaleMemberships(portalId);
  return useMutation({
    mutationFn: ({ membershipId, body }: { membershipId: string; body: Terms }) =>
      answer(api.PUT('/api/portals/{portalId}/memberships/{membershipId}', { params: { path: { portalId, membershipId } }, body })),
    onSuccess,
  });
}

export function useMembershipEnd(portalId: string) {
  const onSuccess = useStaleMemberships(portalId);
  return useMutation({
    mutationFn: (membershipId: string) =>
      answer(api.DELETE('/api/portals/{portalId}/memberships/{membershipId}', { params: { path: { portalId, membershipId } } })),
    onSuccess,
  });
}
