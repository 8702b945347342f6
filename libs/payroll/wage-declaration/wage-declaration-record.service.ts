import { Inject, Injectable } from '@nestjs/common';
import type { LoketWageDeclaration } from '@loonbrug/loket';
import { DocumentErased, DocumentStore, type NewDocument, newId, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { createHash } from 'node:crypto';
import type { ImportingLink } from '../connection/link-import';
import type { Finding } from '../journal-run/finding';
import type { WageDeclarationState } from './wage-declaration.entity';

/** A declaration as we have it, as far as a pass needs it. */
export interface KnownDeclaration {
  wageDeclarationId: string;
  loketWageDeclarationId: string;
  messageReference: string | null;
  totalAmountCents: number;
  loketStatusKey: number;
  responseCount: number;
  state: WageDeclarationState;
  messageDocumentId: string | null;
  overviewDocumentId: string | null;
}

/** What was read and judged of a declaration. */
export interface JudgedDeclaration {
  message: Buffer | null;
  overview: Buffer | null;
  declaredTotalCents: number | null;
  corrections: ReadonlyArray<{ startsOn: string; endsOn: string; balanceCents: number }>;
  findings: readonly Finding[];
  state: 'received' | 'refused';
}

const known = `wage_declaration_id as "wageDeclarationId", loket_payroll_tax_return_id as "loketWageDeclarationId", message_reference as "messageReference",
  total_amount_cents as "totalAmountCents", loket_status_key as "loketStatusKey", jsonb_array_length(response_messages) as "responseCount", state,
  message_document_id as "messageDocumentId", overview_document_id as "overviewDocumentId"`;

/** The statements on wage declaration rows; each runs in the caller's transaction. */
@Injectable()
export class WageDeclarationRecordService {
  constructor(@Inject(DocumentStore) private readonly documents: DocumentStore) {}

  async known(tx: Transaction, scope: AdministrationScope): Promise<Map<string, KnownDeclaration>> {
    const rows = await tx.query<KnownDeclaration>(`select ${known} from wage_declaration where portal_id = $1 and administration_id = $2`, [
      scope.portalId,
      scope.administrationId,
    ]);
    return new Map(rows.map((row) => [row.loketWageDeclarationId, row]));
  }

  /** The wage tax number that a person gave the administration; null where nobody did. */
  async wageTaxNumberOf(tx: Transaction, scope: AdministrationScope): Promise<string | null> {
    const row = await tx.one<{ wageTaxNumber: string | null }>(
      'select wage_tax_number as "wageTaxNumber" from administration where portal_id = $1 and administration_id = $2',
      [scope.portalId, scope.administrationId],
    );
    return row.wageTaxNumber;
  }

  /** The declaration's row, made where there was none; whoever asks holds it until the end of the transaction. */
  async hold(
    tx: Transaction,
    scope: AdministrationScope,
    link: ImportingLink,
    declaration: LoketWageDeclaration,
  ): Promise<{ row: KnownDeclaration; isNew: boolean }> {
    const inserted = await tx.query(
      `insert into wage_declaration (portal_id, administration_id, wage_declaration_id, loket_link_id, loket_payroll_tax_return_id, year, period_number,
         period_starts_on, period_ends_on, loket_status_key, period_amount_cents, correction_amount_cents, total_amount_cents, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'refused')
       on conflict (portal_id, administration_id, loket_payroll_tax_return_id) do nothing returning wage_declaration_id`,
      [
        scope.portalId,
        scope.administrationId,
        newId(),
        link.loketLinkId,
        declaration.loketWageDeclarationId,
        declaration.period.year,
        declaration.period.periodNumber,
        declaration.period.startsOn,
        declaration.period.endsOn,
        declaration.status.key,
        declaration.periodCents,
        declaration.correctionCents,
        declaration.totalCents,
      ],
    );
    const row = await tx.one<KnownDeclaration>(
      `select ${known} from wage_declaration where portal_id = $1 and administration_id = $2 and loket_payroll_tax_return_id = $3 for update`,
      [scope.portalId, scope.administrationId, declaration.loketWageDeclarationId],
    );
    return { row, isNew: inserted.length > 0 };
  }

  /** What Loket's list says of it. Settled: sent, and answered by the tax authority. */
  async refresh(tx: Transaction, scope: AdministrationScope, wageDeclarationId: string, declaration: LoketWageDeclaration): Promise<void> {
    const { period, status, responses } = declaration;
    await tx.query(
      `update wage_declaration set message_reference = $4, wage_tax_number = $5, year = $6, period_number = $7, period_starts_on = $8, period_ends_on = $9,
         loket_status_key = $10, is_settled = $11, is_prior_year_correction = $12, period_amount_cents = $13, correction_amount_cents = $14,
         total_amount_cents = $15, payment_reference = $16, iban = $17, due_on = $18, response_messages = $19, message_created_at = $20, last_seen_at = now()
       where portal_id = $1 and administration_id = $2 and wage_declaration_id = $3`,
      [
        scope.portalId,
        scope.administrationId,
        wageDeclarationId,
        declaration.messageReference,
        declaration.wageTaxNumber,
        period.year,
        period.periodNumber,
        period.startsOn,
        period.endsOn,
        status.key,
        status.status === 'sent' && responses.length > 0,
        declaration.isPriorYearCorrection,
        declaration.periodCents,
        declaration.correctionCents,
        declaration.totalCents,
        declaration.paymentReference,
        declaration.iban,
        declaration.paymentDueOn,
        JSON.stringify(responses),
        declaration.createdAt,
      ],
    );
  }

  /**
   * Keeps documents and verdict. A document that did not change is not stored again; one that did takes the old one's place. An overview that was
   * kept of a refused reading may be somebody else's: it does not stay with a message that is right.
   */
  async keep(tx: Transaction, scope: AdministrationScope, row: KnownDeclaration, judged: JudgedDeclaration): Promise<void> {
    const message = await this.#replace(tx, row.messageDocumentId, judged.message, 'wage_declaration_message', 'application/xml');
    const isFirstRight = row.state === 'refused' && judged.state === 'received';
    const overview =
      isFirstRight && judged.overview === null
        ? null
        : await this.#replace(tx, row.overviewDocumentId, judged.overview, 'wage_declaration_overview', 'application/pdf');
    await tx.query(
      `update wage_declaration set message_document_id = $4, overview_document_id = $5, declared_total_cents = $6, corrections = $7, findings = $8, state = $9
       where portal_id = $1 and administration_id = $2 and wage_declaration_id = $3`,
      [
        scope.portalId,
        scope.administrationId,
        row.wageDeclarationId,
        message,
        overview,
        judged.declaredTotalCents,
        JSON.stringify(judged.corrections),
        JSON.stringify(judged.findings),
        judged.state,
      ],
    );
    const gone = [row.messageDocumentId, row.overviewDocumentId].filter((id) => id !== null && id !== message && id !== overview);
    await tx.query('delete from document where portal_id = $1 and document_id = any($2::uuid[])', [scope.portalId, gone]);
  }

  /** Cancelled or removed at Loket: it stays to be seen, and is no longer to be paid. */
  async withdraw(tx: Transaction, scope: AdministrationScope, wageDeclarationId: string): Promise<void> {
    await tx.query(
      `update wage_declaration set state = 'withdrawn', is_settled = true where portal_id = $1 and administration_id = $2 and wage_declaration_id = $3`,
      [scope.portalId, scope.administrationId, wageDeclarationId],
    );
  }

  async #replace(
    tx: Transaction,
    oldId: string | null,
    content: Buffer | null,
    kind: string,
    contentType: NewDocument['contentType'],
  ): Promise<string | null> {
    if (content === null) return oldId;
    if (oldId !== null && (await this.#isToStay(tx, oldId, content))) return oldId;
    return this.documents.store(tx, { kind, contentType, content });
  }

  /** The same content as before. What was erased after its term stays erased, whatever Loket still has of it. */
  async #isToStay(tx: Transaction, documentId: string, content: Buffer): Promise<boolean> {
    try {
      const { sha256 } = await this.documents.head(tx, documentId);
      return sha256.equals(createHash('sha256').update(content).digest());
    } catch (error) {
      if (error instanceof DocumentErased) return true;
      throw error;
    }
  }
}
