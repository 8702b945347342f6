import type { RetentionKind } from '@loonbrug/platform';
import { payrollRunOfPayslip } from '../payslip/payslip-row';

/** What lets somebody be reached or recognised, of `employee k`. */
const contactFacts = 'num_nonnulls(k.email, k.invited_email, k.birth_date_hash, k.bsn_sealed, k.bsn_hash)';
const amsterdamDay = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

/**
 * SQL of employees whose last day of service is before $2, at most $3. Where Loket never named a last day, because it stopped listing somebody or the
 * link ended, it is the day on which it last listed them, or the end of the last period that they were paid for, whichever is later.
 */
const leftBefore = (condition: string): string => `
  select k.administration_id, k.employee_id, k.user_id from employee k
  left join employment m on m.portal_id = k.portal_id and m.administration_id = k.administration_id and m.employee_id = k.employee_id
  left join lateral (
    select max(r.period_ends_on) as ends_on from payslip p ${payrollRunOfPayslip}
    where m.ends_on is null and k.last_seen_at < $2::timestamptz
      and p.portal_id = k.portal_id and p.administration_id = k.administration_id and p.employee_id = k.employee_id) paid on true
  where k.portal_id = $1 and ${condition}
  group by k.portal_id, k.administration_id, k.employee_id
  having greatest(max(m.ends_on), case when bool_and(m.ends_on is not null) is not true then greatest(${amsterdamDay('k.last_seen_at')}, max(paid.ends_on)) end)
    < ${amsterdamDay('$2::timestamptz')}
  limit $3`;

/** Nothing of the employee's payslips is kept, but that there were any. */
const withoutPayslips = `not exists (
  select 1 from payslip p left join document d on d.portal_id = p.portal_id and d.document_id = p.document_id and d.erased_at is null
  where p.portal_id = k.portal_id and p.administration_id = k.administration_id and p.employee_id = k.employee_id
    and (d.document_id is not null or p.net_cents is not null))`;

/** Of people who left: first what reaches them, and once nothing that is kept needs it, who they were. Ids and dates of service stay, without a name. */
export const formerEmployees: readonly RetentionKind[] = [
  {
    // The guideline of the Dutch data protection authority for personnel data. Name, number and account stay with the payslips, so that they can be read.
    kind: 'former_employee_contact',
    unit: 'days',
    term: 730,
    tables: ['employee'],
    statements: [
      `update employee e set email = null, invited_email = null, birth_date_hash = null, bsn_sealed = null, bsn_hash = null, erased_at = now()
       from (${leftBefore(`${contactFacts} > 0`)}) gone
       where e.portal_id = $1 and e.administration_id = gone.administration_id and e.employee_id = gone.employee_id returning e.employee_id`,
    ],
  },
  {
    kind: 'former_employee',
    unit: 'days',
    term: 730,
    tables: ['employee', 'employment'],
    statements: [
      `with gone as (${leftBefore(`k.name is not null and ${contactFacts} = 0 and ${withoutPayslips}`)}),
       numbers as (
         update employment m set payroll_number = null from gone
         where m.portal_id = $1 and m.administration_id = gone.administration_id and m.employee_id = gone.employee_id and m.payroll_number is not null),
       doubts as (
         update incident i set closed_at = now() from gone
         where i.portal_id = $1 and i.closed_at is null
           and i.cause_key in ('employee.identity_doubt:' || gone.employee_id, 'employee.email_changed:' || gone.employee_id)),
       grounds as (
         delete from directory.user_portal own using gone
         where own.portal_id = $1 and own.user_id = gone.user_id and own.ground = 'employment' and not exists (
           select 1 from employee other where other.portal_id = $1 and other.user_id = gone.user_id
             and (other.administration_id, other.employee_id) not in (select administration_id, employee_id from gone)))
       update employee e set name = null, employee_number = null, user_id = null, linked_at = null, invited_at = null, identity_doubt_at = null,
         identity_doubt_code = null, erased_at = now() from gone
       where e.portal_id = $1 and e.administration_id = gone.administration_id and e.employee_id = gone.employee_id returning e.employee_id`,
    ],
  },
];
