import { Inject, Injectable } from '@nestjs/common';
import { newToken } from '@loonbrug/platform';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { PasswordChangeNotice } from './password-change-notice';
import { PasswordHashingService } from './password-hashing.service';
import { checkNewPassword } from './password-policy';
import { PasswordProofService, PasswordWrong } from './password-proof.service';
import { PasswordResetService } from './password-reset.service';

/** Gives a person a new password, by the present one or by a mailed link. Either ends the sessions that the old one opened, and is recorded, in one statement; the person is told. */
@Injectable()
export class PasswordChangeService {
  constructor(
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(PasswordResetService) private readonly resets: PasswordResetService,
    @Inject(PasswordProofService) private readonly proof: PasswordProofService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(PasswordChangeNotice) private readonly notice: PasswordChangeNotice,
  ) {}

  /**
   * By the present one; PasswordWrong (also where it was changed meanwhile) or Throttled. Links that were mailed for a new one end, and of the sessions
   * only the one in use stays: under another token, which is answered, for somebody may have its cookie.
   */
  async change(session: ValidSession, present: string, wanted: string, { address }: SessionOrigin): Promise<string> {
    const { userId, email, sessionId } = session;
    const proven = await this.proof.prove(session, present);
    checkNewPassword(wanted, email);
    const { token, hash } = newToken();
    const deed = {
      parts: `changed as (
         update directory.user_account set password_hash = $2 where user_id = $1 and password_hash = $3 and disabled_at is null returning user_id),
       ended as (
         update directory.session set revoked_at = now() from changed
         where session.user_id = changed.user_id and session.session_id <> $4 and session.revoked_at is null),
       kept as (
         update directory.session set token_hash = $5, old_token_hash = null, old_token_until = null, rotation_due = false from changed
         where session.user_id = changed.user_id and session.session_id = $4),
       unlinked as (
         update directory.mailed_token set used_at = now() from changed
         where mailed_token.user_id = changed.user_id and mailed_token.kind = 'password_reset' and mailed_token.used_at is null)`,
      sql: 'select user_id from changed',
      parameters: [userId, await this.passwords.hash(wanted), proven, sessionId, hash],
    };
    const changed = await this.records.recordWith(deed, [{ userId, email, address, outcome: 'password_changed' }]);
    if (changed.length === 0) throw new PasswordWrong();
    await this.notice.send(userId);
    return token;
  }

  /** By the link of a mail. Every session of the person ends; they sign in with what they chose. Answers whose password it is. */
  async reset(token: string, wanted: string, { address }: SessionOrigin): Promise<string> {
    const { userId, email } = await this.resets.look(token);
    checkNewPassword(wanted, email);
    await this.resets.use(token, await this.passwords.hash(wanted), { userId, email, address });
    await this.notice.send(userId);
    return userId;
  }
}
