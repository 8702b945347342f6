import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { type ClaimedItem, Clock, Environment, MailSender, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { releaseNotice } from './release-notice';

export interface NoticePayload {
  administrationId: string;
  userId: string;
  payslipIds: string[];
}

/** Sends a notice of the outbox. What was withdrawn, postponed or unlinked since is not told. */
@Injectable()
export class ReleaseNoticeSender {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(MailSender) private readonly mail: MailSender,
    @Inject(Environment) private readonly environment: Environment,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async send(scope: TenantScope, item: ClaimedItem): Promise<void> {
    const payload = item.payload as unknown as NoticePayload;
    const { count, administrationName } = await this.#readable(scope, payload);
    const account = count === 0 ? undefined : await this.accounts.byId(payload.userId);
    if (!account || account.disabledAt) return;
    const { name, language, email } = account;
    const address = `${this.environment.publicUrl}/my/payslips`;
    await this.mail.send({ to: email, ...releaseNotice({ name, administrationName, count, address, language }) });
  }

  /** How many of them the person can read now; the others count as not told, so that they are told when their time comes. */
  #readable(
    scope: TenantScope,
    { administrationId, userId, payslipIds }: NoticePayload,
  ): Promise<{ count: number; administrationName: string }> {
    return this.database.transaction(scope, async (tx) => {
      const withheld = await tx.query(
        `update payslip p set notified_at = null
         where p.portal_id = $1 and p.administration_id = $2 and p.payslip_id = any($3::uuid[]) and not (
           p.state = 'ready' and coalesce(p.available_on <= $5::date, false) and exists (
             select 1 from employee e where e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id and e.user_id = $4))
         returning p.payslip_id`,
        [scope.portalId, administrationId, payslipIds, userId, this.clock.today()],
      );
      const { administrationName } = await tx.one<{ administrationName: string }>(
        'select name as "administrationName" from administration where portal_id = $1 and administration_id = $2',
        [scope.portalId, administrationId],
      );
      return { count: payslipIds.length - withheld.length, administrationName };
    });
  }
}
