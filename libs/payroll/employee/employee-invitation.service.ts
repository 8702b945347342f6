import { Inject, Injectable } from '@nestjs/common';
import { InvitationService, Throttled } from '@loonbrug/auth';
import {
  AuditTrail,
  Clock,
  type Language,
  LoonbrugError,
  NotFound,
  platformProblems,
  problemText,
  TenantDatabase,
  type Transaction,
} from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { isEmail } from 'class-validator';
import { IncidentService } from '../incident/incident.service';
import type { InvitationResultDto } from './employee.dto';
import { employeeProblems } from './problems';

/** The employee can't be invited as things are; the code says why. */
export class EmployeeNotInvitable extends LoonbrugError {
  constructor(employeeId: string, code: string) {
    super('rejected', code, `employee ${employeeId} can not be invited: ${code}`, { employeeId });
  }
}

interface InvitableRow {
  email: string | null;
  birthDateHash: Buffer | null;
  userId: string | null;
  identityDoubtCode: string | null;
  language: Language;
}

const texts = { ...platformProblems, ...employeeProblems };

/** Invites employees by mail to the address that Loket has. The birth date is the second fact: the mail doesn't say it, and we only know its hash. */
@Injectable()
export class EmployeeInvitationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws NotFound, EmployeeNotInvitable, or Throttled after many mails. The mail goes out after the commit; an earlier link ends. */
  async invite(scope: AdministrationScope, employeeId: string): Promise<InvitationResultDto> {
    const expiresAt = await this.database.transaction(scope, (tx) => this.#invite(tx, scope, employeeId));
    return { employeeId, isInvited: true, expiresAt, code: null, title: null, remedy: null };
  }

  /** Each in a transaction of its own, so that one who can't be invited keeps nobody else from it. */
  async inviteMany(scope: AdministrationScope, employeeIds: readonly string[], language: Language): Promise<InvitationResultDto[]> {
    const results: InvitationResultDto[] = [];
    for (const employeeId of employeeIds) {
      try {
        results.push(await this.invite(scope, employeeId));
      } catch (error) {
        if (!(error instanceof LoonbrugError) || !isOfOne(error)) throw error;
        const { code, details } = error;
        results.push({ employeeId, isInvited: false, expiresAt: null, code, ...problemText(code, details, texts, language) });
      }
    }
    return results;
  }

  async #invite(tx: Transaction, scope: AdministrationScope, employeeId: string): Promise<Date> {
    const row = await tx.maybeOne<InvitableRow>(
      `select e.email, e.birth_date_hash as "birthDateHash", e.user_id as "userId", e.identity_doubt_code as "identityDoubtCode", portal.language
       from employee e join portal on portal.portal_id = e.portal_id
       where e.portal_id = $1 and e.administration_id = $2 and e.employee_id = $3 for update of e`,
      [scope.portalId, scope.administrationId, employeeId],
    );
    if (!row) throw new NotFound('Employee');
    const { email, secondFactHash } = invitable(employeeId, row);
    const { expiresAt } = await this.invitations.create(tx, {
      kind: 'employee_invitation',
      email,
      subjectId: employeeId,
      language: row.language,
      secondFactHash,
    });
    await tx.query(
      'update employee set invited_at = $4, invited_email = $5 where portal_id = $1 and administration_id = $2 and employee_id = $3',
      [scope.portalId, scope.administrationId, employeeId, this.clock.now(), email],
    );
    await this.incidents.close(tx, `employee.email_changed:${employeeId}`);
    const { administrationId } = scope;
    await this.audit.record(tx, { action: 'employee.invited', subjectKind: 'employee', subjectId: employeeId, administrationId });
    return expiresAt;
  }
}

/** What keeps one employee from being invited, and says nothing of the next. */
const isOfOne = (error: LoonbrugError): boolean =>
  error instanceof EmployeeNotInvitable || error instanceof NotFound || error instanceof Throttled;

function invitable(employeeId: string, row: InvitableRow): { email: string; secondFactHash: Buffer } {
  if (row.userId !== null) throw new EmployeeNotInvitable(employeeId, 'employee.already_linked');
  if (row.identityDoubtCode !== null) throw new EmployeeNotInvitable(employeeId, 'employee.identity_doubt');
  if (row.email === null || !isEmail(row.email)) throw new EmployeeNotInvitable(employeeId, 'employee.email_unknown');
  if (row.birthDateHash === null) throw new EmployeeNotInvitable(employeeId, 'employee.birth_date_unknown');
  return { email: row.email, secondFactHash: row.birthDateHash };
}
