import { Inject, Injectable } from '@nestjs/common';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { UserAccountService } from '../user/user-account.service';
import { PasswordAftermath } from './password-aftermath';
import { PasswordHashingService } from './password-hashing.service';
import { checkNewPassword } from './password-policy';
import { PasswordProofService } from './password-proof.service';
import { PasswordResetService } from './password-reset.service';

/** Gives a person a new password, by the present one or by a mailed link; either ends the sessions that the old one opened. */
@Injectable()
export class PasswordChangeService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
    @Inject(PasswordProofService) private readonly proof: PasswordProofService,
    @Inject(PasswordAftermath) private readonly aftermath: PasswordAftermath,
  ) {}

  /** By the present one; PasswordWrong or Throttled. The session in use stays. */
  async change(session: ValidSession, present: string, wanted: string, origin: SessionOrigin): Promise<void> {
    await this.proof.prove(session, present);
    checkNewPassword(wanted, session.email);
    await this.accounts.setPasswordHash(session.userId, await this.passwords.hash(wanted));
    await this.aftermath.follow(session.userId, origin, session.sessionId);
  }

  /** By the link of a mail. Every session of the person ends; they sign in with what they chose. Answers whose password it is. */
  async reset(token: string, wanted: string, origin: SessionOrigin): Promise<string> {
    const { userId, email } = await this.resets.look(token);
    checkNewPassword(wanted, email);
    await this.resets.use(token, await this.passwords.hash(wanted));
    await this.aftermath.follow(userId, origin);
    return userId;
  }
}
