import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, hashToken, LoonbrugError, networkOf, newId, newToken } from '@loonbrug/platform';
import { AccountMailService } from '../mail/account-mail.service';
import { passwordResetMail } from '../mail/mail-texts';
import { type AccountHolder, SignInRecordService } from '../sign-in/sign-in-record.service';
import { ThrottleService } from '../throttle/throttle.service';
import { normalEmail, type UserAccount, UserAccountService } from '../user/user-account.service';

/** The link was used, has expired, or never was one. */
export class PasswordResetInvalid extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.password_reset_invalid', 'the password reset cannot be used');
  }
}

const livesMinutes = 60;
const perAddress = { attempts: 20, windowSeconds: 900 };
const perAccount = { attempts: 3, windowSeconds: 900 };

/** A new password by mail, for whoever forgot theirs. */
@Injectable()
export class PasswordResetService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /** Answers alike for every address: what is to be done for a known one is done afterwards. */
  async request(email: string, address: string | undefined): Promise<void> {
    await this.throttle.count({ purpose: 'password-reset:address', subject: networkOf(address ?? 'unknown'), ...perAddress });
    this.mails.later(async () => {
      // Beyond the account's own limit nothing is sent, and nobody is told.
      await this.throttle.count({ purpose: 'password-reset:account', subject: normalEmail(email), ...perAccount });
      const account = await this.accounts.byEmail(email);
      await this.records.record({ userId: account?.userId, email, outcome: 'password_reset_requested', address });
      if (account && !account.disabledAt) await this.#mailLink(account);
    });
  }

  /** Whose link this is, while it works; it stays unused. */
  async look(token: string): Promise<{ userId: string; email: string }> {
    const row = await this.directory.maybeOne<{ userId: string; email: string }>(
      `select user_id as "userId", email from directory.mailed_token
       where token_hash = $1 and kind = 'password_reset' and used_at is null and expires_at > now()`,
      [hashToken(token)],
    );
    if (!row) throw new PasswordResetInvalid();
    return row;
  }

  /** Uses the link, sets the hash, ends every session and records it in one statement; every other open reset of the person ends with it. */
  async use(token: string, passwordHash: string, holder: AccountHolder): Promise<void> {
    const deed = {
      parts: `mine as (
         update directory.mailed_token set used_at = now()
         where token_hash = $1 and kind = 'password_reset' and used_at is null and expires_at > now() returning user_id, mailed_token_id),
       others as (
         update directory.mailed_token other set used_at = now() from mine
         where other.user_id = mine.user_id and other.kind = 'password_reset' and other.used_at is null and other.mailed_token_id <> mine.mailed_token_id),
       changed as (
         update directory.user_account account set password_hash = $2 from mine
         where account.user_id = mine.user_id and account.disabled_at is null returning account.user_id),
       ended as (
         update directory.session set revoked_at = now() from changed where session.user_id = changed.user_id and session.revoked_at is null)`,
      sql: 'select user_id from changed',
      parameters: [hashToken(token), passwordHash],
    };
    const changed = await this.records.recordWith(deed, [{ ...holder, outcome: 'password_changed' }]);
    if (changed.length !== 1) throw new PasswordResetInvalid();
  }

  async #mailLink({ userId, email, language }: UserAccount): Promise<void> {
    const { token, hash } = newToken();
    await this.directory.query(
      `insert into directory.mailed_token (mailed_token_id, kind, token_hash, user_id, email, expires_at)
       values ($1, 'password_reset', $2, $3, $4, now() + make_interval(mins => $5))`,
      [newId(), hash, userId, email, livesMinutes],
    );
    await this.mails.send({ to: email, ...passwordResetMail(language, this.mails.link('/new-password', token)) });
  }
}
