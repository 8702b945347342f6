import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  type DocumentHead,
  DocumentStore,
  type Language,
  NotFound,
  platformProblems,
  problemText,
  TenantDatabase,
  type Transaction,
} from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { Finding } from '../journal-run/finding';
import { isOfEmployer, isOfFirm } from './declaration-readers';
import { wageDeclarationProblems } from './problems';
import type { WageDeclarationDto, WageDeclarationPageDto, WageDeclarationQuery } from './wage-declaration.dto';

/** Which document is read, by whom. The message holds the BSN and wage of every employee: it is guarded like their payslips. */
export interface DeclarationReading {
  document: 'message' | 'overview';
  action: 'wage_declaration.overview_read' | 'wage_declaration.message_read_by_employer' | 'wage_declaration.message_opened';
  reason?: string;
}

export interface OpenedDeclaration {
  head: DocumentHead;
  year: number;
  periodNumber: number;
}

type Row = Omit<WageDeclarationDto, 'findings'> & { findings: Finding[] };

const texts = { ...platformProblems, ...wageDeclarationProblems };
const columns = `wage_declaration_id as "wageDeclarationId", message_reference as "messageReference", wage_tax_number as "wageTaxNumber", year,
  period_number as "periodNumber", period_starts_on as "periodStartsOn", period_ends_on as "periodEndsOn", state, loket_status_key as "loketStatusKey",
  is_settled as "isSettled", is_prior_year_correction as "isPriorYearCorrection", period_amount_cents as "periodAmountCents",
  correction_amount_cents as "correctionAmountCents", total_amount_cents as "totalAmountCents", declared_total_cents as "declaredTotalCents",
  payment_reference as "paymentReference", iban, due_on as "dueOn", corrections, response_messages as "responseMessages", findings,
  message_document_id is not null as "hasMessage", overview_document_id is not null as "hasOverview"`;

/** The wage declarations of an administration: for the employer's people those that are theirs beyond doubt, for the firm's all. */
@Injectable()
export class WageDeclarationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Newest period first. */
  list(scope: AdministrationScope, query: WageDeclarationQuery, language: Language): Promise<WageDeclarationPageDto> {
    const { page, pageSize, year = null, state = null, dueUntil = null } = query;
    const where = `from wage_declaration where portal_id = $1 and administration_id = $2 and ($3::integer is null or year = $3)
      and ($4::text is null or state = $4) and ($5::date is null or due_on <= $5) and (${isOfEmployer} or $6)`;
    return this.database.read(scope, async (tx) => {
      const parameters = [scope.portalId, scope.administrationId, year, state, dueUntil, await isOfFirm(tx, scope)];
      const { total } = await tx.one<{ total: number }>(`select count(*) as total ${where}`, parameters);
      const rows = await tx.query<Row>(
        `select ${columns} ${where} order by period_ends_on desc, loket_payroll_tax_return_id limit $7 offset $8`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items: rows.map((row) => withTexts(row, language)), total };
    });
  }

  async one(scope: AdministrationScope, wageDeclarationId: string, language: Language): Promise<WageDeclarationDto> {
    const row = await this.database.read(scope, async (tx) =>
      tx.maybeOne<Row>(
        `select ${columns} from wage_declaration
         where portal_id = $1 and administration_id = $2 and wage_declaration_id = $3 and (${isOfEmployer} or $4)`,
        [scope.portalId, scope.administrationId, wageDeclarationId, await isOfFirm(tx, scope)],
      ),
    );
    if (!row) throw new NotFound('WageDeclaration');
    return withTexts(row, language);
  }

  /** Notes the reading, and only then gives the document. The employer's people get none of a declaration that may not be theirs. */
  open(
    scope: AdministrationScope,
    wageDeclarationId: string,
    { document, action, reason }: DeclarationReading,
  ): Promise<OpenedDeclaration> {
    return this.database.transaction(scope, async (tx) => {
      const row = await tx.maybeOne<{ documentId: string | null; year: number; periodNumber: number }>(
        `select case when $4 then message_document_id else overview_document_id end as "documentId", year, period_number as "periodNumber"
         from wage_declaration where portal_id = $1 and administration_id = $2 and wage_declaration_id = $3 and (${isOfEmployer} or $5)`,
        [scope.portalId, scope.administrationId, wageDeclarationId, document === 'message', await seesRefused(tx, scope, action)],
      );
      if (!row?.documentId) throw new NotFound('WageDeclaration');
      const head = await this.documents.head(tx, row.documentId);
      const { administrationId } = scope;
      const details = reason === undefined ? {} : { reason };
      await this.audit.record(tx, { action, subjectKind: 'wage_declaration', subjectId: wageDeclarationId, administrationId, details });
      return { head, year: row.year, periodNumber: row.periodNumber };
    });
  }
}

/** The message is the firm's only by an opening, with its right and reason; the overview names nobody. */
async function seesRefused(tx: Transaction, scope: AdministrationScope, action: DeclarationReading['action']): Promise<boolean> {
  if (action === 'wage_declaration.overview_read') return isOfFirm(tx, scope);
  return action === 'wage_declaration.message_opened';
}

const withTexts = (row: Row, language: Language): WageDeclarationDto => ({
  ...row,
  findings: row.findings.map(({ code, severity, details }) => ({ code, severity, ...problemText(code, details, texts, language) })),
});
