import type { RetentionKind } from '@loonbrug/platform';
import { payrollRunOfPayslip } from '../payslip/payslip-row';

/** What lets somebody be reached or recognised, of `employee k`. */
const contactFacts = 'num_nonnulls(k.email, k.invited_email, k.birth_date_hash, k.bsn_sealed, k.bsn_hash)';
const amsterdamDay = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

const beforeTerm = amsterdamDay('$2::timestamptz');
/** Where Loket names no last day, because it stopped listing somebody or the link ended: the day on which it last listed them. */
const lastDay = `coalesce(m.ends_on, ${amsterdamDay('k.last_seen_at')})`;

/** SQL of employees, at most $3, whose last day of service is before $2. Whoever was paid for a later period, as what is paid late is, was served until its end. */
const leftBefore = (condition: string): string => `
  select k.administration_id, k.employee_id, k.user_id from employee k
  left join employment m on m.portal_id = k.portal_id and m.administration_id = k.administration_id and m.employee_id = k.employee_id
  left join lateral (
    select max(r.period_ends_on) as ends_on from payslip p ${payrollRunOfPayslip}
    where ${lastDay} < ${beforeTerm}
      and p.portal_id = k.portal_id and p.administration_id = k.administration_id and p.employee_id = k.employee_id) paid on true
  where k.portal_id = $1 and ${condition}
  group by k.portal_id, k.administration_id, k.employee_id
  having greatest(max(${lastDay}), max(paid.ends_on)) < ${beforeTerm}
  limit $3`;

/** SQL of the payslips of `employee k` of which something is kept. */
export const keptPayslips = `payslip p ${payrollRunOfPayslip}
  left join document d on d.portal_id = p.portal_id and d.document_id = p.document_id and d.erased_at is null
  where p.portal_id = k.portal_id and p.administration_id = k.administration_id and p.employee_id = k.employee_id
    and (d.document_id is not null or p.net_cents is not null)`;

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
      `with gone as (${leftBefore(`k.name is not null and ${contactFacts} = 0 and not exists (select 1 from ${keptPayslips})`)}),
       numbers as (
         update employment m set payroll_number = null from gone
         where m.portal_id = $1 and m.administration_id = gone.administration_id and m.employee_id = gone.employee_id and m.payroll_number is not null),
       doubts as (
         update incident i set closed_at = now() from gone
         where i.portal_id = $1 and i.closed_at is null
           and i.cause_key in ('employee.identity_doubt:' || gone.employee_id, 'employee.email_changed:' || gone.employee_id)),
       invitations as (
         update directory.mailed_token mailed set used_at = now() from gone
         where mailed.portal_id = $1 and mailed.kind = 'employee_invitation' and mailed.subject_id = gone.employee_id and mailed.used_at is null),
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
