import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { readerOf } from '../access/reach';
import type { DomainScope, PortalScope, ReachScope } from '../access/scope';
import { ContractGate } from '../contract/contract-gate';
import { Contract } from '../contract/contract.entity';
import { refuseDuplicate } from '../list/duplicate';
import { type Page, readPage } from '../list/page';
import { domainList } from './domain-list';
import type { DomainChangeDto, DomainDto, DomainListRequestDto, NewDomainDto } from './domain.dto';
import { Domain } from './domain.entity';
import { DomainCodeTaken, ResponsibleUnknown } from './domain.errors';

/** The clients of the firm. */
@Injectable()
export class DomainService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(scope: ReachScope, request: DomainListRequestDto): Promise<Page<DomainDto>> {
    return this.database.read(scope, (tx) => readPage<DomainDto>(tx, domainList(scope, this.gate, request), request));
  }

  /** One domain as its reader reaches it. */
  async read(scope: DomainScope): Promise<DomainDto> {
    const statement = domainList(readerOf(scope, 'Domain'), this.gate, { domainId: scope.domainId, sort: 'name' });
    const { items } = await this.database.read(scope, (tx) => readPage<DomainDto>(tx, statement, { page: 1, pageSize: 1 }));
    if (!items[0]) throw new NotFound('domain');
    return items[0];
  }

  /** A domain with its contract, which has no feature yet. */
  create(scope: PortalScope, { name, code, responsibleUserId, contractStartsOn }: NewDomainDto): Promise<string> {
    const domainId = newId();
    const { portalId } = scope;
    return this.database.transaction(scope, async (tx) => {
      await refuseDuplicate(tx.repository(Domain).insert({ portalId, domainId, name, code, responsibleUserId }), this.#duplicates(code));
      await this.#checkResponsible(tx, domainId, responsibleUserId);
      await tx.repository(Contract).insert({ portalId, domainId, contractId: newId(), startsOn: contractStartsOn ?? this.clock.today() });
      await this.#record(tx, 'domain.created', domainId, { responsibleUserId });
      return domainId;
    });
  }

  async change(scope: DomainScope, { name, code, responsibleUserId }: DomainChangeDto): Promise<void> {
    const { portalId, domainId } = scope;
    await this.database.transaction(scope, async (tx) => {
      await this.#checkResponsible(tx, domainId, responsibleUserId);
      await refuseDuplicate(
        tx.repository(Domain).update({ portalId, domainId }, { name, code, responsibleUserId }),
        this.#duplicates(code),
      );
      await this.#record(tx, 'domain.changed', domainId, { responsibleUserId });
    });
  }

  async #checkResponsible(tx: Transaction, domainId: string, userId: string | null): Promise<void> {
    if (userId === null) return;
    const works = await tx.query(
      `select 1 from membership where portal_id = $1 and user_id = $2 and revoked_at is null and role in ('portal_admin', 'back_office')
       and (domain_id is null or domain_id = $3) limit 1`,
      [tx.scope.portalId, userId, domainId],
    );
    if (works.length === 0) throw new ResponsibleUnknown();
  }

  #duplicates(code: string): Record<string, () => Error> {
    return { domain_portal_id_code_key: () => new DomainCodeTaken(code) };
  }

  async #record(tx: Transaction, action: string, domainId: string, details: Record<string, unknown>): Promise<void> {
    await this.audit.record(tx, { action, subjectKind: 'domain', subjectId: domainId, details });
  }
}
