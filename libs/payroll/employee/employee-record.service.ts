import { Inject, Injectable } from '@nestjs/common';
import { InvitationService } from '@loonbrug/auth';
import type { LoketEmployee, LoketEmployment } from '@loonbrug/loket';
import { HashingService, newId, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink } from '../connection/link-import';
import { IncidentService } from '../incident/incident.service';
import { birthDateHash } from './birth-date';
import { changeOf, type EmployeeChange, type KnownEmployee } from './employee-change';
import { displayName } from './employee-name';
import { keptPayslips } from './former-employee-retention';

interface EmployeeRow {
  employeeId: string;
  loketEmployeeId: string;
  employeeNumber: number;
  name: string;
  email: string | null;
  birthDateHash: Buffer | null;
  identityDoubtCode: string | null;
}

interface KnownEmployment {
  loketEmploymentId: string;
  employeeId: string;
}

/** Writes what Loket says of employees and their employments into their rows; many at once, in the caller's transaction. */
@Injectable()
export class EmployeeRecordService {
  constructor(
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(InvitationService) private readonly invitations: InvitationService,
  ) {}

  /** Two passes over one link would find the same changes twice: the second waits. */
  async lock(tx: Transaction, scope: AdministrationScope, link: ImportingLink): Promise<void> {
    await tx.query('select 1 from loket_link where portal_id = $1 and administration_id = $2 and loket_link_id = $3 for no key update', [
      scope.portalId,
      scope.administrationId,
      link.loketLinkId,
    ]);
  }

  /** Whom to take over: not those whose facts were erased after they left, although Loket still lists them, until they come back or are paid after all. */
  async withoutErased(
    tx: Transaction,
    scope: AdministrationScope,
    people: readonly LoketEmployee[],
    employments: readonly LoketEmployment[],
  ): Promise<LoketEmployee[]> {
    const rows = await tx.query<{ loketEmployeeId: string; erasedOn: string }>(
      `select loket_employee_id as "loketEmployeeId", to_char(erased_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "erasedOn" from employee k
       where portal_id = $1 and administration_id = $2 and erased_at is not null
         and not exists (select 1 from ${keptPayslips} and r.period_ends_on > (k.erased_at at time zone 'Europe/Amsterdam')::date)`,
      [scope.portalId, scope.administrationId],
    );
    const erased = new Map(rows.map(({ loketEmployeeId, erasedOn }) => [loketEmployeeId, erasedOn]));
    const isBack = ({ loketEmployeeId }: LoketEmployee, erasedOn: string): boolean =>
      employments.some((one) => one.loketEmployeeId === loketEmployeeId && (one.endsOn === null || one.endsOn >= erasedOn));
    return people.filter((person) => {
      const erasedOn = erased.get(person.loketEmployeeId);
      return erasedOn === undefined || isBack(person, erasedOn);
    });
  }

  /** Takes people over; those that Loket no longer lists stay as they are. Returns how many were new or changed. */
  async takeOver(tx: Transaction, scope: AdministrationScope, link: ImportingLink, people: readonly LoketEmployee[]): Promise<number> {
    const known = await this.#known(tx, scope);
    const rows: EmployeeRow[] = [];
    for (const person of people) {
      const before = known.get(person.loketEmployeeId);
      if (!before) rows.push(this.#newRow(scope, person));
      else {
        const change = changeOf(before, this.#seen(scope, before.employeeId, person));
        await this.#find(tx, scope, before, change);
        if (change.isChanged) rows.push({ ...change, employeeId: before.employeeId, loketEmployeeId: before.loketEmployeeId });
      }
    }
    await this.#write(tx, scope, link, rows);
    await tx.query(
      'update employee set last_seen_at = now() where portal_id = $1 and administration_id = $2 and loket_employee_id = any($3::uuid[])',
      [scope.portalId, scope.administrationId, people.map((person) => person.loketEmployeeId)],
    );
    return rows.length;
  }

  /**
   * Takes employments over. One that moved to another employee record takes its earlier payslips not along, and leaves whoever had it also where
   * Loket does not show whose it is now.
   */
  async takeOverEmployments(
    tx: Transaction,
    scope: AdministrationScope,
    link: ImportingLink,
    employments: readonly LoketEmployment[],
  ): Promise<void> {
    await this.#noteNeverSeen(tx, scope, link, employments);
    const known = await this.#known(tx, scope);
    const rows = employments.flatMap((employment) => {
      const employee = known.get(employment.loketEmployeeId);
      if (!employee) return [];
      const { employeeId, name } = employee;
      return [{ ...employment, employeeId, payrollId: name === null ? null : employment.payrollId }];
    });
    await this.#findMoves(tx, scope, rows);
    await tx.query(
      `insert into employment (portal_id, administration_id, employment_id, employee_id, loket_employment_id, payroll_number, starts_on, ends_on)
       select $1, $2, seen.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::integer[], $7::date[], $8::date[])
         as seen(employment_id, employee_id, loket_employment_id, payroll_number, starts_on, ends_on)
       on conflict (portal_id, administration_id, loket_employment_id) do update
         set employee_id = excluded.employee_id, payroll_number = excluded.payroll_number, starts_on = excluded.starts_on, ends_on = excluded.ends_on
         where (employment.employee_id, employment.payroll_number, employment.starts_on, employment.ends_on)
           is distinct from (excluded.employee_id, excluded.payroll_number, excluded.starts_on, excluded.ends_on)`,
      [
        scope.portalId,
        scope.administrationId,
        rows.map(() => newId()),
        rows.map((row) => row.employeeId),
        rows.map((row) => row.loketEmploymentId),
        rows.map((row) => row.payrollId),
        rows.map((row) => row.startsOn),
        rows.map((row) => row.endsOn),
      ],
    );
  }

  /** A row for each employee who is to get an employment of somebody else's, and whom Loket never showed: its id only, until Loket shows the rest. */
  async #noteNeverSeen(
    tx: Transaction,
    scope: AdministrationScope,
    link: ImportingLink,
    employments: readonly LoketEmployment[],
  ): Promise<void> {
    await tx.query(
      `insert into employee (portal_id, administration_id, loket_employer_id, employee_id, loket_employee_id)
       select $1, $2, $3, seen.employee_id, seen.loket_employee_id
       from unnest($4::uuid[], $5::uuid[], $6::uuid[]) as seen(employee_id, loket_employee_id, loket_employment_id)
       join employment m on m.portal_id = $1 and m.administration_id = $2 and m.loket_employment_id = seen.loket_employment_id
       on conflict (portal_id, administration_id, loket_employee_id) do nothing`,
      [
        scope.portalId,
        scope.administrationId,
        link.loketEmployerId,
        employments.map(() => newId()),
        employments.map((employment) => employment.loketEmployeeId),
        employments.map((employment) => employment.loketEmploymentId),
      ],
    );
  }

  async #known(tx: Transaction, scope: AdministrationScope): Promise<Map<string, KnownEmployee>> {
    const rows = await tx.query<KnownEmployee>(
      `select e.employee_id as "employeeId", e.loket_employee_id as "loketEmployeeId", e.employee_number as "employeeNumber", e.name, e.email,
         e.invited_email as "invitedEmail", e.birth_date_hash as "birthDateHash", e.user_id as "userId", e.identity_doubt_code as "identityDoubtCode",
         exists (select 1 from payslip p where p.portal_id = e.portal_id and p.administration_id = e.administration_id and p.employee_id = e.employee_id)
           as "hasPayslips"
       from employee e where e.portal_id = $1 and e.administration_id = $2`,
      [scope.portalId, scope.administrationId],
    );
    return new Map(rows.map((row) => [row.loketEmployeeId, row]));
  }

  #newRow(scope: AdministrationScope, person: LoketEmployee): EmployeeRow {
    const employeeId = newId();
    return { employeeId, loketEmployeeId: person.loketEmployeeId, identityDoubtCode: null, ...this.#seen(scope, employeeId, person) };
  }

  #seen(scope: AdministrationScope, employeeId: string, person: LoketEmployee) {
    const email = (person.emailAddress ?? person.businessEmailAddress ?? '').trim().toLowerCase();
    return {
      employeeNumber: person.employeeNumber,
      name: displayName(person.name),
      email: email === '' ? null : email.slice(0, 255),
      birthDateHash: person.bornOn === null ? null : birthDateHash(this.hashing, scope.portalId, employeeId, person.bornOn),
    };
  }

  async #find(tx: Transaction, scope: AdministrationScope, { employeeId }: KnownEmployee, change: EmployeeChange): Promise<void> {
    const { domainId, administrationId } = scope;
    const about = { domainId, administrationId, details: { employeeId, employeeNumber: change.employeeNumber } };
    if (change.isEmailFinding)
      await this.incidents.raise(tx, { ...about, causeKey: `employee.email_changed:${employeeId}`, code: 'employee.email_changed' });
    // A link that is still in a mailbox went to an address, or to a person, that is no longer sure.
    if (change.isEmailFinding || change.identityDoubtCode !== null) await this.#endInvitation(tx, scope, employeeId);
    const doubtKey = `employee.identity_doubt:${employeeId}`;
    if (change.isDoubtOver) await this.incidents.close(tx, doubtKey);
    if (change.identityDoubtCode !== null) await this.incidents.raise(tx, { ...about, causeKey: doubtKey, code: change.identityDoubtCode });
  }

  async #endInvitation(tx: Transaction, scope: AdministrationScope, employeeId: string): Promise<void> {
    await this.invitations.withdraw(tx, 'employee_invitation', employeeId);
    await tx.query('update employee set invited_at = null where portal_id = $1 and administration_id = $2 and employee_id = $3', [
      scope.portalId,
      scope.administrationId,
      employeeId,
    ]);
  }

  async #findMoves(
    tx: Transaction,
    scope: AdministrationScope,
    rows: ReadonlyArray<{ loketEmploymentId: string; employeeId: string }>,
  ): Promise<void> {
    const known = await tx.query<KnownEmployment>(
      'select loket_employment_id as "loketEmploymentId", employee_id as "employeeId" from employment where portal_id = $1 and administration_id = $2',
      [scope.portalId, scope.administrationId],
    );
    const before = new Map(known.map((row) => [row.loketEmploymentId, row.employeeId]));
    for (const row of rows) {
      const fromEmployeeId = before.get(row.loketEmploymentId);
      if (fromEmployeeId === undefined || fromEmployeeId === row.employeeId) continue;
      await this.incidents.raise(tx, {
        causeKey: `employment.moved:${row.loketEmploymentId}:${row.employeeId}`,
        code: 'employment.moved',
        domainId: scope.domainId,
        administrationId: scope.administrationId,
        details: { loketEmploymentId: row.loketEmploymentId, fromEmployeeId, toEmployeeId: row.employeeId },
      });
    }
  }

  async #write(tx: Transaction, scope: AdministrationScope, link: ImportingLink, rows: readonly EmployeeRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `insert into employee (portal_id, administration_id, loket_employer_id, employee_id, loket_employee_id, employee_number, name, email, birth_date_hash,
         identity_doubt_code, identity_doubt_at)
       select $1, $2, $3, seen.*, case when seen.identity_doubt_code is null then null else now() end
       from unnest($4::uuid[], $5::uuid[], $6::integer[], $7::text[], $8::text[], $9::bytea[], $10::text[])
         as seen(employee_id, loket_employee_id, employee_number, name, email, birth_date_hash, identity_doubt_code)
       on conflict (portal_id, administration_id, loket_employee_id) do update
         set employee_number = excluded.employee_number, name = excluded.name, email = excluded.email, birth_date_hash = excluded.birth_date_hash,
           identity_doubt_code = excluded.identity_doubt_code, identity_doubt_at = excluded.identity_doubt_at,
           erased_at = null`,
      [
        scope.portalId,
        scope.administrationId,
        link.loketEmployerId,
        rows.map((row) => row.employeeId),
        rows.map((row) => row.loketEmployeeId),
        rows.map((row) => row.employeeNumber),
        rows.map((row) => row.name),
        rows.map((row) => row.email),
        rows.map((row) => row.birthDateHash),
        rows.map((row) => row.identityDoubtCode),
      ],
    );
  }
}
