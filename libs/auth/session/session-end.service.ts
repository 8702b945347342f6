import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '@loonbrug/platform';
import { SignInRecordService } from '../sign-in/sign-in-record.service';
import { UserAccountService } from '../user/user-account.service';
import { type SessionOrigin, SessionService, type ValidSession } from './session.service';

/** Ends sessions, each together with its record. Those of others only for the operator of the installation: no portal can, for a person may belong to other portals too. */
@Injectable()
export class SessionEndService {
  constructor(
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInRecordService) private readonly records: SignInRecordService,
  ) {}

  /** The person signs out. */
  async signOut({ userId, email, sessionId }: ValidSession, { address }: SessionOrigin): Promise<void> {
    const deed = this.sessions.revocationOf([userId], { only: sessionId });
    await this.records.recordWith(deed, [{ userId, email, address, outcome: 'signed_out' }]);
  }

  /** Ends every session of the person but the one in use; returns how many. */
  async ofOthers({ userId, email, sessionId }: ValidSession, { address }: SessionOrigin): Promise<number> {
    const deed = this.sessions.revocationOf([userId], { kept: sessionId });
    return (await this.records.recordWith(deed, [{ userId, email, address, outcome: 'sessions_ended' }])).length;
  }

  /** Ends one session of the person; NotFound for any that is not a valid one of theirs. */
  async ofOne({ userId, email }: ValidSession, sessionId: string, { address }: SessionOrigin): Promise<void> {
    const deed = this.sessions.revocationOf([userId], { only: sessionId });
    const ended = await this.records.recordWith(deed, [{ userId, email, address, outcome: 'sessions_ended' }]);
    if (ended.length === 0) throw new NotFound('session');
  }

  /** For the operator, when somebody's session may be in other hands. Ends every session of a person, from the next request on; recorded where the person sees it. Returns how many; NotFound for an unknown address. */
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

  /** Nobody's end without a record. Returns whose each was. */
  #end(people: ReadonlyArray<{ userId: string; email: string }>): Promise<string[]> {
    const deed = this.sessions.revocationOf(people.map(({ userId }) => userId));
    return this.records.recordWith(
      deed,
      people.map(({ userId, email }) => ({ userId, email, outcome: 'sessions_ended' })),
    );
  }
}
