import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@loonbrug/platform';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { UserAccountService } from '../user/user-account.service';
import { SessionService } from './session.service';

/** For the operator of the installation, when somebody's session may be in other hands. No portal can do this: a person may belong to other portals too. */
@Injectable()
export class SessionEndService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** Ends every session of a person, from the next request on; recorded where the person sees it. Returns how many; NotFound for an unknown address. */
  async ofPerson(email: string): Promise<number> {
    const account = await this.accounts.byEmail(email);
    if (!account) throw new NotFound('account');
    const ended = await this.sessions.revokeOthers(account.userId);
    if (ended > 0) await this.records.record({ userId: account.userId, email: account.email, outcome: 'sessions_ended' });
    return ended;
  }

  /** The same for everybody; returns how many people were signed in. */
  async ofEverybody(): Promise<number> {
    const people = await this.sessions.revokeAll();
    for (const { userId, email } of people) await this.records.record({ userId, email, outcome: 'sessions_ended' });
    return people.length;
  }
}
