import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type DocumentHead, DocumentStore, type TenantScope, type Transaction } from '@loonbrug/platform';
import { type OwnPortal, PersonPortals, type PersonScope } from '@loonbrug/tenancy';
import { payslipFileName } from '../payslip/payslip-file-name';
import { PersonalFacts } from './personal-facts';
import type { ZippedFile } from './zip-stream';
import { payrollRunOfPayslip } from '../payslip/payslip-row';

interface ExportedPayslip {
  payslipId: string;
  administrationId: string;
  documentId: string;
  year: number;
  periodNumber: number;
}

interface ExportedDocument {
  scope: TenantScope;
  name: string;
  head: DocumentHead;
}

interface PortalPart {
  about: Record<string, unknown>;
  documents: ExportedDocument[];
}

/** What a person may read of the employer's documents: as on the screen, released, complete, and within its term. */
const payslips = `select p.payslip_id as "payslipId", p.administration_id as "administrationId", p.document_id as "documentId", r.year, r.period_number as "periodNumber"
  from payslip p
  join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id and e.employee_id = p.employee_id
  ${payrollRunOfPayslip}
  join document d on d.portal_id = p.portal_id and d.document_id = p.document_id and d.erased_at is null
  where p.portal_id = $1 and e.user_id = $2 and p.state = 'ready' and p.available_on <= $3::date order by r.period_ends_on, p.payslip_id`;

/** Everything that is kept of a person, in whichever portal, for that person (articles 15 and 20 of the GDPR). */
@Injectable()
export class PersonalExportService {
  constructor(
    @Inject(PersonPortals) private readonly portals: PersonPortals,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PersonalFacts) private readonly facts: PersonalFacts,
  ) {}

  /** The files of the export. Each payslip in it is recorded as read, portal by portal, before anything is handed out. Of a portal that is closed to the session, that it is. */
  async files(person: PersonScope): Promise<AsyncIterable<ZippedFile>> {
    const { parts, closed } = await this.portals.changeEach(person, (tx, portal) => this.#ofPortal(tx, person, portal));
    const portals = [...parts.map((part) => part.about), ...closed.map((portal) => ({ ...portal, isClosed: true }))];
    const about = { madeAt: this.clock.now(), ...(await this.facts.ofPerson(person)), portals };
    return this.#write(
      about,
      parts.flatMap((part) => part.documents),
    );
  }

  async *#write(about: object, documents: readonly ExportedDocument[]): AsyncGenerator<ZippedFile> {
    yield { name: 'data.json', content: [Buffer.from(`${JSON.stringify(about, null, 2)}\n`, 'utf8')] };
    for (const { scope, name, head } of documents) yield { name, content: this.documents.stream(scope, head) };
  }

  async #ofPortal(tx: Transaction, { userId }: PersonScope, { portalId, name }: OwnPortal): Promise<PortalPart> {
    const rows = await tx.query<ExportedPayslip>(payslips, [portalId, userId, this.clock.today()]);
    const documents: ExportedDocument[] = [];
    for (const [index, row] of rows.entries()) {
      const head = await this.documents.head(tx, row.documentId);
      documents.push({
        scope: tx.scope,
        head,
        name: `payslips/${String(index + 1).padStart(3, '0')}-${portalId.slice(-4)}-${payslipFileName(row)}`,
      });
    }
    await this.audit.record(
      tx,
      { action: 'personal_data.exported', subjectKind: 'user', subjectId: userId, details: { payslips: rows.length } },
      ...rows.map(({ payslipId, administrationId }) => ({
        action: 'payslip.exported_by_employee',
        subjectKind: 'payslip',
        subjectId: payslipId,
        administrationId,
      })),
    );
    return { about: { portalId, name, ...(await this.facts.inPortal(tx, userId)) }, documents };
  }
}
