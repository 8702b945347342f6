import { Inject, Injectable } from '@nestjs/common';
import { type SignInOutcome, SignInRecordService } from '../sign-in/sign-in-record.service';
import { SignInRefused } from '../sign-in/sign-in.errors';
import { UserAccountService } from '../user/user-account.service';
import { type OpenedSession, type ProvenPerson, type SessionOrigin, SessionService } from './session.service';

/** Opens a session for whoever proved who they are, together with its record, if what they proved it by still stands: much can happen while a password is looked at. */
@Injectable()
export class SessionOpeningService {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** SignInRefused where the password or the second factor changed meanwhile, or the account was closed. */
  async open(person: ProvenPerson, origin: SessionOrigin): Promise<OpenedSession> {
    const { opened, deed } = this.sessions.opening(person, origin);
    const record = { userId: person.userId, email: person.email, address: origin.address };
    const done = await this.records.recordWith(deed, [{ ...record, outcome: 'signed_in' }]);
    if (done.length === 1) return opened;
    await this.records.record({ ...record, outcome: await this.#outcomeNow(person) });
    throw new SignInRefused();
  }

  /** What the same try would come to now. */
  async #outcomeNow({ userId, passwordHash }: ProvenPerson): Promise<SignInOutcome> {
    const account = await this.accounts.byId(userId);
    if (!account) return 'unknown_user';
    if (account.disabledAt) return 'disabled';
    return account.passwordHash === passwordHash ? 'second_factor_asked' : 'wrong_password';
  }
}
