import { Inject, Injectable } from '@nestjs/common';
import { joinPerson, UserAccountService } from '@loonbrug/auth';
import { TenantDatabase } from '@loonbrug/platform';
import type { PersonScope } from '@loonbrug/tenancy';
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
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
  ) {}

  /** One transaction per portal of the person, merged, newest first. */
  async list(person: PersonScope, { page, pageSize }: PayslipReadingQuery): Promise<PayslipReadingPageDto> {
    const upTo = page * pageSize;
    const parts: PayslipReadingPageDto[] = [];
    for (const { portalId, name } of await this.accounts.portalsOf(person.userId))
      parts.push(await this.#ofPortal(person, { portalId, name }, upTo));
    const items = parts.flatMap((part) => part.items).sort((one, other) => other.at.getTime() - one.at.getTime());
    return { items: items.slice(upTo - pageSize, upTo), total: parts.reduce((sum, part) => sum + part.total, 0) };
  }

  #ofPortal({ userId }: PersonScope, portal: { portalId: string; name: string }, limit: number): Promise<PayslipReadingPageDto> {
    const { portalId } = portal;
    return this.database.read({ portalId, actor: { kind: 'user', userId } }, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from ${readings} where ${own}`, [portalId, userId]);
      const rows = await tx.query<Omit<PayslipReadingDto, 'portalName'>>(
        `select a.at, case a.action when 'payslip.opened' then 'firm' when 'payslip.read_by_employer' then 'employer' else 'self' end as reader,
           person.name as "readerName", a.details ->> 'reason' as reason, a.action = 'payslip.exported_by_employee' as "isExport",
           p.portal_id as "portalId", p.payslip_id as "payslipId", b.name as "administrationName", r.year, r.period_number as "periodNumber",
           r.period_kind as "periodKind", r.period_starts_on as "periodStartsOn", r.period_ends_on as "periodEndsOn"
         from ${readings} ${joinPerson('a.actor_id')} where ${own} order by a.at desc, a.audit_entry_id desc limit $3`,
        [portalId, userId, limit],
      );
      return { items: rows.map((row) => ({ ...row, portalName: portal.name })), total };
    });
  }
}
