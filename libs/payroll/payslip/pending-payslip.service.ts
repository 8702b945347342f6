import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Language, TenantDatabase } from '@loonbrug/platform';
import { holdsText, reachesAdministration, type ReachScope } from '@loonbrug/tenancy';
import {
  employeeOfPayslip,
  type PayslipRow,
  payrollRunOfPayslip,
  payslipColumns,
  waitsForMending,
  waitsForRelease,
  withWaitingText,
} from './payslip-row';
import type { PendingPayslipDto, PendingPayslipPageDto, PendingPayslipQuery } from './pending-payslip.dto';

const waitsFor = `case when ${waitsForMending('p')} then 'mending' else 'release' end`;
const source = `from payslip p ${payrollRunOfPayslip} ${employeeOfPayslip}
  join administration a on a.portal_id = p.portal_id and a.administration_id = p.administration_id
  join domain d on d.portal_id = a.portal_id and d.domain_id = a.domain_id`;

/** Payslips that their employees can't read yet, over every administration that a person reaches. */
@Injectable()
export class PendingPayslipService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What has to be mended first; of each the oldest period on top. */
  list(scope: ReachScope, query: PendingPayslipQuery, language: Language): Promise<PendingPayslipPageDto> {
    const { page, pageSize, domainId = null, administrationId = null, text = null } = query;
    const reach = reachesAdministration(scope, 'a', 2);
    const where = `where p.portal_id = $1 and ${reach.condition}
      and (${waitsForMending('p')} or (${waitsForRelease('p', '$4::date')}))
      and ($5::text is null or ${waitsFor} = $5) and ($6::uuid is null or a.domain_id = $6) and ($7::uuid is null or a.administration_id = $7)
      and ${holdsText(["a.name || ' ' || d.name || ' ' || coalesce(e.name, '')"], 8)}`;
    const parameters = [scope.portalId, ...reach.parameters, this.clock.today(), query.waitsFor ?? null, domainId, administrationId, text];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${source} ${where}`, parameters);
      const rows = await tx.query<PayslipRow<PendingPayslipDto>>(
        `select ${payslipColumns('$4::date')}, ${waitsFor} as "waitsFor", d.domain_id as "domainId", d.name as "domainName",
           a.administration_id as "administrationId", a.name as "administrationName" ${source} ${where}
         order by not ${waitsForMending('p')}, r.period_ends_on, a.name, e.employee_number nulls first, p.payslip_id limit $9 offset $10`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items: rows.map((row) => withWaitingText(row, language)), total };
    });
  }
}
