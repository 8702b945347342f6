import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Sweeps, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import { IncidentService } from '../incident/incident.service';
import { type NamedPayable, WagePayableDigest } from './wage-payable-digest';
import { overdueKey } from './wage-payable.service';

const everyMs = 10 * 60_000;
/** Told so many days before the due date, when there is still time to pay. */
const toldDaysBefore = 5;
const atOnce = 500;
/** What was overdue already when a client was taken on is for the list, not for an incident each. */
const wasDueHere = `p.due_on >= (p.created_at at time zone 'Europe/Amsterdam')::date`;

interface TellPayable extends NamedPayable {
  domainId: string;
  year: number;
  periodNumber: number;
  dueOn: string;
}

/** Watches the due dates over all administrations: each payable is told about once before, and once after, its date. */
@Injectable()
export class WagePayableWatch implements OnModuleInit {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Sweeps) private readonly sweeps: Sweeps,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(WagePayableDigest) private readonly digest: WagePayableDigest,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('wage-payables', everyMs, (scope) => this.watch(scope));
  }

  /** Raises an incident for what became overdue, and puts their digest into the outbox, in the transaction that marks them as told. */
  async watch(scope: TenantScope): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const overdue = await this.#mark(tx, 'overdue_told_at', `p.due_on < $2::date and ${wasDueHere}`);
      const dueSoon = await this.#mark(tx, 'due_soon_told_at', `p.due_on between $2::date and $2::date + ${toldDaysBefore}`);
      for (const { wagePayableId, domainId, administrationId, year, periodNumber, dueOn } of overdue)
        await this.incidents.raise(tx, {
          causeKey: overdueKey(wagePayableId),
          code: 'wage_payable.overdue',
          domainId,
          administrationId,
          details: { wagePayableId, year, periodNumber, dueOn },
        });
      await this.digest.announce(tx, { overdue, dueSoon });
    });
  }

  #mark(tx: Transaction, column: 'overdue_told_at' | 'due_soon_told_at', condition: string): Promise<TellPayable[]> {
    return tx.query<TellPayable>(
      `with due as (
         select p.administration_id, p.wage_payable_id from wage_payable p
         where p.portal_id = $1 and p.state = 'open' and p.amount_cents > p.paid_before_cents and p.${column} is null and ${condition}
         order by p.due_on, p.wage_payable_id limit $4 for update skip locked)
       update wage_payable p set ${column} = $3
       from due join administration a on a.portal_id = $1 and a.administration_id = due.administration_id, wage_declaration w
       where p.portal_id = $1 and p.administration_id = due.administration_id and p.wage_payable_id = due.wage_payable_id
         and w.portal_id = $1 and w.administration_id = p.administration_id and w.wage_declaration_id = p.wage_declaration_id
       returning p.wage_payable_id as "wagePayableId", a.domain_id as "domainId", p.administration_id as "administrationId", w.year,
         w.period_number as "periodNumber", p.due_on as "dueOn"`,
      [tx.scope.portalId, this.clock.today(), this.clock.now(), atOnce],
    );
  }
}
