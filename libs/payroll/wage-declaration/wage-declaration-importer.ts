import { Inject, Injectable } from '@nestjs/common';
import type { LoketWageDeclaration } from '@loonbrug/loket';
import { AuditTrail, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportCounts, LinkImport, LinkImporter } from '../connection/link-import';
import { IncidentService } from '../incident/incident.service';
import { type Finding, isBlocked } from '../journal-run/finding';
import { type DeclarationDocuments, readDocuments } from './declaration-reading';
import { judgeDeclaration } from './judge-declaration';
import { WagePayableService } from './wage-payable.service';
import { type JudgedDeclaration, type KnownDeclaration, WageDeclarationRecordService } from './wage-declaration-record.service';

/** What is kept of a declaration: nothing before it is confirmed. */
const isFinal = ({ status }: LoketWageDeclaration): boolean => status.status === 'confirmed' || status.status === 'sent';
const isCancelled = ({ status }: LoketWageDeclaration): boolean => status.status === 'cancelled' || status.status === 'removed';

/**
 * Takes over the wage declarations of a link, from its start date on. The list is read on every pass, so that statuses and answers of the tax
 * authority follow; message and overview are read when they are new, changed, or were refused before.
 */
@Injectable()
export class WageDeclarationImporter implements LinkImporter {
  readonly name = 'wage_declarations' as const;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(WageDeclarationRecordService) private readonly records: WageDeclarationRecordService,
    @Inject(WagePayableService) private readonly payables: WagePayableService,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async import(pass: LinkImport): Promise<ImportCounts> {
    const { scope, client, link, signal } = pass;
    const listed = (await client.wageDeclarations(link.loketPayrollAdministrationId)).filter(
      ({ period }) => period.endsOn >= link.startsOn,
    );
    const { known, ownNumber } = await this.database.read(scope, async (tx) => ({
      known: await this.records.known(tx, scope),
      ownNumber: await this.records.wageTaxNumberOf(tx, scope),
    }));
    const wageTaxNumbers = [link.wageTaxNumber, ownNumber].filter((number) => number !== null);
    let wageDeclarations = 0;
    for (const declaration of listed) {
      signal.throwIfAborted();
      const before = known.get(declaration.loketWageDeclarationId);
      if (await this.#takeOver(pass, declaration, before, wageTaxNumbers)) wageDeclarations += 1;
    }
    await this.database.transaction(scope, (tx) => this.payables.keepIn(tx, scope));
    return { wageDeclarations };
  }

  /** Whether it was new or changed. */
  async #takeOver(
    pass: LinkImport,
    declaration: LoketWageDeclaration,
    before: KnownDeclaration | undefined,
    wageTaxNumbers: readonly string[],
  ): Promise<boolean> {
    if (isCancelled(declaration)) return before !== undefined && before.state !== 'withdrawn' && this.#withdraw(pass, declaration, before);
    if (!isFinal(declaration) && !before) return false;
    if (!isFinal(declaration) || (before && !isToBeRead(pass, declaration, before))) return this.#refresh(pass, declaration, before);
    const documents = await readDocuments(pass.client, declaration);
    const judged = judgedOf(declaration, documents, wageTaxNumbers);
    return this.#keep(pass, declaration, judged);
  }

  #keep({ scope, link }: LinkImport, declaration: LoketWageDeclaration, judged: JudgedDeclaration): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      const { row, isNew } = await this.records.hold(tx, scope, link, declaration);
      await this.records.refresh(tx, scope, row.wageDeclarationId, declaration);
      await this.records.keep(tx, scope, row, judged);
      await this.#tell(tx, scope, row.wageDeclarationId, { declaration, judged });
      const isOther = isNew || row.state !== judged.state;
      if (isOther)
        await this.audit.record(tx, {
          action: `wage_declaration.${judged.state}`,
          subjectKind: 'wage_declaration',
          subjectId: row.wageDeclarationId,
          administrationId: scope.administrationId,
          details: { findings: judged.findings.map(({ code }) => code) },
        });
      return isOther;
    });
  }

  async #refresh({ scope }: LinkImport, declaration: LoketWageDeclaration, before: KnownDeclaration | undefined): Promise<boolean> {
    if (!before) return false;
    await this.database.transaction(scope, (tx) => this.records.refresh(tx, scope, before.wageDeclarationId, declaration));
    return before.loketStatusKey !== declaration.status.key || before.responseCount !== declaration.responses.length;
  }

  async #withdraw({ scope }: LinkImport, declaration: LoketWageDeclaration, { wageDeclarationId }: KnownDeclaration): Promise<true> {
    const { administrationId } = scope;
    await this.database.transaction(scope, async (tx) => {
      await this.records.refresh(tx, scope, wageDeclarationId, declaration);
      await this.records.withdraw(tx, scope, wageDeclarationId);
      await this.incidents.close(tx, incidentKey(wageDeclarationId));
      const subject = { subjectKind: 'wage_declaration', subjectId: wageDeclarationId, administrationId };
      await this.audit.record(tx, { action: 'wage_declaration.withdrawn', ...subject });
    });
    return true;
  }

  async #tell(
    tx: Transaction,
    { domainId, administrationId }: AdministrationScope,
    wageDeclarationId: string,
    { declaration, judged }: { declaration: LoketWageDeclaration; judged: JudgedDeclaration },
  ): Promise<void> {
    const causeKey = incidentKey(wageDeclarationId);
    if (judged.state === 'received') return this.incidents.close(tx, causeKey);
    const { year, periodNumber } = declaration.period;
    const finding = judged.findings.find(({ severity }) => severity === 'blocks')?.code ?? null;
    const details = { wageDeclarationId, year, periodNumber, finding };
    await this.incidents.raise(tx, { causeKey, code: 'wage_declaration.refused', domainId, administrationId, details });
  }
}

const incidentKey = (wageDeclarationId: string): string => `wage_declaration.refused:${wageDeclarationId}`;

/** Read again: what was refused or is not whole, what Loket changed, and everything where a person asked for it. */
function isToBeRead({ rereadsContent }: LinkImport, declaration: LoketWageDeclaration, before: KnownDeclaration): boolean {
  const isWhole = before.messageDocumentId !== null && before.overviewDocumentId !== null;
  const isSame =
    before.messageReference === declaration.messageReference &&
    before.totalAmountCents === declaration.totalCents &&
    before.responseCount === declaration.responses.length;
  return rereadsContent || before.state !== 'received' || !isWhole || !isSame;
}

function judgedOf(
  declaration: LoketWageDeclaration,
  documents: DeclarationDocuments,
  wageTaxNumbers: readonly string[],
): JudgedDeclaration {
  const read = documents.message?.read;
  const findings: Finding[] = [...documents.findings, ...(read ? judgeDeclaration({ declaration, message: read, wageTaxNumbers }) : [])];
  return {
    message: documents.message?.content ?? null,
    overview: documents.overview,
    declaredTotalCents: read?.totalCents ?? null,
    corrections: read?.corrections ?? [],
    findings,
    state: isBlocked(findings) ? 'refused' : 'received',
  };
}
