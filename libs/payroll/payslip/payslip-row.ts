import { type Language, platformProblems, problemText } from '@loonbrug/platform';
import type { PayslipDto } from './payslip.dto';
import { payslipProblems } from './problems';

const texts = { ...platformProblems, ...payslipProblems };

type Waiting = Pick<PayslipDto, 'waiting'>;

interface WaitingCodes {
  waitingCause: string | null;
  waitingDetails: Record<string, unknown> | null;
}

/** A payslip as the database has it: what it waits for is a code, not yet words. */
export type PayslipRow<Payslip extends PayslipDto = PayslipDto> = Omit<Payslip, keyof Waiting> & WaitingCodes;

/** Of `payslip p` and the run of it. */
export const payrollRunOfPayslip = `join payroll_run r on r.portal_id = p.portal_id and r.administration_id = p.administration_id and r.payroll_run_id = p.payroll_run_id`;
export const employeeOfPayslip = `left join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id`;

/** What is known of a payslip without opening it; `today` is a parameter such as `$2::date`. */
export const payslipColumns = (
  today: string,
): string => `p.payslip_id as "payslipId", p.payroll_run_id as "payrollRunId", r.year, r.period_number as "periodNumber", r.period_kind as "periodKind",
  r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn", p.employee_id as "employeeId", e.employee_number as "employeeNumber",
  e.name as "employeeName", p.loket_employment_id as "loketEmploymentId", p.state, p.waiting_cause as "waitingCause", p.waiting_details as "waitingDetails",
  p.number_of_payslips as "numberOfPayslips", p.document_id is not null and not exists (
    select 1 from document d where d.portal_id = p.portal_id and d.document_id = p.document_id and d.erased_at is not null) as "hasDocument", p.available_on as "availableOn",
  p.notified_at as "notifiedAt", p.withdrawn_at as "withdrawnAt", p.state = 'ready' and coalesce(p.available_on <= ${today}, false) as "isReleased"`;

/** Something is in doubt that somebody has to mend, of payslips under this alias. */
export const waitsForMending = (alias: string): string => `${alias}.state = 'waiting'`;
/** In order, and its employee can't read it yet. */
export const waitsForRelease = (alias: string, today: string): string =>
  `${alias}.state = 'ready' and (${alias}.available_on is null or ${alias}.available_on > ${today})`;

/** Says in the reader's language what the payslip waits for. */
export function withWaitingText<Row extends WaitingCodes>(row: Row, language: Language): Omit<Row, keyof WaitingCodes> & Waiting {
  const { waitingCause, waitingDetails, ...known } = row;
  const waiting =
    waitingCause === null ? null : { code: waitingCause, ...problemText(waitingCause, waitingDetails ?? {}, texts, language) };
  return { ...known, waiting };
}
