import type { RetentionKind } from './retention-kind';

/** What the platform itself keeps and no longer needs: work that was done, and problems that are over. */
export const platformRetention: readonly RetentionKind[] = [
  {
    kind: 'done_work',
    unit: 'days',
    term: 30,
    tables: ['outbox'],
    statements: [
      `delete from outbox where portal_id = $1 and outbox_id in (
         select outbox_id from outbox where portal_id = $1 and state <> 'waiting' and done_at < $2::timestamptz limit $3) returning outbox_id`,
    ],
  },
  {
    kind: 'closed_incident',
    unit: 'days',
    term: 730,
    tables: ['incident'],
    statements: [
      `delete from incident where portal_id = $1 and incident_id in (
         select incident_id from incident where portal_id = $1 and closed_at < $2::timestamptz limit $3) returning incident_id`,
    ],
  },
];

/** One statement that erases the contents of documents which another statement names (as `document_id`, at most $3), and keeps their rows. */
export const eraseDocuments = (outOfTerm: string): string =>
  `with gone as (
     select distinct d.document_id from document d join (${outOfTerm}) named on named.document_id = d.document_id
     where d.portal_id = $1 and d.erased_at is null limit $3),
   segments as (delete from document_segment s using gone where s.portal_id = $1 and s.document_id = gone.document_id)
   update document d set erased_at = now() from gone where d.portal_id = $1 and d.document_id = gone.document_id returning d.document_id`;
