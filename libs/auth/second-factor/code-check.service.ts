import { Inject, Injectable } from '@nestjs/common';
import { AccountMailService } from '../mail/account-mail.service';
import { codesGuessedMail, recoveryCodeUsedMail } from '../mail/second-factor-mails';
import type { SessionOrigin } from '../session/session.service';
import { AttemptLimitsService } from '../sign-in/attempt-limits.service';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { Throttled, ThrottleService } from '../throttle/throttle.service';
import type { UserAccount } from '../user/user-account.service';
import { CodeWrong } from './second-factor.errors';
import { SecondFactorService } from './second-factor.service';

type CodeHolder = Pick<UserAccount, 'userId' | 'email' | 'language'>;

const warnedEvery = { attempts: 1, windowSeconds: 3_600 };

/** Looks at a code that somebody typed: counts the try first, notes what came of it, and tells the person what they should know. */
@Injectable()
export class CodeCheckService {
  constructor(
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
    @Inject(AttemptLimitsService) private readonly limits: AttemptLimitsService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
    @Inject(ThrottleService) private readonly throttle: ThrottleService,
  ) {}

  /** After a right password; CodeWrong or Throttled. Whoever comes that far and then guesses knows the password, so the person is warned. */
  async checkAtSignIn(person: CodeHolder, typed: string, origin: SessionOrigin): Promise<void> {
    try {
      await this.limits.countCode(person, origin);
    } catch (error) {
      if (error instanceof Throttled) this.#warn(person);
      throw error;
    }
    if (!(await this.#take(person, typed, origin))) throw new CodeWrong('unauthenticated');
  }

  /** Within a session, where the try was counted with the password's; CodeWrong. */
  async checkInSession(person: CodeHolder, typed: string, origin: SessionOrigin): Promise<void> {
    if (!(await this.#take(person, typed, origin))) throw new CodeWrong('rejected');
  }

  async #take({ userId, email, language }: CodeHolder, typed: string, { address }: SessionOrigin): Promise<boolean> {
    const kind = await this.factors.take({ userId, email, address }, typed);
    if (kind === undefined) await this.records.record({ userId, email, address, outcome: 'wrong_code' });
    if (kind === 'recovery_code') {
      const { recoveryCodesLeft } = await this.factors.state(userId);
      this.mails.later(() => this.mails.send({ to: email, ...recoveryCodeUsedMail(language, this.mails.publicUrl, recoveryCodesLeft) }));
    }
    return kind !== undefined;
  }

  #warn({ userId, email, language }: CodeHolder): void {
    this.mails.later(async () => {
      try {
        await this.throttle.count({ purpose: 'second-factor:warning', subject: userId, ...warnedEvery });
      } catch (error) {
        // Warned already within the hour.
        if (error instanceof Throttled) return;
        throw error;
      }
      await this.mails.send({ to: email, ...codesGuessedMail(language, this.mails.publicUrl) });
    });
  }
}
