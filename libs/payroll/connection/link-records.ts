import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, NotFound, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';
import { IncidentService } from '../incident/incident.service';
import { WageTaxNumberDiffers } from './connection.errors';
import type { LoketCandidate } from './loket-candidates';
import type { LoketEnvironment } from './loket-settings.entity';

export interface NewLink {
  candidate: LoketCandidate;
  environment: LoketEnvironment;
  startsOn: string;
}

/** Causes of the incidents of a link begin so. */
export const linkCause = (loketLinkId: string): string => `link:${loketLinkId}:`;

/** The rows of links; each method joins a transaction. */
@Injectable()
export class LinkRecords {
  constructor(
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(IncidentService) private readonly incidents: IncidentService,
  ) {}

  /** Where books and Loket both have a wage tax number they must be the same. */
  async checkWageTaxNumber(tx: Transaction, scope: AdministrationScope, { wageTaxNumber }: LoketCandidate): Promise<void> {
    const books = await tx.one<{ wageTaxNumber: string | null }>(
      'select wage_tax_number as "wageTaxNumber" from administration where portal_id = $1 and administration_id = $2 for no key update',
      [scope.portalId, scope.administrationId],
    );
    if (books.wageTaxNumber === null || wageTaxNumber === null) return;
    if (books.wageTaxNumber.toUpperCase() !== wageTaxNumber.toUpperCase())
      throw new WageTaxNumberDiffers(books.wageTaxNumber, wageTaxNumber);
  }

  /** As the settings say at the nearest level, else the first day of this month: nobody is flooded with years of old runs unasked. */
  async defaultStart(tx: Transaction, scope: AdministrationScope): Promise<string> {
    const setting = await tx.query<{ value: string | null }>(
      `select value #>> '{}' as value from link_setting
       where portal_id = $1 and key = 'start_on' and (domain_id is null or domain_id = $2) and (administration_id is null or administration_id = $3)
       order by administration_id is null, domain_id is null limit 1`,
      [scope.portalId, scope.domainId, scope.administrationId],
    );
    return setting[0]?.value ?? `${this.clock.today().slice(0, 7)}-01`;
  }

  /** The new link's id; undefined where the client number is linked already. The first active link of the books is the primary one. */
  async insert(tx: Transaction, scope: AdministrationScope, { candidate, environment, startsOn }: NewLink): Promise<string | undefined> {
    await lockBooks(tx, scope);
    const loketLinkId = newId();
    const inserted = await tx.query(
      `insert into loket_link (portal_id, administration_id, loket_link_id, domain_id, environment, client_number, is_primary, loket_employer_id, employer_name,
         loket_payroll_administration_id, payroll_administration_name, wage_tax_number, period_kind, starts_on, created_by)
       values ($1, $2, $3, $4, $5, $6, not exists (select 1 from loket_link where portal_id = $1 and administration_id = $2 and is_primary and ended_at is null),
         $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (portal_id, environment, client_number) where ended_at is null do nothing returning loket_link_id`,
      [
        scope.portalId,
        scope.administrationId,
        loketLinkId,
        scope.domainId,
        environment,
        candidate.clientNumber,
        candidate.loketEmployerId,
        candidate.employerName,
        candidate.loketPayrollAdministrationId,
        candidate.payrollAdministrationName,
        candidate.wageTaxNumber,
        candidate.periodKind,
        startsOn,
        userOf(scope),
      ],
    );
    if (inserted.length === 0) return undefined;
    await this.#record(tx, scope, loketLinkId, 'loket_link.created', { clientNumber: candidate.clientNumber, startsOn });
    return loketLinkId;
  }

  async changeStart(tx: Transaction, scope: AdministrationScope, loketLinkId: string, startsOn: string): Promise<void> {
    const changed = await tx.query(
      `update loket_link set starts_on = $4 where portal_id = $1 and administration_id = $2 and loket_link_id = $3 and ended_at is null returning 1`,
      [scope.portalId, scope.administrationId, loketLinkId, startsOn],
    );
    if (changed.length === 0) throw new NotFound('loket_link');
    await this.#record(tx, scope, loketLinkId, 'loket_link.start_changed', { startsOn });
  }

  async end(tx: Transaction, scope: AdministrationScope, loketLinkId: string): Promise<void> {
    await lockBooks(tx, scope);
    const ended = await tx.query(
      `update loket_link set ended_at = now(), ended_by = $4, is_primary = false, failing_cause_key = null
       where portal_id = $1 and administration_id = $2 and loket_link_id = $3 and ended_at is null returning 1`,
      [scope.portalId, scope.administrationId, loketLinkId, userOf(scope)],
    );
    if (ended.length === 0) throw new NotFound('loket_link');
    await tx.query(
      `update loket_link set is_primary = true
       where portal_id = $1 and administration_id = $2
         and not exists (select 1 from loket_link p where p.portal_id = $1 and p.administration_id = $2 and p.is_primary and p.ended_at is null)
         and loket_link_id = (select loket_link_id from loket_link n where n.portal_id = $1 and n.administration_id = $2 and n.ended_at is null
           order by n.created_at, n.loket_link_id limit 1)`,
      [scope.portalId, scope.administrationId],
    );
    await this.incidents.closeAll(tx, linkCause(loketLinkId));
    await this.#record(tx, scope, loketLinkId, 'loket_link.ended', {});
  }

  #record(tx: Transaction, scope: AdministrationScope, subjectId: string, action: string, details: Record<string, unknown>): Promise<void> {
    const { administrationId } = scope;
    return this.audit.record(tx, { action, subjectKind: 'loket_link', subjectId, administrationId, details });
  }
}

const userOf = ({ actor }: AdministrationScope): string | null => (actor.kind === 'user' ? actor.userId : null);
