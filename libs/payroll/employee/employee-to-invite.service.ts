import { Inject, Injectable } from '@nestjs/common';
import { Clock, TenantDatabase } from '@loonbrug/platform';
import { holdsText, type ListStatement, orderedBy, reachesAdministration, type ReachScope, readPage } from '@loonbrug/tenancy';
import type { EmployeeToInviteDto, EmployeeToInvitePageDto, EmployeeToInviteQuery } from './employee-to-invite.dto';
import { waitsForInvitation } from './waits-for-invitation';

const source = `employee e
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
    const { domainId = null, administrationId = null, text = null, sort, direction, ...page } = query;
    const reach = reachesAdministration(scope, 'a', 2);
    const statement: ListStatement = {
      columns: `e.employee_id as "employeeId", e.employee_number as "employeeNumber", e.name, e.email, ${isInService} as "isInService",
        d.domain_id as "domainId", d.name as "domainName", a.administration_id as "administrationId", a.name as "administrationName"`,
      from: source,
      where: [
        'e.portal_id = $1',
        reach.condition,
        waitsForInvitation('e'),
        // Counting has no use for today, and every parameter must be named.
        '$4::date is not null',
        '($5::uuid is null or a.domain_id = $5)',
        '($6::uuid is null or a.administration_id = $6)',
        holdsText(["a.name || ' ' || d.name || ' ' || e.name"], 7),
      ],
      orderBy: orderedBy(orders[sort], direction),
      parameters: [scope.portalId, ...reach.parameters, this.clock.today(), domainId, administrationId, text],
    };
    return this.database.read(scope, (tx) => readPage<EmployeeToInviteDto>(tx, statement, page));
  }
}
