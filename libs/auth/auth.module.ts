import { Module } from '@nestjs/common';
import { InvitationAcceptanceService } from './invitation/invitation-acceptance.service';
import { InvitationMail } from './invitation/invitation-mail';
import { InvitationController } from './invitation/invitation.controller';
import { InvitationService } from './invitation/invitation.service';
import { AccountMailService } from './mail/account-mail.service';
import { MailDelivery } from './mail/mail-delivery';
import { MeController } from './me/me.controller';
import { PasswordAftermath } from './password/password-aftermath';
import { PasswordChangeService } from './password/password-change.service';
import { PasswordHashingService } from './password/password-hashing.service';
import { PasswordResetController } from './password/password-reset.controller';
import { PasswordResetService } from './password/password-reset.service';
import { PortalDirectoryService } from './portal/portal-directory.service';
import { PushKeyService } from './push-key/push-key.service';
import { RequestAuthenticator } from './request/request-authenticator';
import { SessionController } from './session/session.controller';
import { SessionService } from './session/session.service';
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
  PushKeyService,
  RequestAuthenticator,
  SessionService,
  ThrottleService,
  UserAccountService,
];

/** Who you are: users, sessions, invitations, keys. */
@Module({
  controllers: [InvitationController, MeController, PasswordResetController, SessionController],
  providers: [
    ...forOthers,
    InvitationMail,
    MailDelivery,
    PasswordAftermath,
    PasswordChangeService,
    PasswordResetService,
    SignInRecordService,
    SignInService,
  ],
  exports: forOthers,
})
export class AuthModule {}
