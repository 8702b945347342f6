import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Retention } from '@loonbrug/platform';
import { AccountErasure } from './retention/account-erasure';
import { authRetention, unusedAccounts } from './retention/auth-retention';
import { KnownDeviceService } from './device/known-device.service';
import { InvitationAcceptanceService } from './invitation/invitation-acceptance.service';
import { InvitationMail } from './invitation/invitation-mail';
import { InvitationController } from './invitation/invitation.controller';
import { InvitationService } from './invitation/invitation.service';
import { AccountMailService } from './mail/account-mail.service';
import { MailDelivery } from './mail/mail-delivery';
import { MeController } from './me/me.controller';
import { PasswordChangeNotice } from './password/password-change-notice';
import { OwnAccountService } from './me/own-account.service';
import { PasswordChangeService } from './password/password-change.service';
import { PasswordHashingService } from './password/password-hashing.service';
import { PasswordProofService } from './password/password-proof.service';
import { PasswordResetController } from './password/password-reset.controller';
import { PasswordResetService } from './password/password-reset.service';
import { PortalDirectoryService } from './portal/portal-directory.service';
import { PushKeyService } from './push-key/push-key.service';
import { RequestAuthenticator } from './request/request-authenticator';
import { CodeCheckService } from './second-factor/code-check.service';
import { SecondFactorChangeService } from './second-factor/second-factor-change.service';
import { SecondFactorRescue } from './second-factor/second-factor-rescue.service';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorService } from './second-factor/second-factor.service';
import { FrontDoor } from './session/front-door';
import { SessionOpeningService } from './session/session-opening.service';
import { SessionEndService } from './session/session-end.service';
import { SessionController } from './session/session.controller';
import { SessionService } from './session/session.service';
import { AttemptLimitsService } from './sign-in/attempt-limits.service';
import { SignInChain } from './sign-in/sign-in-chain.service';
import { SignInRecordService } from './sign-in/sign-in-record.service';
import { SignInService } from './sign-in/sign-in.service';
import { ThrottleService } from './throttle/throttle.service';
import { UserAccountService } from './user/user-account.service';

const forOthers = [
  AccountMailService,
  InvitationAcceptanceService,
  InvitationService,
  PasswordHashingService,
  PortalDirectoryService,
  OwnAccountService,
  PushKeyService,
  RequestAuthenticator,
  SecondFactorRescue,
  SessionEndService,
  SessionService,
  SignInChain,
  ThrottleService,
  UserAccountService,
];

/** Who you are: users, sessions, invitations, keys. */
@Module({
  controllers: [InvitationController, MeController, PasswordResetController, SecondFactorController, SessionController],
  providers: [
    ...forOthers,
    AccountErasure,
    AttemptLimitsService,
    CodeCheckService,
    FrontDoor,
    InvitationMail,
    KnownDeviceService,
    MailDelivery,
    PasswordChangeNotice,
    PasswordChangeService,
    PasswordProofService,
    PasswordResetService,
    SecondFactorChangeService,
    SecondFactorService,
    SessionOpeningService,
    SignInRecordService,
    SignInService,
  ],
  exports: forOthers,
})
export class AuthModule implements OnModuleInit {
  constructor(
    @Inject(Retention) private readonly retention: Retention,
    @Inject(AccountErasure) private readonly accounts: AccountErasure,
  ) {}

  onModuleInit(): void {
    this.retention.declareSystem(...authRetention, unusedAccounts(this.accounts));
  }
}
