import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@loonbrug/platform';
import { AccountMailService } from '../mail/account-mail.service';
import { secondFactorOffMail } from '../mail/second-factor-mails';
import { UserAccountService } from '../user/user-account.service';
import { SecondFactorService } from './second-factor.service';

/** For the operator of the installation, once it is sure who asks: somebody who lost both phone and recovery codes. No portal and no route can do this. */
@Injectable()
export class SecondFactorRescue {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /** Turns it off and ends every session; recorded, and told to the person. NotFound, or SecondFactorOff where there is none. */
  async remove(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account) throw new NotFound('account');
    await this.factors.turnOff({ userId: account.userId, email: account.email });
    this.mails.later(() => this.mails.send({ to: account.email, ...secondFactorOffMail(account.language, this.mails.publicUrl) }));
  }
}
