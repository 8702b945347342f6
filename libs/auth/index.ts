export { ConsentStateService, type ConsentSubject } from './consent-state/consent-state.service';
export { AuthModule } from './auth.module';
export { InvitationAcceptanceService, type NewPerson, type Offer } from './invitation/invitation-acceptance.service';
export { InvitationTokenDto, NewPersonDto } from './invitation/invitation.dto';
export { AccountExists, InvitationInvalid, SecondFactWrong } from './invitation/invitation.errors';
export {
  type InvitationClaim,
  type InvitationKind,
  invitationLimits,
  InvitationService,
  type NewInvitation,
  type OpenInvitation,
} from './invitation/invitation.service';
export { AccountMailService } from './mail/account-mail.service';
export { type OwnAccount, OwnAccountService } from './me/own-account.service';
export { PasswordHashingService } from './password/password-hashing.service';
export { checkNewPassword, passwordLength, PasswordWeak } from './password/password-policy';
export { type Addressee, PortalDirectoryService, type PortalPeople } from './portal/portal-directory.service';
export { authProblems } from './problems';
export { type PushKeyHolder, type PushKeyListing, PushKeyService } from './push-key/push-key.service';
export { CurrentSession, FromOrigin } from './request/current-session';
export { type AuthenticatedRequest, NotSignedIn, RequestAuthenticator } from './request/request-authenticator';
export { SecondFactorRescue } from './second-factor/second-factor-rescue.service';
export { totpCode } from './second-factor/totp';
export { SessionEndService } from './session/session-end.service';
export { sessionCookieName } from './session/session-cookie';
export { authSealedColumns } from './second-factor/sealed-columns';
export { type OpenedSession, sessionLimits, type SessionOrigin, SessionService, type ValidSession } from './session/session.service';
export { type SignInAnchor, SignInChain, type SignInVerdict } from './sign-in/sign-in-chain.service';
export { ThrottleService, Throttled } from './throttle/throttle.service';
export {
  joinPerson,
  type NewUserAccount,
  normalEmail,
  type PortalGround,
  type UserAccount,
  UserAccountService,
} from './user/user-account.service';
