import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, LoonbrugError, NotFound, TenantDatabase } from '@loonbrug/platform';
import { type AdministrationScope, orderedBy } from '@loonbrug/tenancy';
import { IncidentService } from '../incident/incident.service';
import type { EmployeeDto, EmployeePageDto, EmployeeQuery } from './employee.dto';

/** Nobody doubts who this is. */
export class EmployeeNotInDoubt extends LoonbrugError {
  constructor(employeeId: string) {
    super('rejected', 'employee.not_in_doubt', `the identity of employee ${employeeId} is not in doubt`);
  }
}

/** An invitation that can still be accepted; after this the record shows as not invited. */
export const invitationDays = 4;

const columns = `e.employee_id as "employeeId", e.employee_number as "employeeNumber", e.name, e.email, e.invited_at as "invitedAt", e.linked_at as "linkedAt",
  coalesce(e.invited_email is not null and e.email is distinct from e.invited_email, false) as "isEmailChanged", e.identity_doubt_code as "identityDoubtCode",
  e.access, (select max(c.given_at) from employee_consent c
    where c.portal_id = e.portal_id and c.administration_id = e.administration_id and c.employee_id = e.employee_id
      and not exists (select 1 from employee_consent_withdrawal w where w.portal_id = c.portal_id and w.administration_id = c.administration_id
        and w.employee_consent_id = c.employee_consent_id)) as "consentedAt",
  coalesce(m.is_in_service, false) as "isInService", coalesce(m.employments, '[]'::jsonb) as employments`;
/** $3: today; $4: invitations from before this moment have expired. Whoever's name was erased is in no list. */
const withAccess = `(select employee.*, case when user_id is not null then 'linked' when invited_at > $4::timestamptz then 'invited' else 'none' end as access
  from employee where portal_id = $1 and administration_id = $2 and name is not null)`;
const employmentsOf = `left join lateral (
  select bool_or(coalesce(starts_on <= $3::date, true) and coalesce(ends_on >= $3::date, true)) as is_in_service,
    jsonb_agg(jsonb_build_object('employmentId', employment_id, 'payrollNumber', payroll_number, 'startsOn', starts_on, 'endsOn', ends_on)
      order by starts_on, payroll_number) as employments
  from employment where portal_id = e.portal_id and administration_id = e.administration_id and employee_id = e.employee_id) m on true`;

const orders: Record<EmployeeQuery['sort'], readonly string[]> = {
  number: ['e.employee_number', 'lower(e.name)', 'e.employee_id'],
  name: ['lower(e.name)', 'e.employee_number', 'e.employee_id'],
};

/** The employees of an administration. */
@Injectable()
export class EmployeeService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Who has no number comes last. */
  list(scope: AdministrationScope, { page, pageSize, search, access, sort, direction }: EmployeeQuery): Promise<EmployeePageDto> {
    const order = orderedBy(orders[sort], direction);
    const where = `from ${withAccess} e where ($5::text is null or position(lower($5) in lower(e.name)) > 0 or e.employee_number::text = $5)
      and ($6::text is null or e.access = $6)`;
    const parameters = [...this.#parameters(scope), search?.trim() || null, access ?? null];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total ${where} and $3::date is not null`, parameters);
      const items = await tx.query<EmployeeDto>(
        `select ${columns} from (select e.* ${where} order by ${order} limit $7 offset $8) e ${employmentsOf} order by ${order}`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items, total };
    });
  }

  async one(scope: AdministrationScope, employeeId: string): Promise<EmployeeDto> {
    const employee = await this.database.read(scope, (tx) =>
      tx.maybeOne<EmployeeDto>(`select ${columns} from ${withAccess} e ${employmentsOf} where e.employee_id = $5`, [
        ...this.#parameters(scope),
        employeeId,
      ]),
    );
    if (!employee) throw new NotFound('Employee');
    return employee;
  }

  /** Somebody looked, and it is the same person: the next pass takes Loket's birth date over, and payslips are given out again. */
  async confirmIdentity(scope: AdministrationScope, employeeId: string): Promise<EmployeeDto> {
    await this.database.transaction(scope, async (tx) => {
      const row = await tx.maybeOne<{ identityDoubtCode: string | null }>(
        `select identity_doubt_code as "identityDoubtCode" from employee where portal_id = $1 and administration_id = $2 and employee_id = $3 for update`,
        [scope.portalId, scope.administrationId, employeeId],
      );
      if (!row) throw new NotFound('Employee');
      if (row.identityDoubtCode === null) throw new EmployeeNotInDoubt(employeeId);
      await tx.query(
        `update employee set birth_date_hash = null, identity_doubt_at = null, identity_doubt_code = null
         where portal_id = $1 and administration_id = $2 and employee_id = $3`,
        [scope.portalId, scope.administrationId, employeeId],
      );
      await this.incidents.close(tx, `employee.identity_doubt:${employeeId}`);
      const { administrationId } = scope;
      await this.audit.record(tx, {
        action: 'employee.identity_confirmed',
        subjectKind: 'employee',
        subjectId: employeeId,
        administrationId,
      });
    });
    return this.one(scope, employeeId);
  }

  #parameters(scope: AdministrationScope): unknown[] {
    const expired = new Date(this.clock.now().getTime() - invitationDays * 86_400_000);
    return [scope.portalId, scope.administrationId, this.clock.today(), expired];
  }
}
