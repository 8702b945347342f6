import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, ConsentStateService } from '@loonbrug/auth';
import { Environment, OutgoingHttp, privateAddressesOnlyFor } from '@loonbrug/platform';
import { TenancyModule } from '@loonbrug/tenancy';
import { IncidentModule } from '../incident/incident.module';
import { NoticeModule } from '../notice/notice.module';
import { AdministrationCredentialController } from './administration-credential.controller';
import { ConnectionParts } from './connection-parts';
import { ConnectionTestParts } from './connection-test-parts';
import { ConnectionTestService } from './connection-test.service';
import { DomainCredentialController } from './domain-credential.controller';
import { EmployerTest } from './employer-test';
import { LinkRecords } from './link-records';
import { LinkStarted } from './link-started';
import { LinkTest } from './link-test';
import { LoketAddresses } from './loket-addresses';
import { LoketCandidates } from './loket-candidates';
import { LoketConnection } from './loket-connection';
import { LoketConsentController } from './loket-consent.controller';
import { LoketConsentService } from './loket-consent.service';
import { LoketCredential } from './loket-credential.entity';
import { LoketCredentialService } from './loket-credential.service';
import { LoketLinkController } from './loket-link.controller';
import { LoketLink } from './loket-link.entity';
import { LoketLinkService } from './loket-link.service';
import { LoketSettingsController } from './loket-settings.controller';
import { LoketSettings } from './loket-settings.entity';
import { LoketSettingsService } from './loket-settings.service';
import { LoketToken } from './loket-token.entity';
import { LoketTokenService } from './loket-token.service';
import { PortalCredentialController } from './portal-credential.controller';
import { PushKeyController } from './push-key.controller';
import { TokenCalls } from './token-calls';
import { TokenOutcomes } from './token-outcomes';

/** What calls to Loket go through: public addresses, and where it may be so the private one that the process was given. */
const loketHttp = {
  provide: OutgoingHttp,
  inject: [Environment, LoketAddresses],
  useFactory: (environment: Environment, addresses: LoketAddresses): OutgoingHttp =>
    new OutgoingHttp({
      allowInsecure: environment.loketAllowInsecure,
      checkAddress: privateAddressesOnlyFor(addresses.hostsThatMayBePrivate),
    }),
};

/** The link at three levels: settings, credentials, tokens, consent, links, and the test of all of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LoketSettings, LoketCredential, LoketToken, LoketLink]),
    AuthModule,
    TenancyModule,
    IncidentModule,
    NoticeModule,
  ],
  controllers: [
    LoketSettingsController,
    PortalCredentialController,
    DomainCredentialController,
    AdministrationCredentialController,
    LoketConsentController,
    LoketLinkController,
    PushKeyController,
  ],
  providers: [
    loketHttp,
    ConnectionParts,
    ConnectionTestParts,
    ConnectionTestService,
    ConsentStateService,
    EmployerTest,
    LinkRecords,
    LinkStarted,
    LinkTest,
    LoketAddresses,
    LoketCandidates,
    LoketConnection,
    LoketConsentService,
    LoketCredentialService,
    LoketLinkService,
    LoketSettingsService,
    LoketTokenService,
    TokenCalls,
    TokenOutcomes,
  ],
  exports: [LinkStarted, LoketConnection, LoketCredentialService, LoketLinkService, LoketSettingsService],
})
export class ConnectionModule implements OnModuleDestroy {
  constructor(@Inject(OutgoingHttp) private readonly http: OutgoingHttp) {}

  async onModuleDestroy(): Promise<void> {
    await this.http.close();
  }
}
