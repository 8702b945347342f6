import { Inject, Injectable } from '@nestjs/common';
import { joinPerson } from '@loonbrug/auth';
import type { Transaction } from '@loonbrug/platform';
import { type OwnPortal, PersonPortals, type PersonScope } from '@loonbrug/tenancy';
import type { PayslipReadingDto, PayslipReadingPageDto, PayslipReadingQuery } from './payslip-reading.dto';
import { payrollRunOfPayslip } from '../payslip/payslip-row';

/** The audit records that are readings of a payslip. */
const readings = `payslip p
  join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id
  ${payrollRunOfPayslip}
  join administration b on b.portal_id = p.portal_id and b.administration_id = p.administration_id
  join audit_entry a on a.portal_id = p.portal_id and a.subject_id = p.payslip_id and a.subject_kind = 'payslip'
    and a.action in ('payslip.opened', 'payslip.read_by_employer', 'payslip.read_by_employee', 'payslip.exported_by_employee')`;
const own = 'p.portal_id = $1 and e.user_id = $2';

/** Who looked at a person's payslips, in whichever portal: read from the audit trail, which nobody can change. */
@Injectable()
export class PayslipReadingService {
  constructor(@Inject(PersonPortals) private readonly portals: PersonPortals) {}

  /** One transaction per portal of the person, merged, newest first. */
  async list(person: PersonScope, { page, pageSize }: PayslipReadingQuery): Promise<PayslipReadingPageDto> {
    const upTo = page * pageSize;
    const { items, total } = await this.#newest(person, upTo);
    return { items: items.slice(upTo - pageSize, upTo), total };
  }

  /** Every one of them, newest first. */
  async all(person: PersonScope): Promise<PayslipReadingDto[]> {
    return (await this.#newest(person, null)).items;
  }

  /** At least the newest of all portals, so many as are asked for; null: all. */
  async #newest(person: PersonScope, limit: number | null): Promise<PayslipReadingPageDto> {
    const { parts } = await this.portals.readEach(person, (tx, portal) => this.#ofPortal(tx, person, portal, limit));
    const items = parts.flatMap((part) => part.items).sort((one, other) => other.at.getTime() - one.at.getTime());
    return { items, total: parts.reduce((sum, part) => sum + part.total, 0) };
  }

  async #ofPortal(
    tx: Transaction,
    { userId }: PersonScope,
    { portalId, name }: OwnPortal,
    limit: number | null,
  ): Promise<PayslipReadingPageDto> {
    const { total } = await tx.one<{ total: number }>(`select count(*) as total from ${readings} where ${own}`, [portalId, userId]);
    const rows = await tx.query<Omit<PayslipReadingDto, 'portalName'>>(
      `select a.at, case a.action when 'payslip.opened' then 'firm' when 'payslip.read_by_employer' then 'employer' else 'self' end as reader,
         person.name as "readerName", a.details ->> 'reason' as reason, a.action = 'payslip.exported_by_employee' as "isExport",
         p.portal_id as "portalId", p.payslip_id as "payslipId", b.name as "administrationName", r.year, r.period_number as "periodNumber",
         r.period_kind as "periodKind", r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn"
       from ${readings} ${joinPerson('a.actor_id')} where ${own} order by a.at desc, a.audit_entry_id desc limit $3`,
      [portalId, userId, limit],
    );
    return { items: rows.map((row) => ({ ...row, portalName: name })), total };
  }
}
