import { Inject, Injectable } from '@nestjs/common';
import { SessionService, UserAccountService } from '@loonbrug/auth';
import { AuditTrail, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';

/** Ends the link between an employee record and a person. */
@Injectable()
export class EmployeeUnlinkService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The person reads this record's payslips no longer; a new invitation can link somebody again. NotFound when nobody is linked. */
  async unlink(scope: AdministrationScope, employeeId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const { portalId, administrationId } = scope;
      const row = await tx.maybeOne<{ userId: string | null }>(
        'select user_id as "userId" from employee where portal_id = $1 and administration_id = $2 and employee_id = $3 for update',
        [portalId, administrationId, employeeId],
      );
      if (!row?.userId) throw new NotFound('Employee');
      const { userId } = row;
      await tx.query(
        `update employee set user_id = null, linked_at = null, invited_at = null, invited_email = null
         where portal_id = $1 and administration_id = $2 and employee_id = $3`,
        [portalId, administrationId, employeeId],
      );
      await this.#leave(tx, userId);
      const subject = { subjectKind: 'employee', subjectId: employeeId, administrationId };
      await this.audit.record(tx, { action: 'employee.unlinked', ...subject, details: { userId } });
    });
  }

  /** The portal is theirs no longer when this was their last record; their sessions get other tokens. */
  async #leave(tx: Transaction, userId: string): Promise<void> {
    await this.accounts.lockPortals(tx, userId);
    const others = await tx.query('select 1 from employee where portal_id = $1 and user_id = $2 limit 1', [tx.scope.portalId, userId]);
    if (others.length === 0) await this.accounts.leavePortal(tx, userId, 'employment');
    await this.sessions.rotate(tx, userId);
  }
}
