import { Inject, Injectable } from '@nestjs/common';
import { joinPerson } from '@loonbrug/auth';
import { AuditTrail, Clock, Conflict, LoonbrugError, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, holdsText, lockBooks, reachesAdministration, type ReachScope, readerOf } from '@loonbrug/tenancy';
import { IncidentService } from '../incident/incident.service';
import type { DueTotalsDto, WagePayableChange, WagePayableDto, WagePayablePageDto, WagePayableQuery } from './wage-payable.dto';
import { type KeptPayable, keepPayables, openCents } from './wage-payable-rows';
import { wageTaxRgs } from './wage-tax-accounts';

/** Marked by nobody: another declaration took its place. */
export class PayableSettled extends LoonbrugError {
  constructor() {
    super('rejected', 'wage_payable.is_settled', 'the payable is settled by another declaration');
  }
}

/** As it stands, for whoever came second. */
interface StandingPayable {
  readonly state: string;
  readonly paidOn: string | null;
  readonly changedAt: Date | null;
  /** Null where it changed with its declaration. */
  readonly changedByName: string | null;
  readonly rowVersion: number;
}

/** So many days before its due date a payable is due soon. */
export const dueSoonDays = 14;

export const overdueKey = (wagePayableId: string): string => `wage_payable.overdue:${wagePayableId}`;

// Of what is received back no day is missed.
const watchOf = (
  today: string,
): string => `case when p.state <> 'open' or ${openCents('p')} <= 0 then null when p.due_on < ${today} then 'overdue'
  when p.due_on <= ${today} + ${dueSoonDays} then 'due_soon' else 'later' end`;
const columns = (
  today: string,
): string => `p.wage_payable_id as "wagePayableId", p.wage_declaration_id as "wageDeclarationId", d.domain_id as "domainId",
  d.name as "domainName", a.administration_id as "administrationId", a.name as "administrationName", w.year, w.period_number as "periodNumber",
  w.period_starts_on as "periodStartsOn", w.period_ends_on as "periodEndsOn", w.is_prior_year_correction as "isPriorYearCorrection",
  p.amount_cents as "amountCents", p.paid_before_cents as "paidBeforeCents", case when p.state = 'open' then ${openCents('p')} else 0 end as "openCents",
  p.payment_reference as "paymentReference", p.iban, p.due_on as "dueOn", p.state, ${watchOf(today)} as watch, p.paid_on as "paidOn",
  p.settled_by_declaration_id as "settledByDeclarationId", booked.account, p.row_version as "rowVersion",
  (select count(*)::int from jsonb_array_elements(w.findings) finding where finding ->> 'severity' <> 'informs') as warnings`;
const source = `from wage_payable p
  join wage_declaration w on w.portal_id = p.portal_id and w.administration_id = p.administration_id and w.wage_declaration_id = p.wage_declaration_id
  join administration a on a.portal_id = p.portal_id and a.administration_id = p.administration_id
  join domain d on d.portal_id = a.portal_id and d.domain_id = a.domain_id`;
const account = `left join lateral (
    select jsonb_build_object('accountId', ledger.account_id, 'code', ledger.code, 'name', ledger.name) as account
    from account ledger left join wage_tax_account chosen using (portal_id, administration_id, account_id)
    where ledger.portal_id = p.portal_id and ledger.administration_id = p.administration_id
      and (chosen.account_id is not null or ledger.rgs = '${wageTaxRgs}')
    order by chosen.account_id is null, ledger.code limit 1) booked on true`;

const orders: Record<WagePayableQuery['sort'], (direction: string) => string> = {
  due: (direction) => `p.state <> 'open', p.due_on ${direction}`,
  amount: (direction) => `case when p.state = 'open' then ${openCents('p')} else p.amount_cents end ${direction}`,
  administration: (direction) => `a.name ${direction}, p.due_on`,
};

/** What is to be paid for wage declarations, over every administration that a person reaches. */
@Injectable()
export class WagePayableService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the order asked for; by themselves open ones first, the earliest due date on top. */
  list(scope: ReachScope, query: WagePayableQuery): Promise<WagePayablePageDto> {
    const {
      page,
      pageSize,
      state = null,
      watch = null,
      domainId = null,
      administrationId = null,
      wageDeclarationId = null,
      text = null,
    } = query;
    const reach = reachesAdministration(scope, 'a', 2);
    const where = `where p.portal_id = $1 and ${reach.condition} and ($5::uuid is null or a.domain_id = $5) and ($6::uuid is null or a.administration_id = $6)
      and ($8::uuid is null or p.wage_declaration_id = $8)
      and ${holdsText(["a.name || ' ' || d.name || ' ' || coalesce(p.payment_reference, '')"], 7)}`;
    const chosen = `and ($9::text is null or p.state = $9) and ($10::text is null or ${watchOf('$4::date')} = $10)`;
    const parameters = [scope.portalId, ...reach.parameters, this.clock.today(), domainId, administrationId, text, wageDeclarationId];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${source} ${where} ${chosen}`, [
        ...parameters,
        state,
        watch,
      ]);
      const items = await tx.query<WagePayableDto>(
        `select ${columns('$4::date')} ${source} ${account} ${where} ${chosen}
         order by ${orders[query.sort](query.direction)}, a.name, p.wage_payable_id limit $11 offset $12`,
        [...parameters, state, watch, pageSize, (page - 1) * pageSize],
      );
      return { items, total, due: await this.#due(tx, where, parameters) };
    });
  }

  /** Marks it as paid on a day, or as not paid after all. Throws NotFound, Conflict, PayableSettled. */
  async mark(scope: AdministrationScope, wagePayableId: string, { rowVersion, paidOn }: WagePayableChange): Promise<WagePayableDto> {
    await this.database.transaction(scope, async (tx) => {
      await lockBooks(tx, scope);
      const found = await tx.maybeOne<StandingPayable>(
        `select p.state, p.paid_on as "paidOn", p.changed_at as "changedAt", person.name as "changedByName", p.row_version as "rowVersion"
         from wage_payable p ${joinPerson('p.changed_by')}
         where p.portal_id = $1 and p.administration_id = $2 and p.wage_payable_id = $3 for update of p`,
        [scope.portalId, scope.administrationId, wagePayableId],
      );
      if (!found) throw new NotFound('WagePayable');
      if (found.rowVersion !== rowVersion) throw new Conflict('WagePayable', { now: found });
      if (found.state === 'settled') throw new PayableSettled();
      // Not paid after all, it is open again unless what its declaration asks is open elsewhere: keeping them says which.
      await tx.query(
        `update wage_payable set state = case when $4::date is null then 'settled' else 'paid' end, paid_on = $4, changed_by = $5, changed_at = now(),
           row_version = row_version + 1 where portal_id = $1 and administration_id = $2 and wage_payable_id = $3`,
        [scope.portalId, scope.administrationId, wagePayableId, paidOn, scope.actor.kind === 'user' ? scope.actor.userId : null],
      );
      await this.#record(tx, scope, wagePayableId, paidOn);
      if (paidOn !== null) await this.incidents.close(tx, overdueKey(wagePayableId));
      await this.keepIn(tx, scope);
    });
    const [payable] = (await this.#one(scope, wagePayableId)).items;
    if (!payable) throw new NotFound('WagePayable');
    return payable;
  }

  /** Brings the payables of an administration in line with its declarations; those no longer to be paid are overdue no more. */
  async keepIn(tx: Transaction, scope: AdministrationScope): Promise<void> {
    const settled: KeptPayable[] = await keepPayables(tx, scope);
    for (const { wagePayableId } of settled) await this.incidents.close(tx, overdueKey(wagePayableId));
  }

  async #one(scope: AdministrationScope, wagePayableId: string): Promise<{ items: WagePayableDto[] }> {
    const reach = reachesAdministration(readerOf(scope, 'WageDeclaration'), 'a', 2);
    const items = await this.database.read(scope, (tx) =>
      tx.query<WagePayableDto>(
        `select ${columns('$4::date')} ${source} ${account} where p.portal_id = $1 and ${reach.condition} and p.administration_id = $5 and p.wage_payable_id = $6`,
        [scope.portalId, ...reach.parameters, this.clock.today(), scope.administrationId, wagePayableId],
      ),
    );
    return { items };
  }

  #due(tx: Transaction, where: string, parameters: readonly unknown[]): Promise<DueTotalsDto> {
    const count = (watch: string): string => `count(*) filter (where due.watch = '${watch}')::int`;
    const cents = (watch: string): string => `coalesce(sum(due.cents) filter (where due.watch = '${watch}'), 0)::bigint`;
    return tx.one<DueTotalsDto>(
      `select ${count('overdue')} as overdue, ${cents('overdue')} as "overdueCents", ${count('due_soon')} as "dueSoon", ${cents('due_soon')} as "dueSoonCents",
         count(*)::int as open, coalesce(sum(due.cents), 0)::bigint as "openCents"
       from (select ${watchOf('$4::date')} as watch, ${openCents('p')} as cents ${source} ${where} and p.state = 'open') due`,
      parameters,
    );
  }

  #record(tx: Transaction, { administrationId }: AdministrationScope, subjectId: string, paidOn: string | null): Promise<void> {
    const action = paidOn === null ? 'wage_payable.reopened' : 'wage_payable.marked_paid';
    return this.audit.record(tx, { action, subjectKind: 'wage_payable', subjectId, administrationId, details: { paidOn } });
  }
}
