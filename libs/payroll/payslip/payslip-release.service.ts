import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Outbox, Sweeps, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import { type NoticePayload, ReleaseNoticeSender } from './release-notice-sender';

interface DuePayslip {
  administrationId: string;
  payslipId: string;
  userId: string;
}

const outboxKind = 'payslip.released';
const sweepEveryMs = 30_000;
const batchSize = 500;
const maximumAttempts = 12;

/**
 * Tells employees that a payslip can be read, once each, from its release date (a date in Amsterdam) on. The mail goes to the account that
 * accepted the invitation, whatever address Loket has now, and names neither amounts nor the document.
 */
@Injectable()
export class PayslipReleaseService implements OnModuleInit {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Sweeps) private readonly sweeps: Sweeps,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ReleaseNoticeSender) private readonly sender: ReleaseNoticeSender,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('payslip-release', sweepEveryMs, async (scope) => void (await this.announce(scope)));
    this.outbox.handle(outboxKind, { maximumAttempts, perform: (scope, item) => this.sender.send(scope, item) });
  }

  /** Marks what is released as told, and puts one notice per person and administration into the outbox, in one transaction. Returns how many payslips. */
  async announce(scope: TenantScope): Promise<number> {
    let announced = 0;
    for (;;) {
      const due = await this.database.transaction(scope, (tx) => this.#announceBatch(tx));
      announced += due;
      if (due < batchSize) return announced;
    }
  }

  async #announceBatch(tx: Transaction): Promise<number> {
    const due = await tx.query<DuePayslip>(
      `with due as (
         select p.administration_id, p.payslip_id, e.user_id
         from payslip p join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id
         where p.portal_id = $1 and p.state = 'ready' and p.notified_at is null and p.available_on <= $2::date and e.user_id is not null
         order by p.administration_id, e.user_id, p.payslip_id limit $4 for update of p skip locked
       )
       update payslip p set notified_at = $3 from due
       where p.portal_id = $1 and p.administration_id = due.administration_id and p.payslip_id = due.payslip_id
       returning p.administration_id as "administrationId", p.payslip_id as "payslipId", due.user_id as "userId"`,
      [tx.scope.portalId, this.clock.today(), this.clock.now(), batchSize],
    );
    const notices = new Map<string, NoticePayload>();
    for (const { administrationId, userId, payslipId } of due) {
      const key = `${administrationId}:${userId}`;
      const notice = notices.get(key) ?? { administrationId, userId, payslipIds: [] };
      notice.payslipIds.push(payslipId);
      notices.set(key, notice);
    }
    for (const [key, payload] of notices)
      await this.outbox.add(tx, { kind: outboxKind, key: `${key}:${payload.payslipIds[0]}`, payload: { ...payload } });
    return due.length;
  }
}
