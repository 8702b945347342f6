import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import type { ValidSession } from '../session/session.service';
import { AttemptLimitsService } from '../sign-in/attempt-limits.service';
import { UserAccountService } from '../user/user-account.service';
import { PasswordHashingService } from './password-hashing.service';

/** The present password was typed wrongly. */
export class PasswordWrong extends LoonbrugError {
  constructor() {
    super('rejected', 'auth.password_wrong', 'the present password is wrong');
  }
}

/** Lets a signed-in person prove once more that it is they, before something that protects their account changes. */
@Injectable()
export class PasswordProofService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(AttemptLimitsService) private readonly limits: AttemptLimitsService,
  ) {}

  /** PasswordWrong or Throttled when it is not shown. Answers the hash that it was held against. */
  async prove({ userId }: ValidSession, password: string): Promise<string> {
    await this.countTry(userId);
    const account = await this.accounts.byId(userId);
    const { isRight } = await this.passwords.verify(account?.passwordHash, password);
    if (!isRight || !account?.passwordHash) throw new PasswordWrong();
    return account.passwordHash;
  }

  /** A try without a password (a first code of a new app) counts like one. */
  async countTry(userId: string): Promise<void> {
    await this.limits.countProof(userId);
  }
}
