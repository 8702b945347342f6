import { Inject, Injectable, Logger } from '@nestjs/common';
import { LoketClient, LoketThrottles, type RetryPolicy } from '@loonbrug/loket';
import { OutgoingHttp, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope, DomainScope, PortalScope } from '@loonbrug/tenancy';
import { type LevelName, levelNameOf, levelOf } from './credential-level';
import { LoketCredentialService } from './loket-credential.service';
import type { LoketEnvironment } from './loket-settings.entity';
import { LoketSettingsService } from './loket-settings.service';
import { LoketTokenService } from './loket-token.service';

/** A way into Loket for one level, by the credential that holds there. */
export interface OpenedConnection {
  readonly client: LoketClient;
  readonly environment: LoketEnvironment;
  readonly loketCredentialId: string;
  /** Where the credential comes from. */
  readonly credentialLevel: LevelName;
  /** Asks for a token now, so that a wrong credential shows before anything else. */
  signIn(): Promise<void>;
}

/** Makes clients of Loket out of settings and credentials. */
@Injectable()
export class LoketConnection {
  private readonly logger = new Logger(LoketConnection.name);
  readonly #throttles = new LoketThrottles();

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(LoketSettingsService) private readonly settings: LoketSettingsService,
    @Inject(LoketCredentialService) private readonly credentials: LoketCredentialService,
    @Inject(LoketTokenService) private readonly tokens: LoketTokenService,
    @Inject(OutgoingHttp) private readonly http: OutgoingHttp,
  ) {}

  /** Throws LoketSettingsMissing, LoketLinkDisabled or CredentialMissing; calls nothing yet. */
  async open(
    scope: PortalScope | DomainScope | AdministrationScope,
    options: { signal?: AbortSignal; retry?: Partial<RetryPolicy> } = {},
  ): Promise<OpenedConnection> {
    const { settings, credential } = await this.database.read(scope, async (tx) => ({
      settings: await this.settings.current(tx),
      credential: await this.credentials.effective(tx, levelOf(scope)),
    }));
    const { loketCredentialId } = credential;
    const { signal } = options;
    const accessToken = (wish: { refused?: string } = {}): Promise<string> =>
      this.tokens.accessToken(scope, loketCredentialId, { ...wish, signal });
    const client = new LoketClient({
      apiUrl: settings.apiUrl,
      accessToken,
      http: this.http,
      signal,
      throttle: this.#throttles.of(`${settings.environment}/${accountOf(credential)}`),
      retry: options.retry,
      onWarning: (warning) => this.logger.warn({ message: 'Loket warns', ...warning, portalId: scope.portalId }),
    });
    return {
      client,
      environment: settings.environment,
      loketCredentialId,
      credentialLevel: levelNameOf(credential),
      signIn: async () => void (await accessToken()),
    };
  }
}

/** Several levels, and several portals, may use one Loket user; its calls are held back together. */
const accountOf = ({ kind, username, environmentCode, loketCredentialId }: AccountNames): string =>
  kind === 'password' ? JSON.stringify([environmentCode, username]) : loketCredentialId;

interface AccountNames {
  kind: string;
  username: string | null;
  environmentCode: string | null;
  loketCredentialId: string;
}
