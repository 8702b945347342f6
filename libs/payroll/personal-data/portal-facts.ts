import { Inject, Injectable } from '@nestjs/common';
import { Clock, SealingService, type Transaction } from '@loonbrug/platform';
import { payrollRunOfPayslip } from '../payslip/payslip-row';

type Fact = Record<string, unknown>;
type RecordRow = Fact & { employeeId: string; bsnSealed: Buffer | null; isInDoubt: boolean };

/** What is kept of a person in one portal. */
@Injectable()
export class PortalFacts {
  constructor(
    @Inject(SealingService) private readonly sealing: SealingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Memberships, invitations, employee records with their employments, and payslips. */
  async of(tx: Transaction, userId: string): Promise<Fact> {
    const rows = (statement: string, ...more: unknown[]) => tx.query<Fact>(statement, [tx.scope.portalId, userId, ...more]);
    return {
      memberships: await rows(
        `select m.role, d.name as domain, m.may_open_payslips as "mayOpenPayslips", m.created_at as "createdAt", m.revoked_at as "revokedAt",
           m.invited_email as "invitedEmail"
         from membership m left join domain d on d.portal_id = m.portal_id and d.domain_id = m.domain_id
         where m.portal_id = $1 and m.user_id = $2 order by m.created_at`,
      ),
      invitations: await rows(
        `select i.email, i.role, d.name as domain, i.may_open_payslips as "mayOpenPayslips", i.invited_at as "invitedAt", i.expires_at as "expiresAt",
           i.accepted_at as "acceptedAt", i.withdrawn_at as "withdrawnAt"
         from membership_invitation i left join domain d on d.portal_id = i.portal_id and d.domain_id = i.domain_id
         where i.portal_id = $1 and (i.accepted_by = $2
           or (i.accepted_by is null and i.email = (select own.email from directory.user_account own where own.user_id = $2)))
         order by i.invited_at, i.membership_invitation_id`,
      ),
      employeeRecords: await this.#employeeRecords(tx, userId),
      payslips: await rows(
        `select p.payslip_id as "payslipId", b.name as administration, r.year, r.period_number as "periodNumber", r.period_kind as "periodKind", p.state,
           p.available_on as "availableOn", p.net_cents as "netCents", p.notified_at as "notifiedAt"
         from payslip p
         join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id
         join administration b on b.portal_id = p.portal_id and b.administration_id = p.administration_id
         ${payrollRunOfPayslip}
         where p.portal_id = $1 and e.user_id = $2 and p.state = 'ready' and p.available_on <= $3::date order by r.period_ends_on, p.payslip_id`,
        this.clock.today(),
      ),
    };
  }

  /** With the BSN itself, where one is kept: it is the person's own. Of a record in doubt only that it is, and what is surely the person's. */
  async #employeeRecords(tx: Transaction, userId: string): Promise<Fact[]> {
    const rows = await tx.query<RecordRow>(
      `select e.employee_id as "employeeId", b.name as administration, e.identity_doubt_code is not null as "isInDoubt", e.employee_number as "employeeNumber",
         e.name, e.email, e.invited_email as "invitedEmail", e.invited_at as "invitedAt", e.linked_at as "linkedAt",
         e.first_seen_at as "firstSeenAt", e.birth_date_hash is not null as "hasBirthDateHash", e.bsn_sealed as "bsnSealed",
         (select jsonb_agg(jsonb_build_object('payrollNumber', m.payroll_number, 'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on)
          from employment m where m.portal_id = e.portal_id and m.administration_id = e.administration_id and m.employee_id = e.employee_id) as employments
       from employee e join administration b on b.portal_id = e.portal_id and b.administration_id = e.administration_id
       where e.portal_id = $1 and e.user_id = $2 order by b.name, e.employee_id`,
      [tx.scope.portalId, userId],
    );
    const records: Fact[] = [];
    for (const { bsnSealed, isInDoubt, ...record } of rows) {
      const place = { table: 'employee', column: 'bsn', row: record.employeeId };
      if (isInDoubt) records.push(ofDoubted(record));
      else records.push({ ...record, bsn: bsnSealed && (await this.sealing.openText(tx, place, bsnSealed)) });
    }
    return records;
  }
}

/** It may be another person's record by now, who alone may know what Loket says of it. The link, the invitation and the hash are still this person's. */
function ofDoubted({ employeeId, administration, invitedEmail, invitedAt, linkedAt, firstSeenAt, hasBirthDateHash }: Fact): Fact {
  return { employeeId, administration, isInDoubt: true, invitedEmail, invitedAt, linkedAt, firstSeenAt, hasBirthDateHash };
}
