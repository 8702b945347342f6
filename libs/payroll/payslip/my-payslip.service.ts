import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type DocumentHead, DocumentStore, NotFound, type TenantScope, type Transaction } from '@loonbrug/platform';
import { type OwnPortal, PersonPortals, type PersonScope } from '@loonbrug/tenancy';
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
    @Inject(PersonPortals) private readonly portals: PersonPortals,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One transaction per portal of the person, merged, newest period first. A portal that is closed to the session gives none; the navigation says so. */
  async list(person: PersonScope, query: MyPayslipQuery): Promise<MyPayslipPageDto> {
    const upTo = query.page * query.pageSize;
    const { parts } = await this.portals.readEach(person, (tx, portal) =>
      this.#ofPortal(tx, person, portal, { year: query.year, limit: upTo }),
    );
    const items = parts.flatMap((part) => part.items).sort((one, other) => (sortKey(one) < sortKey(other) ? 1 : -1));
    return { items: items.slice(upTo - query.pageSize, upTo), total: parts.reduce((sum, part) => sum + part.total, 0) };
  }

  /** Notes the reading, then gives the document; what is another's, withheld or not there looks the same. SecondFactorRequired where the portal asks for one. */
  open(person: PersonScope, portalId: string, payslipId: string): Promise<OpenedPayslip> {
    return this.portals.change(person, portalId, async (tx) => {
      const found = await tx.maybeOne<{ documentId: string; administrationId: string; year: number; periodNumber: number }>(
        `select p.document_id as "documentId", p.administration_id as "administrationId", r.year, r.period_number as "periodNumber"
         from ${tables} where ${readable} and p.payslip_id = $4`,
        [portalId, person.userId, this.clock.today(), payslipId],
      );
      if (!found) throw new NotFound('Payslip');
      const { documentId, administrationId, year, periodNumber } = found;
      const head = await this.documents.head(tx, documentId);
      await this.audit.record(tx, { action: 'payslip.read_by_employee', subjectKind: 'payslip', subjectId: payslipId, administrationId });
      return { scope: tx.scope, head, year, periodNumber };
    });
  }

  async #ofPortal(
    tx: Transaction,
    { userId }: PersonScope,
    { portalId, name }: OwnPortal,
    { year, limit }: { year: number | undefined; limit: number },
  ): Promise<MyPayslipPageDto> {
    const where = `${readable} and ($4::integer is null or r.year = $4)`;
    const parameters = [portalId, userId, this.clock.today(), year ?? null];
    const { total } = await tx.one<{ total: number }>(`select count(*) as total from ${tables} where ${where}`, parameters);
    const rows = await tx.query<Omit<MyPayslipDto, 'portalName'>>(
      `select p.portal_id as "portalId", p.payslip_id as "payslipId", p.administration_id as "administrationId", a.name as "administrationName",
         r.year, r.period_number as "periodNumber", r.period_kind as "periodKind", r.period_starts_on as "periodStartsOn",
         r.period_ends_on as "periodEndsOn", p.available_on as "availableOn", p.number_of_payslips as "numberOfPayslips", p.net_cents as "netCents"
       from ${tables} where ${where} order by ${newestFirst} limit $5`,
      [...parameters, limit],
    );
    return { items: rows.map((row) => ({ ...row, portalName: name })), total };
  }
}

const sortKey = (payslip: MyPayslipDto): string => `${payslip.periodEndsOn}/${payslip.payslipId}`;
