import { Inject, Injectable } from '@nestjs/common';
import { AccountMailService } from '../mail/account-mail.service';
import { passwordChangedMail } from '../mail/mail-texts';
import { type SessionOrigin, SessionService } from '../session/session.service';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { UserAccountService } from '../user/user-account.service';

/** What follows on a new password: other sessions end, it is recorded, and the person is told. */
@Injectable()
export class PasswordAftermath {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  async follow(userId: string, origin: SessionOrigin, keptSessionId?: string): Promise<void> {
    await this.sessions.revokeOthers(userId, keptSessionId);
    const account = await this.accounts.byId(userId);
    if (!account) return;
    const { email, language } = account;
    await this.records.record({ userId, email, outcome: 'password_changed', address: origin.address });
    this.mails.later(() => this.mails.send({ to: email, ...passwordChangedMail(language, this.mails.publicUrl) }));
  }
}
