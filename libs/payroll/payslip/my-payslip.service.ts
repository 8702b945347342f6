import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import {
  AuditTrail,
  Clock,
  type DocumentHead,
  DocumentStore,
  NotFound,
  TenantDatabase,
  type TenantScope,
  type Transaction,
} from '@loonbrug/platform';
import { type PersonScope, readSecondFactorRule, SecondFactorRequired, standingOf } from '@loonbrug/tenancy';
import type { MyPayslipDto, MyPayslipPageDto, MyPayslipQuery } from './my-payslip.dto';
import { payrollRunOfPayslip } from './payslip-row';

/** A document that may be read now, and the scope to read it in. */
export interface OpenedPayslip {
  scope: TenantScope;
  head: DocumentHead;
  year: number;
  periodNumber: number;
}

/** What a person may read: their own records' payslips, complete, released, and within their term. */
const readable = `p.portal_id = $1 and e.user_id = $2 and p.state = 'ready' and p.available_on <= $3::date
  and not exists (select 1 from document d where d.portal_id = p.portal_id and d.document_id = p.document_id and d.erased_at is not null)`;
const tables = `payslip p
  join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id
  ${payrollRunOfPayslip}
  join administration a on a.portal_id = p.portal_id and a.administration_id = p.administration_id`;
const newestFirst = 'r.period_ends_on desc, p.payslip_id desc';

/** A person's own payslips, at whichever employer and in whichever portal; also after leaving. */
@Injectable()
export class MyPayslipService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One transaction per portal of the person, merged, newest period first. A portal that is closed to the session gives none; the navigation says so. */
  async list(person: PersonScope, query: MyPayslipQuery): Promise<MyPayslipPageDto> {
    const upTo = query.page * query.pageSize;
    const parts: MyPayslipPageDto[] = [];
    for (const { portalId, name } of await this.accounts.portalsOf(person.userId))
      parts.push(await this.#ofPortal(person, { portalId, name }, query, upTo));
    const items = parts.flatMap((part) => part.items).sort((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
    return { items: items.slice(upTo - query.pageSize, upTo), total: parts.reduce((sum, part) => sum + part.total, 0) };
  }

  /** Notes the reading, then gives the document; what is another's, withheld or not there looks the same. SecondFactorRequired where the portal asks for one. */
  open(person: PersonScope, portalId: string, payslipId: string): Promise<OpenedPayslip> {
    const scope = scopeOf(person, portalId);
    return this.database.transaction(scope, async (tx) => {
      if (await this.#isClosed(tx, person)) throw new SecondFactorRequired();
      const found = await tx.maybeOne<{ documentId: string; administrationId: string; year: number; periodNumber: number }>(
        `select p.document_id as "documentId", p.administration_id as "administrationId", r.year, r.period_number as "periodNumber"
         from ${tables} where ${readable} and p.payslip_id = $4`,
        [portalId, person.userId, this.clock.today(), payslipId],
      );
      if (!found) throw new NotFound('Payslip');
      const { documentId, administrationId, year, periodNumber } = found;
      const head = await this.documents.head(tx, documentId);
      await this.audit.record(tx, { action: 'payslip.read_by_employee', subjectKind: 'payslip', subjectId: payslipId, administrationId });
      return { scope, head, year, periodNumber };
    });
  }

  /** Only for a person with payslips here: to anybody else the portal looks like one that is not there. */
  async #isClosed(tx: Transaction, { userId, hasSecondFactor }: PersonScope): Promise<boolean> {
    const rule = await readSecondFactorRule(tx);
    if (!rule || standingOf(rule, { hasSecondFactor, as: 'employee' }, this.clock.today()) !== 'closed') return false;
    const own = await tx.query('select 1 from employee where portal_id = $1 and user_id = $2 limit 1', [tx.scope.portalId, userId]);
    return own.length > 0;
  }

  #ofPortal(
    person: PersonScope,
    portal: { portalId: string; name: string },
    { year }: MyPayslipQuery,
    limit: number,
  ): Promise<MyPayslipPageDto> {
    const where = `${readable} and ($4::integer is null or r.year = $4)`;
    const parameters = [portal.portalId, person.userId, this.clock.today(), year ?? null];
    return this.database.read(scopeOf(person, portal.portalId), async (tx) => {
      if (await this.#isClosed(tx, person)) return { items: [], total: 0 };
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from ${tables} where ${where}`, parameters);
      const rows = await tx.query<Omit<MyPayslipDto, 'portalName'>>(
        `select p.portal_id as "portalId", p.payslip_id as "payslipId", p.administration_id as "administrationId", a.name as "administrationName",
           r.year, r.period_number as "periodNumber", r.period_kind as "periodKind", r.period_starts_on as "periodStartsOn",
           r.period_ends_on as "periodEndsOn", p.available_on as "availableOn", p.number_of_payslips as "numberOfPayslips", p.net_cents as "netCents"
         from ${tables} where ${where} order by ${newestFirst} limit $5`,
        [...parameters, limit],
      );
      return { items: rows.map((row) => ({ ...row, portalName: portal.name })), total };
    });
  }
}

const scopeOf = (person: PersonScope, portalId: string): TenantScope => ({ portalId, actor: { kind: 'user', userId: person.userId } });

const sortKey = (payslip: MyPayslipDto): string => `${payslip.periodEndsOn}/${payslip.payslipId}`;
