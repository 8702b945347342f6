import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, NotFound, RequestInvalid, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope } from '../access/scope';
import { ContractGate, payrollLink } from './contract-gate';
import type { ContractLineKind, ContractLineState } from './contract-line.entity';
import type { ContractDecisionDto, ContractLineRequestDto } from './contract.dto';
import { ContractLineDecided, ContractLineExists, NothingToRequest } from './contract.errors';

interface NewLine {
  kind: ContractLineKind;
  administrationId: string | null;
  note: string | null;
  state: 'requested' | 'granted';
}

type LineFacts = { kind: ContractLineKind; domainId: string; administrationId?: string };

/** Which state a decision needs, and which it leads to. */
const decisions = {
  grant: { from: 'requested', to: 'granted' },
  decline: { from: 'requested', to: 'declined' },
  end: { from: 'granted', to: 'ended' },
} as const;

/** Asking for what a contract lacks, and deciding about it: in the screen, without a mail to anybody. */
@Injectable()
export class ContractLineService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asks for one line; ContractLineExists when it is granted or asked for already. */
  request(scope: DomainScope, request: ContractLineRequestDto): Promise<string> {
    return this.#add(scope, lineOf(request, 'requested'));
  }

  /** The same, granted at once by whoever decides. An open request for the same is granted instead. */
  async grant(scope: DomainScope, request: ContractLineRequestDto): Promise<string> {
    const line = lineOf(request, 'granted');
    return this.database.transaction(scope, async (tx) => {
      const [open] = await tx.query<{ contractLineId: string }>(
        `select contract_line_id as "contractLineId" from contract_line
         where portal_id = $1 and domain_id = $2 and feature = $3 and kind = $4 and administration_id is not distinct from $5::uuid and state = 'requested'`,
        [scope.portalId, scope.domainId, payrollLink, line.kind, line.administrationId],
      );
      if (!open) return this.#insert(tx, scope.domainId, line);
      await this.#decide(tx, scope.domainId, open.contractLineId, { decision: 'grant', ...(request.note ? { note: request.note } : {}) });
      return open.contractLineId;
    });
  }

  /** Asks for everything that keeps the link closed for the administration: the feature, a line of its own, or both. */
  requestFor(scope: AdministrationScope, note: string | undefined): Promise<string[]> {
    return this.database.transaction(scope, async (tx) => {
      const wanted = await this.#missing(tx, scope);
      const ids: string[] = [];
      for (const kind of wanted) {
        const administrationId = kind === 'administration' ? scope.administrationId : null;
        const id = await this.#tryInsert(tx, scope.domainId, { kind, administrationId, note: note ?? null, state: 'requested' });
        if (id) ids.push(id);
      }
      if (ids.length === 0) throw new NothingToRequest();
      return ids;
    });
  }

  /** Grants or declines a request, or ends what was granted; each holds from the next request on. */
  async decide(scope: DomainScope, contractLineId: string, decision: ContractDecisionDto): Promise<void> {
    await this.database.transaction(scope, (tx) => this.#decide(tx, scope.domainId, contractLineId, decision));
  }

  async #missing(tx: Transaction, { administrationId, domainId, portalId }: AdministrationScope): Promise<ContractLineKind[]> {
    const { isStandard, hasLine } = await tx.one<{ isStandard: boolean; hasLine: boolean }>(
      `select books.is_standard as "isStandard", exists (
         select 1 from contract_line line where line.portal_id = $1 and line.domain_id = $3 and line.state = 'granted' and line.feature = $4
           and (line.kind = 'all_administrations' or line.administration_id = $2)) as "hasLine"
       from administration books where books.portal_id = $1 and books.administration_id = $2`,
      [portalId, administrationId, domainId, payrollLink],
    );
    const hasFeature = await this.gate.isOpenForDomain(tx, domainId);
    return [...(hasFeature ? [] : (['feature'] as const)), ...(isStandard || hasLine ? [] : (['administration'] as const))];
  }

  #add(scope: DomainScope, line: NewLine): Promise<string> {
    return this.database.transaction(scope, (tx) => this.#insert(tx, scope.domainId, line));
  }

  async #insert(tx: Transaction, domainId: string, line: NewLine): Promise<string> {
    const id = await this.#tryInsert(tx, domainId, line);
    if (!id) throw new ContractLineExists();
    return id;
  }

  /** The new line's id; undefined when the same line is granted or requested already. */
  async #tryInsert(tx: Transaction, domainId: string, { kind, administrationId, note, state }: NewLine): Promise<string | undefined> {
    const { portalId } = tx.scope;
    if (administrationId !== null) await this.#checkAdministration(tx, domainId, administrationId);
    const by = actorOf(tx);
    const isGranted = state === 'granted';
    const row = await tx.maybeOne<{ contractLineId: string }>(
      `insert into contract_line (portal_id, contract_line_id, contract_id, domain_id, feature, kind, administration_id, state,
         requested_by, requested_at, request_note, decided_by, decided_at)
       select $1, $2, contract.contract_id, $3, $4, $5, $6, $7, $8, $9, $10, case when $11::boolean then $8::uuid end, case when $11 then $9::timestamptz end
       from contract where contract.portal_id = $1 and contract.domain_id = $3
       on conflict do nothing returning contract_line_id as "contractLineId"`,
      [portalId, newId(), domainId, payrollLink, kind, administrationId, state, by, this.clock.now(), note, isGranted],
    );
    if (!row) return undefined;
    await this.#record(tx, state, row.contractLineId, { kind, domainId, ...(administrationId ? { administrationId } : {}) });
    return row.contractLineId;
  }

  async #checkAdministration(tx: Transaction, domainId: string, administrationId: string): Promise<void> {
    const found = await tx.maybeOne('select 1 from administration where portal_id = $1 and domain_id = $2 and administration_id = $3', [
      tx.scope.portalId,
      domainId,
      administrationId,
    ]);
    if (!found) throw new NotFound('administration');
  }

  async #decide(tx: Transaction, domainId: string, contractLineId: string, { decision, note }: ContractDecisionDto): Promise<void> {
    const [line] = await tx.query<{ state: ContractLineState; kind: ContractLineKind; administrationId: string | null }>(
      `select state, kind, administration_id as "administrationId" from contract_line
       where portal_id = $1 and domain_id = $2 and contract_line_id = $3 for update`,
      [tx.scope.portalId, domainId, contractLineId],
    );
    if (!line) throw new NotFound('contract line');
    const { from, to } = decisions[decision];
    if (line.state !== from) throw new ContractLineDecided(line.state);
    await tx.query(
      'update contract_line set state = $3, decided_by = $4, decided_at = $5, decision_note = $6 where portal_id = $1 and contract_line_id = $2',
      [tx.scope.portalId, contractLineId, to, actorOf(tx), this.clock.now(), note ?? null],
    );
    const { kind, administrationId } = line;
    await this.#record(tx, to, contractLineId, { kind, domainId, ...(administrationId ? { administrationId } : {}) });
  }

  async #record(tx: Transaction, state: ContractLineState, subjectId: string, details: LineFacts): Promise<void> {
    const { administrationId } = details;
    await this.audit.record(tx, {
      action: `contract_line.${state}`,
      subjectKind: 'contract_line',
      subjectId,
      details: { ...details },
      ...(administrationId ? { administrationId } : {}),
    });
  }
}

function lineOf({ kind, administrationId, note }: ContractLineRequestDto, state: 'requested' | 'granted'): NewLine {
  if ((kind === 'administration') !== (administrationId !== undefined))
    throw new RequestInvalid([{ field: 'administrationId', rules: ['fitsKind'] }]);
  return { kind, administrationId: administrationId ?? null, note: note ?? null, state };
}

const actorOf = ({ scope }: Transaction): string | null => (scope.actor.kind === 'user' ? scope.actor.userId : null);
