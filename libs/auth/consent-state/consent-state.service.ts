import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, hashToken, newToken } from '@loonbrug/platform';

const lifeMinutes = 10;

/** What a consent was asked for: one domain, by one person in one session. */
export interface ConsentSubject {
  sessionId: string;
  userId: string;
  portalId: string;
  domainId: string;
}

/** The `state` of a consent that is being asked for at Loket: random, single-use, short-lived, and worth nothing in another session. */
@Injectable()
export class ConsentStateService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A new state; the directory keeps its hash. */
  async issue({ sessionId, userId, portalId, domainId }: ConsentSubject): Promise<string> {
    const { token, hash } = newToken();
    const now = this.clock.now();
    await this.directory.query(
      `insert into directory.consent_state (state_hash, session_id, user_id, portal_id, domain_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [hash, sessionId, userId, portalId, domainId, now, new Date(now.getTime() + lifeMinutes * 60_000)],
    );
    return token;
  }

  /** What the state was issued for, once; undefined for an unknown, used or expired one, and for one of another session, which it leaves as it is. */
  use(state: string, session: { sessionId: string; userId: string }): Promise<ConsentSubject | undefined> {
    return this.directory.maybeOne<ConsentSubject>(
      `update directory.consent_state set used_at = $4
       where state_hash = $1 and session_id = $2 and user_id = $3 and used_at is null and expires_at > $4
       returning session_id as "sessionId", user_id as "userId", portal_id as "portalId", domain_id as "domainId"`,
      [hashToken(state), session.sessionId, session.userId, this.clock.now()],
    );
  }
}
