import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { PortalScope } from '@loonbrug/tenancy';
import { type LoketClientSettings, LoketSettingsService } from './loket-settings.service';
import { TokenCalls } from './token-calls';

/** The portal's client, and the calls that it makes. */
@Injectable()
export class ConnectionParts {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(LoketSettingsService) private readonly loketSettings: LoketSettingsService,
    @Inject(TokenCalls) readonly calls: TokenCalls,
  ) {}

  settings(scope: PortalScope): Promise<LoketClientSettings> {
    return this.database.read(scope, (tx) => this.loketSettings.current(tx));
  }
}
