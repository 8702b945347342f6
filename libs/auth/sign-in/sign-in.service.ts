import { Inject, Injectable } from '@nestjs/common';
import { PasswordHashingService } from '../password/password-hashing.service';
import { CodeCheckService } from '../second-factor/code-check.service';
import { SecondFactorNeeded } from '../second-factor/second-factor.errors';
import type { ProvenPerson, SessionOrigin } from '../session/session.service';
import { type UserAccount, UserAccountService } from '../user/user-account.service';
import { AttemptLimitsService } from './attempt-limits.service';
import { type SignInOutcome, SignInRecordService } from './sign-in-record.service';
import { SignInRefused } from './sign-in.errors';

export interface Credentials {
  email: string;
  password: string;
  /** Of the app, or a recovery code; for an account with a second factor. */
  code?: string | undefined;
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

  /** SignInRefused, SecondFactorNeeded, CodeWrong or Throttled when it is not shown; recorded then. What is shown is recorded with the session that it opens. */
  async signIn({ email, password, code }: Credentials, origin: SessionOrigin): Promise<ProvenPerson> {
    await this.limits.countSignIn(email, origin);
    const account = await this.accounts.byEmail(email);
    const verdict = await this.passwords.verify(account?.passwordHash, password);
    const outcome = outcomeOf(account, verdict.isRight, code);
    const record = { userId: account?.userId, email, address: origin.address };
    if (outcome !== 'signed_in') await this.records.record({ ...record, outcome });
    if (outcome === 'second_factor_asked') throw new SecondFactorNeeded();
    if (!account || outcome !== 'signed_in') throw new SignInRefused();
    if (account.secondFactorSince) await this.codes.checkAtSignIn(account, code ?? '', origin);
    return this.#proven(account, verdict.needsRehash ? password : undefined);
  }

  /** An outdated hash is brought up to date. Where it changed meanwhile, the password is held against what it is now: another sign-in of the person may have been first. */
  async #proven({ userId, email, passwordHash, secondFactorSince }: UserAccount, toRehash: string | undefined): Promise<ProvenPerson> {
    const person = { userId, email, secondFactorSince, hasSecondFactor: secondFactorSince !== null };
    if (toRehash === undefined) return { ...person, passwordHash };
    const renewed = await this.passwords.hash(toRehash);
    if (await this.accounts.renewPasswordHash(userId, passwordHash, renewed)) return { ...person, passwordHash: renewed };
    const present = (await this.accounts.byId(userId))?.passwordHash;
    const { isRight } = await this.passwords.verify(present, toRehash);
    return { ...person, passwordHash: isRight && present ? present : passwordHash };
  }
}

function outcomeOf(account: UserAccount | undefined, isRight: boolean, code: string | undefined): SignInOutcome {
  if (!account) return 'unknown_user';
  if (!isRight) return 'wrong_password';
  if (account.disabledAt) return 'disabled';
  return account.secondFactorSince && !code ? 'second_factor_asked' : 'signed_in';
}
