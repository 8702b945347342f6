import { Inject, Injectable } from '@nestjs/common';
import { AccountMailService } from '../mail/account-mail.service';
import { passwordChangedMail } from '../mail/mail-texts';
import { UserAccountService } from '../user/user-account.service';

/** Tells a person that their password was changed. */
@Injectable()
export class PasswordChangeNotice {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  async send(userId: string): Promise<void> {
    const account = await this.accounts.byId(userId);
    if (!account) return;
    const { email, language } = account;
    this.mails.later(() => this.mails.send({ to: email, ...passwordChangedMail(language, this.mails.publicUrl) }));
  }
}
