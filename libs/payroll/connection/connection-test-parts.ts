import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate, type DomainScope, type PortalScope } from '@loonbrug/tenancy';
import { type ConnectionCheck, failedCheck } from './connection-check';
import { LoketSettingsService } from './loket-settings.service';
import { TokenCalls } from './token-calls';

/** What is tested without a credential: the contract, and the portal's client. */
@Injectable()
export class ConnectionTestParts {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(LoketSettingsService) private readonly settings: LoketSettingsService,
    @Inject(TokenCalls) private readonly calls: TokenCalls,
  ) {}

  /** Whether the contract opens the link at the level; a portal has no contract. */
  async contract(tx: Transaction, scope: PortalScope | DomainScope | AdministrationScope): Promise<ConnectionCheck[]> {
    if ('administrationId' in scope) {
      const state = await this.gate.stateOf(tx, scope.administrationId);
      if (state === 'open') return [];
      return [{ code: state === 'line_missing' ? 'contract.line_missing' : 'contract.feature_missing', severity: 'error' }];
    }
    if (!('domainId' in scope) || (await this.gate.isOpenForDomain(tx, scope.domainId))) return [];
    return [{ code: 'contract.feature_missing', severity: 'error' }];
  }

  /** Whether Loket knows the portal's client. */
  async client(scope: PortalScope): Promise<ConnectionCheck[]> {
    try {
      const settings = await this.database.read(scope, (tx) => this.settings.current(tx));
      await this.calls.checkClient(settings);
      return [
        { code: 'connection.client_accepted', severity: 'ok' },
        { code: 'connection.credential_at_domains', severity: 'ok' },
      ];
    } catch (error) {
      if (!(error instanceof LoonbrugError)) throw error;
      return [failedCheck(error)];
    }
  }
}
