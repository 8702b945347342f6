import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import { PasswordHashingService } from '../password/password-hashing.service';
import { CodeCheckService } from '../second-factor/code-check.service';
import { SecondFactorNeeded } from '../second-factor/second-factor.errors';
import type { SessionOrigin } from '../session/session.service';
import { type UserAccount, UserAccountService } from '../user/user-account.service';
import { AttemptLimitsService } from './attempt-limits.service';
import { type SignInOutcome, SignInRecordService } from './sign-in-record.service';

/** Wrong password, unknown person and closed account are one answer. */
export class SignInRefused extends LoonbrugError {
  constructor() {
    super('unauthenticated', 'auth.sign_in_refused', 'sign-in refused');
  }
}

export interface Credentials {
  email: string;
  password: string;
  /** Of the app, or a recovery code; for an account with a second factor. */
  code?: string | undefined;
}

/** Who proved to be whom, and by how much. */
export interface ProvenPerson {
  userId: string;
  hasSecondFactor: boolean;
}

/** Says who somebody is: by e-mail and password, and by a code where the account has a second factor. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(AttemptLimitsService) private readonly limits: AttemptLimitsService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(CodeCheckService) private readonly codes: CodeCheckService,
  ) {}

  /** SignInRefused, SecondFactorNeeded, CodeWrong or Throttled when it is not shown. */
  async signIn({ email, password, code }: Credentials, origin: SessionOrigin): Promise<ProvenPerson> {
    await this.limits.countSignIn(email, origin);
    const account = await this.accounts.byEmail(email);
    const verdict = await this.passwords.verify(account?.passwordHash, password);
    const outcome = outcomeOf(account, verdict.isRight, code);
    const record = { userId: account?.userId, email, address: origin.address };
    if (outcome !== 'signed_in') await this.records.record({ ...record, outcome });
    if (outcome === 'second_factor_asked') throw new SecondFactorNeeded();
    if (!account || outcome !== 'signed_in') throw new SignInRefused();
    if (account.hasSecondFactor) await this.codes.checkAtSignIn(account, code ?? '', origin);
    await this.records.record({ ...record, outcome });
    if (verdict.needsRehash) await this.accounts.setPasswordHash(account.userId, await this.passwords.hash(password));
    return { userId: account.userId, hasSecondFactor: account.hasSecondFactor };
  }
}

function outcomeOf(account: UserAccount | undefined, isRight: boolean, code: string | undefined): SignInOutcome {
  if (!account) return 'unknown_user';
  if (!isRight) return 'wrong_password';
  if (account.disabledAt) return 'disabled';
  return account.hasSecondFactor && !code ? 'second_factor_asked' : 'signed_in';
}
