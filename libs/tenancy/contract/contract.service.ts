import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { AuditTrail, Clock, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { abilityOf, type PortalAbility } from '../access/grants';
import { abilityAt } from '../access/held-membership';
import { reachesAdministration, reachesDomain } from '../access/reach';
import type { AdministrationScope, DomainScope, ReachScope } from '../access/scope';
import { holdsText, type Page, readPage } from '../list/page';
import { ContractGate } from './contract-gate';
import { shownLineColumns, shownLineFrom, shownLineOrder } from './contract-lines';
import type { ContractChangeDto, ContractDto, ContractLineDto, ContractLineListRequestDto, ContractStatusDto } from './contract.dto';
import { Contract } from './contract.entity';
import { ContractDatesInvalid } from './contract.errors';

type LineRow = Omit<ContractLineDto, 'decidedByName'>;

/** What is left out of a request for whoever may not read contract lines; nothing was decided about it yet. */
const nobodysWords = { requestedBy: null, requestedByName: null, requestNote: null } as const;

/** Contracts as they are read, and their dates. */
@Injectable()
export class ContractService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(scope: DomainScope): Promise<ContractDto> {
    const { portalId, domainId } = scope;
    const { contract, lines } = await this.database.read(scope, async (tx) => ({
      contract: await tx.repository(Contract).findOneBy({ portalId, domainId }),
      lines: await tx.query<LineRow>(
        `select ${shownLineColumns} from ${shownLineFrom} where line.portal_id = $1 and line.domain_id = $2 order by ${shownLineOrder}`,
        [portalId, domainId],
      ),
    }));
    if (!contract) throw new NotFound('contract');
    const { contractId, startsOn, endsOn } = contract;
    return { contractId, domainId, startsOn, endsOn, isRunning: this.#isRunning(contract), lines: await this.#named(lines) };
  }

  async change(scope: DomainScope, { startsOn, endsOn }: ContractChangeDto): Promise<void> {
    if (endsOn !== null && endsOn < startsOn) throw new ContractDatesInvalid();
    const { portalId, domainId } = scope;
    await this.database.transaction(scope, async (tx) => {
      const contract = await tx.repository(Contract).findOneBy({ portalId, domainId });
      if (!contract) throw new NotFound('contract');
      const { contractId } = contract;
      await tx.repository(Contract).update({ portalId, contractId }, { startsOn, endsOn });
      await this.audit.record(tx, {
        action: 'contract.changed',
        subjectKind: 'contract',
        subjectId: contractId,
        details: { startsOn, endsOn },
      });
    });
  }

  /** Lines of all contracts that the person reaches, the open requests first. */
  async listLines(scope: ReachScope, { search, state, ...page }: ContractLineListRequestDto): Promise<Page<ContractLineDto>> {
    const reach = reachesDomain(scope, 'client', 2);
    const statement = {
      columns: shownLineColumns,
      from: shownLineFrom,
      where: [
        'line.portal_id = $1',
        reach.condition,
        // Whoever works in some books of a domain learns nothing of its other books, not even by the lines of the contract.
        `(line.administration_id is null or ${reachesAdministration(scope, 'books', 2).condition})`,
        holdsText(['client.name', "coalesce(books.name, '')"], 4),
        '($5::text is null or line.state = $5)',
      ],
      orderBy: shownLineOrder,
      parameters: [scope.portalId, ...reach.parameters, search ?? null, state ?? null],
    };
    const { items, total } = await this.database.read(scope, (tx) => readPage<LineRow>(tx, statement, page));
    return { items: await this.#named(items), total };
  }

  /** Why the link is open or closed for the administration. Who asked for it, and with which words, is for whoever may read contract lines. */
  async status(scope: AdministrationScope): Promise<ContractStatusDto> {
    const found = await this.database.read(scope, async (tx) => ({
      state: await this.gate.stateOf(tx, scope.administrationId),
      contract: await tx.repository(Contract).findOneBy({ portalId: scope.portalId, domainId: scope.domainId }),
      requested: await this.#requested(tx, scope),
      isStandard: await isStandard(tx, scope),
      ability: await abilityOfReader(tx, scope),
    }));
    if (!found.state) throw new NotFound('administration');
    const { contract, requested, ability } = found;
    const told = ability.can('read', 'ContractLine') ? requested : requested.map((line) => ({ ...line, ...nobodysWords }));
    return {
      state: found.state,
      isStandard: found.isStandard,
      contractStartsOn: contract?.startsOn ?? null,
      contractEndsOn: contract?.endsOn ?? null,
      isContractRunning: contract !== null && this.#isRunning(contract),
      canRequest: found.state !== 'open' && requested.length === 0 && ability.can('request', 'ContractLine'),
      requested: await this.#named(told),
    };
  }

  /** Open requests that would help this administration. */
  #requested(tx: Transaction, { portalId, domainId, administrationId }: AdministrationScope): Promise<LineRow[]> {
    return tx.query<LineRow>(
      `select ${shownLineColumns} from ${shownLineFrom}
       where line.portal_id = $1 and line.domain_id = $2 and line.state = 'requested' and (line.administration_id is null or line.administration_id = $3)
       order by ${shownLineOrder}`,
      [portalId, domainId, administrationId],
    );
  }

  #isRunning({ startsOn, endsOn }: Contract): boolean {
    const today = this.clock.today();
    return startsOn <= today && (endsOn === null || endsOn >= today);
  }

  async #named(lines: LineRow[]): Promise<ContractLineDto[]> {
    const names = await this.accounts.named(lines.flatMap(({ decidedBy }) => decidedBy ?? []));
    return lines.map((line) => ({ ...line, decidedByName: (line.decidedBy && names.get(line.decidedBy)?.name) ?? null }));
  }
}

async function isStandard(tx: Transaction, { portalId, administrationId }: AdministrationScope): Promise<boolean> {
  const row = await tx.maybeOne<{ isStandard: boolean }>(
    'select is_standard as "isStandard" from administration where portal_id = $1 and administration_id = $2',
    [portalId, administrationId],
  );
  return row?.isStandard === true;
}

/** Nobody but a person reads it; without one there are no rights. */
const abilityOfReader = (tx: Transaction, { portalId, administrationId, actor }: AdministrationScope): Promise<PortalAbility> =>
  actor.kind === 'user' ? abilityAt(tx, { portalId, administrationId }, actor.userId) : Promise.resolve(abilityOf([]));
