import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, NotFound } from '@loonbrug/platform';
import { PersonPortals, type PersonScope } from '@loonbrug/tenancy';
import { consentText } from '../employee/consent-text';
import type { MyConsentDto, NewConsentDto } from './my-consent.dto';

/** A person's agreement to digital payslips, per employer: given and withdrawn by rows that stay. */
@Injectable()
export class MyConsentService {
  constructor(
    @Inject(PersonPortals) private readonly portals: PersonPortals,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of each employer whose payslips the person reads: the latest consent, or none. */
  async list(person: PersonScope): Promise<MyConsentDto[]> {
    const { parts } = await this.portals.readEach(person, async (tx, { portalId, name }) => {
      const rows = await tx.query<Omit<MyConsentDto, 'portalName'>>(
        `select e.portal_id as "portalId", e.employee_id as "employeeId", b.name as "administrationName", c.employee_consent_id as "employeeConsentId",
         c.text, c.language, c.given_at as "givenAt", w.withdrawn_at as "withdrawnAt"
       from employee e
       join administration b on b.portal_id = e.portal_id and b.administration_id = e.administration_id
       left join lateral (
         select * from employee_consent k where k.portal_id = e.portal_id and k.administration_id = e.administration_id and k.employee_id = e.employee_id
           and k.user_id = e.user_id order by k.given_at desc, k.employee_consent_id desc limit 1) c on true
       left join employee_consent_withdrawal w
         on w.portal_id = c.portal_id and w.administration_id = c.administration_id and w.employee_consent_id = c.employee_consent_id
       where e.portal_id = $1 and e.user_id = $2 order by b.name, e.employee_id`,
        [portalId, person.userId],
      );
      return rows.map((row) => ({ ...row, portalName: name }));
    });
    return parts.flat();
  }

  /** Agrees for one employee record of the person; throws NotFound for somebody else's. */
  async give(person: PersonScope, { portalId, employeeId, language }: NewConsentDto): Promise<void> {
    await this.portals.change(person, portalId, async (tx) => {
      const given = await tx.maybeOne<{ administrationId: string }>(
        `insert into employee_consent (portal_id, administration_id, employee_consent_id, employee_id, user_id, language, text, given_at)
         select e.portal_id, e.administration_id, $4, e.employee_id, e.user_id, $5, $6, $7 from employee e
         where e.portal_id = $1 and e.user_id = $2 and e.employee_id = $3 returning administration_id as "administrationId"`,
        [portalId, person.userId, employeeId, newId(), language, consentText(language), this.clock.now()],
      );
      if (!given) throw new NotFound('Employee');
      await this.audit.record(tx, { action: 'employee_consent.given', subjectKind: 'employee', subjectId: employeeId, ...given });
    });
  }

  /** Withdraws a consent of the person; doing it twice is doing it once. Throws NotFound for somebody else's. */
  async withdraw(person: PersonScope, portalId: string, employeeConsentId: string): Promise<void> {
    await this.portals.change(person, portalId, async (tx) => {
      const found = await tx.maybeOne<{ administrationId: string; employeeId: string }>(
        `select administration_id as "administrationId", employee_id as "employeeId" from employee_consent
         where portal_id = $1 and user_id = $2 and employee_consent_id = $3`,
        [portalId, person.userId, employeeConsentId],
      );
      if (!found) throw new NotFound('EmployeeConsent');
      const { administrationId, employeeId } = found;
      const withdrawn = await tx.query(
        `insert into employee_consent_withdrawal (portal_id, administration_id, employee_consent_id, user_id, withdrawn_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning employee_consent_id`,
        [portalId, administrationId, employeeConsentId, person.userId, this.clock.now()],
      );
      if (withdrawn.length === 0) return;
      await this.audit.record(tx, {
        action: 'employee_consent.withdrawn',
        subjectKind: 'employee',
        subjectId: employeeId,
        administrationId,
      });
    });
  }
}
