import { eraseDocuments, type RetentionKind } from '@loonbrug/platform';
import { formerEmployees } from './employee/former-employee-retention';
import { payrollRunOfPayslip } from './payslip/payslip-row';

/** Article 52 of the Dutch General Act on state taxes: the payroll administration, seven years. */
const law = 'art. 52 AWR';
const payrollYears = { unit: 'years_after_year', term: 7, minimum: { term: 7, law } } as const;

/** What the payroll link keeps, and for how long. Booked entries, runs and their lines hold no person's data, and stay. */
export const payrollRetention: readonly RetentionKind[] = [
  {
    kind: 'payslip',
    ...payrollYears,
    tables: ['payslip', 'document', 'document_segment'],
    statements: [
      eraseDocuments(
        `select p.document_id from payslip p ${payrollRunOfPayslip} where p.portal_id = $1 and r.year <= $2::integer and p.document_id is not null`,
      ),
      `update payslip p set net_cents = null from payroll_run r where p.portal_id = $1 and p.net_cents is not null and r.portal_id = p.portal_id
         and r.administration_id = p.administration_id and r.payroll_run_id = p.payroll_run_id and r.year <= $2::integer and $3::integer > 0`,
    ],
  },
  {
    kind: 'wage_declaration',
    ...payrollYears,
    tables: ['wage_declaration'],
    statements: [
      eraseDocuments(`select unnest(array[w.message_document_id, w.overview_document_id]) as document_id from wage_declaration w
        where w.portal_id = $1 and w.year <= $2::integer`),
    ],
  },
  {
    kind: 'journal_run_answer',
    ...payrollYears,
    tables: ['journal_run'],
    statements: [
      eraseDocuments(
        'select j.raw_document_id as document_id from journal_run j where j.portal_id = $1 and j.year <= $2::integer and j.raw_document_id is not null',
      ),
    ],
  },
  ...formerEmployees,
  {
    kind: 'fetch',
    unit: 'days',
    term: 90,
    tables: ['loket_fetch', 'loket_fetch_item'],
    statements: [
      `with old as (
         select fetch_id from loket_fetch where portal_id = $1 and state = 'finished' and finished_at < $2::timestamptz order by finished_at limit $3),
       items as (delete from loket_fetch_item i using old where i.portal_id = $1 and i.fetch_id = old.fetch_id returning i.fetch_id)
       select fetch_id from old`,
      `delete from loket_fetch f where f.portal_id = $1 and f.state = 'finished' and f.finished_at < $2::timestamptz and $3::integer > 0
         and not exists (select 1 from loket_fetch_item i where i.portal_id = f.portal_id and i.fetch_id = f.fetch_id)`,
    ],
  },
];
