import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { readerOf } from '../access/reach';
import type { AdministrationScope, DomainScope, ReachScope } from '../access/scope';
import { ContractGate } from '../contract/contract-gate';
import { refuseDuplicate } from '../list/duplicate';
import { type Page, readPage } from '../list/page';
import { administrationList } from './administration-list';
import type { AdministrationChangeDto, AdministrationDto, AdministrationListRequestDto } from './administration.dto';
import { Administration } from './administration.entity';
import { NumberTaken } from './administration.errors';
import { passesElevenTest } from './wage-tax-number';

type AdministrationRow = Omit<AdministrationDto, 'warnings'>;

/** The sets of books of the firm's clients. */
@Injectable()
export class AdministrationService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async list(scope: ReachScope, request: AdministrationListRequestDto): Promise<Page<AdministrationDto>> {
    const statement = administrationList(scope, this.gate, request);
    const { items, total } = await this.database.read(scope, (tx) => readPage<AdministrationRow>(tx, statement, request));
    return { items: items.map(withWarnings), total };
  }

  async read(scope: AdministrationScope): Promise<AdministrationDto> {
    const filter = { administrationId: scope.administrationId, sort: 'name' } as const;
    const statement = administrationList(readerOf(scope, 'Administration'), this.gate, filter);
    const { items } = await this.database.read(scope, (tx) => readPage<AdministrationRow>(tx, statement, { page: 1, pageSize: 1 }));
    if (!items[0]) throw new NotFound('administration');
    return withWarnings(items[0]);
  }

  /** The first administration of a domain is its standard one. */
  create(scope: DomainScope, { name, number, subNumber, wageTaxNumber, kvk }: AdministrationChangeDto): Promise<string> {
    const administrationId = newId();
    const { portalId, domainId } = scope;
    return this.database.transaction(scope, async (tx) => {
      await lockDomain(tx, domainId);
      const isStandard = !(await tx.repository(Administration).existsBy({ portalId, domainId, isStandard: true }));
      const row = { portalId, administrationId, domainId, name, number, subNumber, isStandard, wageTaxNumber, kvk };
      await refuseDuplicate(tx.repository(Administration).insert(row), duplicates(number, subNumber));
      await this.#record(tx, 'administration.created', administrationId, { domainId, number, subNumber, isStandard });
      return administrationId;
    });
  }

  async change(scope: AdministrationScope, { name, number, subNumber, wageTaxNumber, kvk }: AdministrationChangeDto): Promise<void> {
    const { portalId, administrationId } = scope;
    await this.database.transaction(scope, async (tx) => {
      const change = { name, number, subNumber, wageTaxNumber, kvk };
      await refuseDuplicate(tx.repository(Administration).update({ portalId, administrationId }, change), duplicates(number, subNumber));
      await this.#record(tx, 'administration.changed', administrationId, { number, subNumber });
    });
  }

  /** Makes another administration the standard one. What the contract opened for the former by itself is then open for this one. */
  async makeStandard(scope: DomainScope, administrationId: string): Promise<void> {
    const { portalId, domainId } = scope;
    await this.database.transaction(scope, async (tx) => {
      await lockDomain(tx, domainId);
      const books = tx.repository(Administration);
      const chosen = await books.findOneBy({ portalId, domainId, administrationId });
      if (!chosen) throw new NotFound('administration');
      if (chosen.isStandard) return;
      await books.update({ portalId, domainId, isStandard: true }, { isStandard: false });
      await books.update({ portalId, administrationId }, { isStandard: true });
      await this.#record(tx, 'administration.made_standard', administrationId, { domainId });
    });
  }

  async #record(tx: Transaction, action: string, administrationId: string, details: Record<string, unknown>): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'administration', subjectId: administrationId, administrationId, details });
  }
}

/** Whoever decides which administration of a domain is the standard one comes one after the other. */
async function lockDomain(tx: Transaction, domainId: string): Promise<void> {
  const locked = await tx.query('select 1 from domain where portal_id = $1 and domain_id = $2 for no key update', [
    tx.scope.portalId,
    domainId,
  ]);
  if (locked.length === 0) throw new NotFound('domain');
}

const duplicates = (number: number, subNumber: number): Record<string, () => Error> => ({
  administration_portal_id_number_sub_number_key: () => new NumberTaken(number, subNumber),
});

const withWarnings = (row: AdministrationRow): AdministrationDto => ({
  ...row,
  warnings: row.wageTaxNumber !== null && !passesElevenTest(row.wageTaxNumber) ? ['wage_tax_number_fails_eleven_test'] : [],
});
