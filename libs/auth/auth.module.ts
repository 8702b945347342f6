import { Module } from '@nestjs/common';
import { PasswordHashingService } from './password/password-hashing.service';
import { PushKeyService } from './push-key/push-key.service';
import { RequestAuthenticator } from './request/request-authenticator';
import { SessionController } from './session/session.controller';
import { SessionService } from './session/session.service';
import { SignInRecordService } from './sign-in/sign-in-record.service';
import { SignInService } from './sign-in/sign-in.service';
import { ThrottleService } from './throttle/throttle.service';
import { UserAccountService } from './user/user-account.service';

/** Who you are: users, sessions, invitations, keys. */
@Module({
  controllers: [SessionController],
  providers: [
    PasswordHashingService,
    PushKeyService,
    RequestAuthenticator,
    SessionService,
    SignInRecordService,
    SignInService,
    ThrottleService,
    UserAccountService,
  ],
  exports: [PasswordHashingService, PushKeyService, RequestAuthenticator, SessionService, ThrottleService, UserAccountService],
})
export class AuthModule {}
