import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type DocumentHead, DocumentStore, type Language, NotFound, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { PayslipPageDto, PayslipQuery, RunPayslipsDto, RunPayslipsPageDto, RunPayslipsQuery } from './payslip.dto';
import { employeeOfPayslip, type PayslipRow, payrollRunOfPayslip, payslipColumns, withWaitingText } from './payslip-row';

/** How a payslip is opened by somebody else than its employee. */
export interface Opening {
  /** management and HRM read their own people's; the firm's people open one for a reason. */
  by: 'employer' | 'firm';
  reason?: string;
}

export interface OpenedDocument {
  head: DocumentHead;
  year: number;
  periodNumber: number;
}

/** The payslips of an administration as its own people and its firm see them: what there is, and a document only with its record. */
@Injectable()
export class PayslipService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Newest period first, then by employee number. */
  list(scope: AdministrationScope, query: PayslipQuery, language: Language): Promise<PayslipPageDto> {
    const where = `p.portal_id = $1 and p.administration_id = $2 and ($3::uuid is null or p.payroll_run_id = $3) and ($4::uuid is null or p.employee_id = $4)
      and ($5::text is null or p.state = $5) and ($6::integer is null or r.year = $6)`;
    const { payrollRunId = null, employeeId = null, state = null, year = null } = query;
    const parameters = [scope.portalId, scope.administrationId, payrollRunId, employeeId, state, year];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(
        `select count(*) as total from payslip p ${payrollRunOfPayslip} where ${where}`,
        parameters,
      );
      const rows = await tx.query<PayslipRow>(
        `select ${payslipColumns('$7::date')} from payslip p ${payrollRunOfPayslip} ${employeeOfPayslip}
         where ${where} order by r.period_ends_on desc, r.payroll_run_id, e.employee_number nulls first, p.payslip_id limit $8 offset $9`,
        [...parameters, this.clock.today(), query.pageSize, (query.page - 1) * query.pageSize],
      );
      return { items: rows.map((row) => withWaitingText(row, language)), total };
    });
  }

  /** Per approved run that Loket still has: how many payslips it should have, and how many are here. */
  countsPerRun(scope: AdministrationScope, { page, pageSize, year }: RunPayslipsQuery): Promise<RunPayslipsPageDto> {
    const runs = `from payroll_run r where r.portal_id = $1 and r.administration_id = $2 and r.loket_status_key = 9 and not r.is_test_year
      and r.removed_upstream_at is null and ($3::integer is null or r.year = $3)`;
    const parameters = [scope.portalId, scope.administrationId, year ?? null];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total ${runs}`, parameters);
      const items = await tx.query<RunPayslipsDto>(
        `select r.payroll_run_id as "payrollRunId", r.year, r.period_number as "periodNumber", r.period_kind as "periodKind",
           coalesce(nullif(counted.rows, 0), r.head_count) as expected, counted.received, counted.ready, counted.waiting, counted.withdrawn,
           r.available_for_employee_on as "availableOn"
         from (select r.* ${runs} order by r.period_ends_on desc, r.payroll_run_id limit $4 offset $5) r
         cross join lateral (
           select count(*) as rows, count(*) filter (where p.document_id is not null) as received, count(*) filter (where p.state = 'ready') as ready,
             count(*) filter (where p.state = 'waiting') as waiting, count(*) filter (where p.state = 'withdrawn') as withdrawn
           from payslip p where p.portal_id = r.portal_id and p.administration_id = r.administration_id and p.payroll_run_id = r.payroll_run_id) counted
         order by r.period_ends_on desc, r.payroll_run_id`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items, total };
    });
  }

  /** Notes who opens which payslip and why, and only then gives the document. An employer sees what its employees can get, released or not. */
  open(scope: AdministrationScope, payslipId: string, { by, reason }: Opening): Promise<OpenedDocument> {
    return this.database.transaction(scope, async (tx) => {
      const found = await tx.maybeOne<{ documentId: string; employeeId: string | null; year: number; periodNumber: number }>(
        `select p.document_id as "documentId", p.employee_id as "employeeId", r.year, r.period_number as "periodNumber" from payslip p ${payrollRunOfPayslip}
         where p.portal_id = $1 and p.administration_id = $2 and p.payslip_id = $3 and p.document_id is not null and (p.state = 'ready' or $4)`,
        [scope.portalId, scope.administrationId, payslipId, by === 'firm'],
      );
      if (!found) throw new NotFound('Payslip');
      const { documentId, employeeId, year, periodNumber } = found;
      const head = await this.documents.head(tx, documentId);
      await this.audit.record(tx, {
        action: by === 'firm' ? 'payslip.opened' : 'payslip.read_by_employer',
        subjectKind: 'payslip',
        subjectId: payslipId,
        administrationId: scope.administrationId,
        details: { employeeId, ...(reason === undefined ? {} : { reason }) },
      });
      return { head, year, periodNumber };
    });
  }
}
