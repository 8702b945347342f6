import { Inject, Injectable } from '@nestjs/common';
import { InvitationInvalid, type OpenInvitation } from '@loonbrug/auth';
import { AuditTrail, Clock, type Language, newId, NotFound, type Transaction } from '@loonbrug/platform';
import { SecondFactorNewcomerService } from '@loonbrug/tenancy';
import { consentText } from './consent-text';
import { EmployeeAlreadyLinked, EmployeeInDoubt } from './employee-link.errors';

/** What an invited person brings: the mailed token, their birth date (YYYY-MM-DD), and whether they agree to digital payslips. */
export interface Acceptance {
  token: string;
  bornOn: string;
  agreesToDigitalPayslips: boolean;
  language: Language;
}

/** The employee record that a person now reads. */
export interface LinkedEmployee {
  portalId: string;
  administrationId: string;
  employeeId: string;
  administrationName: string;
}

interface LinkableRow {
  hasName: boolean;
  administrationId: string;
  administrationName: string;
  userId: string | null;
  identityDoubtCode: string | null;
}

/** Writes the link between an employee record and a person. */
@Injectable()
export class EmployeeLinkWriter {
  constructor(
    @Inject(SecondFactorNewcomerService) private readonly newcomers: SecondFactorNewcomerService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The record that an invitation is for, before the invitation itself: whoever invites again takes them in this order, too. */
  async lock(tx: Transaction, employeeId: string): Promise<void> {
    await tx.query('select 1 from employee where portal_id = $1 and employee_id = $2 for update', [tx.scope.portalId, employeeId]);
  }

  /** In the transaction that uses the invitation up, with the record locked. */
  async link(
    tx: Transaction,
    { portalId, subjectId: employeeId }: OpenInvitation,
    userId: string,
    acceptance: Acceptance,
  ): Promise<LinkedEmployee> {
    const row = await tx.maybeOne<LinkableRow>(
      `select e.name is not null as "hasName", e.administration_id as "administrationId", a.name as "administrationName", e.user_id as "userId", e.identity_doubt_code as "identityDoubtCode"
       from employee e join administration a on a.portal_id = e.portal_id and a.administration_id = e.administration_id
       where e.portal_id = $1 and e.employee_id = $2`,
      [portalId, employeeId],
    );
    if (!row) throw new NotFound('Employee');
    // Who they were was erased after the invitation went out.
    if (!row.hasName) throw new InvitationInvalid();
    if (row.userId !== null) throw new EmployeeAlreadyLinked(employeeId);
    if (row.identityDoubtCode !== null) throw new EmployeeInDoubt(employeeId);
    const { administrationId, administrationName } = row;
    await tx.query(
      'update employee set user_id = $4, linked_at = $5 where portal_id = $1 and administration_id = $2 and employee_id = $3',
      [portalId, administrationId, employeeId, userId, this.clock.now()],
    );
    if (acceptance.agreesToDigitalPayslips)
      await this.#consent(tx, { portalId, administrationId, employeeId, userId }, acceptance.language);
    await this.newcomers.tell(tx, userId, 'employment');
    const details = { agreesToDigitalPayslips: acceptance.agreesToDigitalPayslips };
    await this.audit.record(tx, { action: 'employee.linked', subjectKind: 'employee', subjectId: employeeId, administrationId, details });
    return { portalId, administrationId, employeeId, administrationName };
  }

  async #consent(tx: Transaction, who: Omit<LinkedEmployee, 'administrationName'> & { userId: string }, language: Language): Promise<void> {
    await tx.query(
      `insert into employee_consent (portal_id, administration_id, employee_consent_id, employee_id, user_id, language, text, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [who.portalId, who.administrationId, newId(), who.employeeId, who.userId, language, consentText(language), this.clock.now()],
    );
  }
}
