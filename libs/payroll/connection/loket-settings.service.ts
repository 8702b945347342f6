import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { AuditTrail, Environment, SealingService, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { PortalScope } from '@loonbrug/tenancy';
import { LoketLinkDisabled, LoketSettingsMissing } from './connection.errors';
import { type LoketAddress, LoketAddresses } from './loket-addresses';
import type { LoketSettingsChange, LoketSettingsDto } from './loket-settings.dto';
import { type LoketEnvironment, loketEnvironments } from './loket-settings.entity';

/** The portal's client, ready to be used; holds the secret in clear and lives no longer than one call. */
export interface LoketClientSettings extends LoketAddress {
  readonly environment: LoketEnvironment;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

interface SettingsRow {
  environment: LoketEnvironment;
  clientId: string;
  clientSecretSealed: Buffer | null;
  clientSecretChangedBy: string | null;
  clientSecretChangedAt: Date | null;
  isEnabled: boolean;
  changedBy: string | null;
  changedAt: Date;
}

const columns = `environment, client_id as "clientId", client_secret_sealed as "clientSecretSealed", client_secret_changed_by as "clientSecretChangedBy",
  client_secret_changed_at as "clientSecretChangedAt", is_enabled as "isEnabled", changed_by as "changedBy", changed_at as "changedAt"`;
const nothingSet: Omit<LoketSettingsDto, 'environments' | 'redirectUri'> = {
  isSet: false,
  environment: null,
  clientId: null,
  clientSecret: { isSet: false, changedBy: null, changedByName: null, changedAt: null },
  isEnabled: false,
  changedBy: null,
  changedByName: null,
  changedAt: null,
};
const placeOf = (tx: Transaction) => ({ table: 'loket_settings', column: 'client_secret', row: tx.scope.portalId });

/** Where a consent comes back to; to be registered at Loket for the client. */
export const consentRedirectUri = (environment: Environment): string => `${environment.publicUrl}/api/loket/consent-callback`;

/** The portal's own client at Loket. */
@Injectable()
export class LoketSettingsService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(SealingService) private readonly sealing: SealingService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LoketAddresses) private readonly addresses: LoketAddresses,
    @Inject(UserAccountService) private readonly users: UserAccountService,
  ) {}

  /** What a screen shows. */
  async show(scope: PortalScope, environment: Environment): Promise<LoketSettingsDto> {
    const row = await this.database.read(scope, (tx) => this.#row(tx));
    const general = {
      environments: loketEnvironments.filter((chosen) => this.addresses.isKnown(chosen)),
      redirectUri: consentRedirectUri(environment),
    };
    if (!row) return { ...nothingSet, ...general };
    const people = [row.changedBy, row.clientSecretChangedBy].filter((id) => id !== null);
    const names = await this.users.named(people);
    const nameOf = (id: string | null): string | null => (id ? (names.get(id)?.name ?? null) : null);
    return {
      ...general,
      isSet: true,
      environment: row.environment,
      clientId: row.clientId,
      clientSecret: {
        isSet: row.clientSecretSealed !== null,
        changedBy: row.clientSecretChangedBy,
        changedByName: nameOf(row.clientSecretChangedBy),
        changedAt: row.clientSecretChangedAt,
      },
      isEnabled: row.isEnabled,
      changedBy: row.changedBy,
      changedByName: nameOf(row.changedBy),
      changedAt: row.changedAt,
    };
  }

  /** Stores the client. Another client or environment makes every token worthless, and gives every failing credential its one attempt back. */
  async change(scope: PortalScope, change: LoketSettingsChange): Promise<void> {
    this.addresses.of(change.environment);
    await this.database.transaction(scope, async (tx) => {
      await tx.query('select 1 from portal where portal_id = $1 for no key update', [scope.portalId]);
      const before = await this.#row(tx);
      const secret = await this.#secret(tx, change, before);
      await this.#store(tx, change, secret);
      const isOtherClient = before !== undefined && (before.environment !== change.environment || before.clientId !== change.clientId);
      if (before && (isOtherClient || secret.isChanged)) await retryCredentials(tx);
      if (isOtherClient) await forgetTokens(tx);
      await this.audit.record(tx, {
        action: 'loket_settings.changed',
        subjectKind: 'loket_settings',
        subjectId: scope.portalId,
        details: { environment: change.environment, isEnabled: change.isEnabled, isSecretChanged: secret.isChanged, isOtherClient },
      });
    });
  }

  /** The client for a call to Loket. Throws LoketSettingsMissing or LoketLinkDisabled. */
  async current(tx: Transaction): Promise<LoketClientSettings> {
    const row = await this.#row(tx);
    if (!row) throw new LoketSettingsMissing();
    if (!row.isEnabled) throw new LoketLinkDisabled();
    const clientSecret = row.clientSecretSealed ? await this.sealing.openText(tx, placeOf(tx), row.clientSecretSealed) : null;
    return { environment: row.environment, clientId: row.clientId, clientSecret, ...this.addresses.of(row.environment) };
  }

  #row(tx: Transaction): Promise<SettingsRow | undefined> {
    return tx.maybeOne<SettingsRow>(`select ${columns} from loket_settings where portal_id = $1`, [tx.scope.portalId]);
  }

  async #secret(tx: Transaction, { clientSecret }: LoketSettingsChange, before: SettingsRow | undefined) {
    if (clientSecret === undefined) return { sealed: before?.clientSecretSealed ?? null, isChanged: false };
    if (clientSecret === null) return { sealed: null, isChanged: Boolean(before?.clientSecretSealed) };
    return { sealed: await this.sealing.seal(tx, placeOf(tx), clientSecret), isChanged: true };
  }

  async #store(tx: Transaction, change: LoketSettingsChange, secret: { sealed: Buffer | null; isChanged: boolean }): Promise<void> {
    const by = tx.scope.actor.kind === 'user' ? tx.scope.actor.userId : null;
    await tx.query(
      `insert into loket_settings as s (portal_id, environment, client_id, client_secret_sealed, is_enabled, changed_by, client_secret_changed_by, client_secret_changed_at)
       values ($1, $2, $3, $4, $5, $6, case when $7::boolean then $6::uuid end, case when $7::boolean then now() end)
       on conflict (portal_id) do update set environment = $2, client_id = $3, client_secret_sealed = $4, is_enabled = $5, changed_by = $6, changed_at = now(),
         client_secret_changed_by = case when $7 then $6::uuid else s.client_secret_changed_by end,
         client_secret_changed_at = case when $7 then now() else s.client_secret_changed_at end`,
      [tx.scope.portalId, change.environment, change.clientId, secret.sealed, change.isEnabled, by, secret.isChanged],
    );
  }
}

async function retryCredentials(tx: Transaction): Promise<void> {
  await tx.query(
    `update loket_credential set revision = revision + 1, state = 'untested', failure_code = null where portal_id = $1 and removed_at is null and state = 'failing'`,
    [tx.scope.portalId],
  );
}

async function forgetTokens(tx: Transaction): Promise<void> {
  await tx.query(
    `update loket_token set access_token_sealed = null, refresh_token_sealed = null, expires_at = null, version = version + 1, leased_until = null, lease_id = null
     where portal_id = $1`,
    [tx.scope.portalId],
  );
}
