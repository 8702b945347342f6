import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import { reachesAdministration, type ReachScope } from '@loonbrug/tenancy';
import type { EmployeeToInviteDto, EmployeeToInvitePageDto, EmployeeToInviteQuery } from './employee-to-invite.dto';
import { waitsForInvitation } from './waits-for-invitation';

const source = `from employee e
  join administration a on a.portal_id = e.portal_id and a.administration_id = e.administration_id
  join domain d on d.portal_id = a.portal_id and d.domain_id = a.domain_id`;
const orders: Record<EmployeeToInviteQuery['sort'], readonly string[]> = {
  administration: ['a.name', 'a.administration_id', 'e.employee_number', 'e.employee_id'],
  name: ['lower(e.name)', 'a.name', 'e.employee_number', 'e.employee_id'],
};
/** $4: today. */
const isInService = `exists (select 1 from employment m
  where m.portal_id = e.portal_id and m.administration_id = e.administration_id and m.employee_id = e.employee_id
    and coalesce(m.starts_on <= $4::date, true) and coalesce(m.ends_on >= $4::date, true))`;

/** Employees that nobody invited yet, over every administration in which a person may invite. */
@Injectable()
export class EmployeeToInviteService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(scope: ReachScope, query: EmployeeToInviteQuery): Promise<EmployeeToInvitePageDto> {
    const { page, pageSize, domainId = null, administrationId = null, text = null, sort, direction } = query;
    const reach = reachesAdministration(scope, 'a', 2);
    const where = `where e.portal_id = $1 and ${reach.condition} and ${waitsForInvitation('e')} and $4::date is not null
      and ($5::uuid is null or a.domain_id = $5) and ($6::uuid is null or a.administration_id = $6)
      and ($7::text is null or position(lower($7) in lower(a.name || ' ' || d.name || ' ' || e.name)) > 0)`;
    const parameters = [scope.portalId, ...reach.parameters, this.clock.today(), domainId, administrationId, text];
    const order = orders[sort].map((column) => `${column} ${direction} nulls last`).join(', ');
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${source} ${where}`, parameters);
      const items = await tx.query<EmployeeToInviteDto>(
        `select e.employee_id as "employeeId", e.employee_number as "employeeNumber", e.name, e.email, ${isInService} as "isInService",
           d.domain_id as "domainId", d.name as "domainName", a.administration_id as "administrationId", a.name as "administrationName"
         ${source} ${where} order by ${order} limit $8 offset $9`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items, total };
    });
  }
}
