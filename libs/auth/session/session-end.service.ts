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
    return (await this.#end([account])).length;
  }

  /** The same for everybody, also who signs in while it goes on; returns how many people were signed in. */
  async ofEverybody(): Promise<number> {
    const ended = new Set<string>();
    for (let people = await this.sessions.signedIn(); people.length > 0; people = await this.sessions.signedIn())
      for (const userId of await this.#end(people)) ended.add(userId);
    return ended.size;
  }

  /** Sessions and records in one statement: nobody's end without one. Returns whose each was. */
  #end(people: ReadonlyArray<{ userId: string; email: string }>): Promise<string[]> {
    const deed = this.sessions.revocationOf(people.map(({ userId }) => userId));
    return this.records.recordWith(
      deed,
      people.map(({ userId, email }) => ({ userId, email, outcome: 'sessions_ended' })),
    );
  }
}
