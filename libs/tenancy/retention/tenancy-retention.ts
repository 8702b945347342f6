import type { RetentionKind } from '@loonbrug/platform';

/** What tenancy keeps and no longer needs: the addresses of people who were invited. Memberships stay: the audit trail names them. */
export const tenancyRetention: readonly RetentionKind[] = [
  {
    kind: 'past_invitation',
    unit: 'days',
    term: 365,
    tables: ['membership_invitation', 'membership_invitation_administration'],
    statements: [
      `with old as (
         select membership_invitation_id as id from membership_invitation
         where portal_id = $1 and greatest(expires_at, accepted_at, withdrawn_at) < $2::timestamptz limit $3),
       administrations as (
         delete from membership_invitation_administration a using old where a.portal_id = $1 and a.membership_invitation_id = old.id returning old.id)
       select id from old`,
      `delete from membership_invitation i where i.portal_id = $1 and greatest(expires_at, accepted_at, withdrawn_at) < $2::timestamptz and $3::integer > 0
         and not exists (select 1 from membership_invitation_administration a
           where a.portal_id = i.portal_id and a.membership_invitation_id = i.membership_invitation_id)`,
    ],
  },
];
