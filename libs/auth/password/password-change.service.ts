import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { SignInService } from '../sign-in/sign-in.service';
import { UserAccountService } from '../user/user-account.service';
import { PasswordAftermath } from './password-aftermath';
import { PasswordHashingService } from './password-hashing.service';
import { checkNewPassword } from './password-policy';
import { PasswordResetService } from './password-reset.service';

/** The present password was typed wrongly. */
export class PasswordWrong extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.password_wrong', 'the present password is wrong');
  }
}

/** Gives a person a new password, by the present one or by a mailed link; either ends the sessions that the old one opened. */
@Injectable()
export class PasswordChangeService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(PasswordAftermath) private readonly aftermath: PasswordAftermath,
  ) {}

  /** Guesses of the present password count as tries to sign in. The session in use stays. */
  async change(session: ValidSession, present: string, wanted: string, origin: SessionOrigin): Promise<void> {
    await this.signIns.countAttempt(session.email, origin);
    const account = await this.accounts.byId(session.userId);
    const { isRight } = await this.passwords.verify(account?.passwordHash, present);
    if (!isRight) throw new PasswordWrong();
    checkNewPassword(wanted, session.email);
    await this.accounts.setPasswordHash(session.userId, await this.passwords.hash(wanted));
    await this.aftermath.follow(session.userId, origin, session.sessionId);
  }

  /** By the link of a mail. Every session of the person ends; they sign in with what they chose. */
  async reset(token: string, wanted: string, origin: SessionOrigin): Promise<void> {
    const { userId, email } = await this.resets.look(token);
    checkNewPassword(wanted, email);
    await this.resets.use(token, await this.passwords.hash(wanted));
    await this.aftermath.follow(userId, origin);
  }
}
