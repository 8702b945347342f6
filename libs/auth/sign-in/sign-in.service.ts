import { Inject, Injectable } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import { PasswordHashingService } from '../password/password-hashing.service';
import { type OpenedSession, type SessionOrigin, SessionService } from '../session/session.service';
import { type ThrottleLimit, Throttled, ThrottleService } from '../throttle/throttle.service';
import { normalEmail, type UserAccount, UserAccountService } from '../user/user-account.service';
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
}

/** Tries per minute: of one account, and of one address (an office shares one). */
export const signInLimits = { perAccount: 10, perAddress: 100, windowSeconds: 60 } as const;

/** Signs a person in with e-mail and password. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(PasswordHashingService) private readonly passwords: PasswordHashingService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** A new session, or SignInRefused, or Throttled. */
  async signIn({ email, password }: Credentials, origin: SessionOrigin): Promise<OpenedSession> {
    await this.#countAttempt(email, origin);
    const account = await this.accounts.byEmail(email);
    const verdict = await this.passwords.verify(account?.passwordHash, password);
    const outcome = outcomeOf(account, verdict.isRight);
    await this.records.record({ userId: account?.userId, email, outcome, address: origin.address });
    if (!account || outcome !== 'signed_in') throw new SignInRefused();
    if (verdict.needsRehash) await this.accounts.setPasswordHash(account.userId, await this.passwords.hash(password));
    return this.sessions.open(account.userId, origin);
  }

  /** Also for changing one's password: guesses there count like guesses here. */
  async countAttempt(email: string, origin: SessionOrigin): Promise<void> {
    await this.#countAttempt(email, origin);
  }

  async #countAttempt(email: string, origin: SessionOrigin): Promise<void> {
    const address = origin.address ?? 'unknown';
    try {
      await this.throttle.count(await this.#accountLimit(email, address), {
        purpose: 'sign-in:address',
        subject: address,
        attempts: signInLimits.perAddress,
        windowSeconds: signInLimits.windowSeconds,
      });
    } catch (error) {
      if (error instanceof Throttled) await this.records.record({ email, outcome: 'throttled', address: origin.address });
      throw error;
    }
  }

  /** An address that the person used before has attempts of its own, so that a stranger's guessing never keeps them out. */
  async #accountLimit(email: string, address: string): Promise<ThrottleLimit> {
    const account = normalEmail(email);
    const subject = (await this.records.isKnownAddress(email, address)) ? JSON.stringify([account, address]) : account;
    return { purpose: 'sign-in:account', subject, attempts: signInLimits.perAccount, windowSeconds: signInLimits.windowSeconds };
  }
}

function outcomeOf(account: UserAccount | undefined, isRight: boolean): SignInOutcome {
  if (!account) return 'unknown_user';
  if (!isRight) return 'wrong_password';
  return account.disabledAt ? 'disabled' : 'signed_in';
}
