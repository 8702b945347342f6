import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@loonbrug/auth';
import { Retention } from '@loonbrug/platform';
import { AccessGuard } from './access/access.guard';
import { AccessService } from './access/access.service';
import { PersonPortals } from './access/person-portals';
import { AdministrationController } from './administration/administration.controller';
import { Administration } from './administration/administration.entity';
import { AdministrationService } from './administration/administration.service';
import { ContractGate } from './contract/contract-gate';
import { ContractLine } from './contract/contract-line.entity';
import { ContractLineService } from './contract/contract-line.service';
import { ContractController } from './contract/contract.controller';
import { Contract } from './contract/contract.entity';
import { ContractService } from './contract/contract.service';
import { DomainController } from './domain/domain.controller';
import { Domain } from './domain/domain.entity';
import { DomainService } from './domain/domain.service';
import { AdministrationLinkSettingController } from './link-setting/administration-link-setting.controller';
import { DomainLinkSettingController } from './link-setting/domain-link-setting.controller';
import { LinkSetting } from './link-setting/link-setting.entity';
import { LinkSettingService } from './link-setting/link-setting.service';
import { PortalLinkSettingController } from './link-setting/portal-link-setting.controller';
import { MembershipAcceptanceController } from './membership/membership-acceptance.controller';
import { MembershipAcceptanceService } from './membership/membership-acceptance.service';
import { MembershipInvitationController } from './membership/membership-invitation.controller';
import { MembershipInvitation, MembershipInvitationAdministration } from './membership/membership-invitation.entity';
import { MembershipInvitationService } from './membership/membership-invitation.service';
import { MembershipController } from './membership/membership.controller';
import { Membership, MembershipAdministration } from './membership/membership.entity';
import { MembershipService } from './membership/membership.service';
import { NavigationController } from './navigation/navigation.controller';
import { NavigationService } from './navigation/navigation.service';
import { PortalSecurityController } from './portal/portal-security.controller';
import { PortalSecurityService } from './portal/portal-security.service';
import { PortalController } from './portal/portal.controller';
import { Portal } from './portal/portal.entity';
import { PortalService } from './portal/portal.service';
import { SecondFactorAnnouncementService } from './portal/second-factor-announcement.service';
import { SecondFactorNewcomerService } from './portal/second-factor-newcomer.service';
import { RetentionTermController } from './retention/retention-term.controller';
import { tenancyRetention } from './retention/tenancy-retention';

const entities = [
  Portal,
  Domain,
  Administration,
  Contract,
  ContractLine,
  Membership,
  MembershipAdministration,
  MembershipInvitation,
  MembershipInvitationAdministration,
  LinkSetting,
];

const forOthers = [
  AccessService,
  AdministrationService,
  ContractGate,
  ContractLineService,
  DomainService,
  LinkSettingService,
  MembershipService,
  PersonPortals,
  PortalService,
  SecondFactorNewcomerService,
];

/** Where you may be and what you may do there. */
@Module({
  imports: [AuthModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    PortalController,
    RetentionTermController,
    PortalSecurityController,
    DomainController,
    AdministrationController,
    ContractController,
    MembershipController,
    MembershipInvitationController,
    MembershipAcceptanceController,
    PortalLinkSettingController,
    DomainLinkSettingController,
    AdministrationLinkSettingController,
    NavigationController,
  ],
  providers: [
    ...forOthers,
    ContractService,
    MembershipInvitationService,
    MembershipAcceptanceService,
    NavigationService,
    PortalSecurityService,
    SecondFactorAnnouncementService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: forOthers,
})
export class TenancyModule implements OnModuleInit {
  constructor(@Inject(Retention) private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.declare(...tenancyRetention);
  }
}
