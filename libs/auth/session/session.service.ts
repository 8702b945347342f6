import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, HashingService, hashToken, type Language, newId, newToken, type Transaction } from '@loonbrug/platform';
import type { DirectoryDeed } from '../sign-in/sign-in-record.service';

/** ASVS 7.3: a session ends half an hour after its last use, and twelve hours after its sign-in whatever happens. */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 12, touchSeconds: 60 } as const;

/** After a rotation the token before still holds, for requests that were on their way and for an answer that was lost. */
const oldTokenSeconds = 120;

/** A session that is valid now, and whose it is. */
export interface ValidSession {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  language: Language;
  csrfTokenHash: Buffer;
  /** The person proved two factors for this session, not the password alone. */
  hasSecondFactor: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Who proved to be whom, by how much, and what of the account they proved it by: a session opens only while that still stands. */
export interface ProvenPerson {
  userId: string;
  email: string;
  passwordHash: string | null;
  /** When the second factor was turned on; null where there was none. */
  secondFactorSince: Date | null;
  /** A code of it was shown. */
  hasSecondFactor: boolean;
}

/** What the browser keeps: the cookie's token, and the token that unsafe requests repeat in a header. */
export interface OpenedSession {
  sessionId: string;
  token: string;
  csrfToken: string;
  expiresAt: Date;
}

/** Where a session is used from, so that its owner recognises it. */
export interface SessionOrigin {
  address?: string | undefined;
  userAgent?: string | undefined;
  /** The tokens of the browser's own cookie: one for each person who was there. */
  devices?: readonly string[] | undefined;
}

/** A session found by a cookie, and the token that the cookie should have from now on, where it is another. */
export interface FoundSession {
  session: ValidSession;
  renewedToken?: string;
}

export interface SessionListing {
  sessionId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string | null;
  userAgent: string | null;
}

/** The condition on rows of `session` that hold; its two parameters (now, and the moment since when they must have been used) take the places from `first`. */
const validFrom = (first: number): string =>
  `session.revoked_at is null and session.expires_at > $${first} and session.last_seen_at > $${first + 1}`;

const selectValid = `
  select session.session_id as "sessionId", session.user_id as "userId", session.csrf_token_hash as "csrfTokenHash",
    session.second_factor_at is not null as "hasSecondFactor", session.rotation_due as "isRotationDue", session.token_hash as "tokenHash",
    session.created_at as "createdAt", session.last_seen_at as "lastSeenAt", session.expires_at as "expiresAt",
    account.email, account.name, account.language
  from directory.session join directory.user_account account on account.user_id = session.user_id
  where ${validFrom(2)} and account.disabled_at is null`;

// A moment of the database has microseconds, one of ours has none.
const insertProven = `
  insert into directory.session (session_id, token_hash, csrf_token_hash, created_at, last_seen_at, expires_at, address, user_agent, second_factor_at, user_id)
  select $1, $2, $3, $4, $4, $5, $6, $7, $8, account.user_id
  from directory.user_account account
  left join directory.second_factor factor on factor.user_id = account.user_id and factor.confirmed_at is not null
  where account.user_id = $9 and account.password_hash is not distinct from $10 and account.disabled_at is null
    and date_trunc('milliseconds', factor.confirmed_at) is not distinct from date_trunc('milliseconds', $11::timestamptz)
  returning user_id`;

interface SessionRow extends ValidSession {
  isRotationDue: boolean;
  tokenHash: Buffer;
}

/** Server-side sessions: a random token in a cookie, its hash in the directory. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * A new session with a new token; sign-in always takes one, so that a token planted before it is worth nothing. It is there once the deed is done, which
   * answers no row where the password, the second factor or the account itself is not any more what the person proved to be by.
   */
  opening(person: ProvenPerson, origin: SessionOrigin = {}): { opened: OpenedSession; deed: DirectoryDeed } {
    const { token, hash } = newToken();
    const sessionId = newId();
    const csrfToken = this.csrfTokenOf(sessionId);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionLimits.absoluteHours * 3_600_000);
    const secondFactorAt = person.hasSecondFactor ? now : null;
    const places = [origin.address ?? null, origin.userAgent?.slice(0, 400) ?? null];
    const proof = [person.userId, person.passwordHash, person.secondFactorSince];
    return {
      opened: { sessionId, token, csrfToken, expiresAt },
      deed: { sql: insertProven, parameters: [sessionId, hash, hashToken(csrfToken), now, expiresAt, ...places, secondFactorAt, ...proof] },
    };
  }

  /** The valid session of a cookie's token, or undefined; looking counts as use. Where the person's rights changed, the cookie gets another token. */
  async use(token: string): Promise<FoundSession | undefined> {
    const row = await this.#byToken(token);
    if (!row) return undefined;
    const now = this.clock.now();
    if (now.getTime() - row.lastSeenAt.getTime() > sessionLimits.touchSeconds * 1000)
      await this.directory.query('update directory.session set last_seen_at = $2 where session_id = $1 and last_seen_at < $2', [
        row.sessionId,
        now,
      ]);
    const renewedToken = await this.#renewedToken(token, row);
    return { session: row, ...(renewedToken === undefined ? {} : { renewedToken }) };
  }

  /** The valid session of a cookie's token, left as it is. */
  find(token: string): Promise<ValidSession | undefined> {
    return this.#byToken(token);
  }

  /** Whether a session still holds, for an answer that stays open; looking does not keep it alive. */
  again(sessionId: string): Promise<ValidSession | undefined> {
    const now = this.clock.now();
    return this.directory.maybeOne<SessionRow>(`${selectValid} and session.session_id = $1`, [sessionId, now, this.#idleSince(now)]);
  }

  /** The header token of a session: derived, so that every page load can ask for it, and useless without our key. It outlives a rotation of the cookie. */
  csrfTokenOf(sessionId: string): string {
    return this.hashing.keyed('csrf', 'system', sessionId).toString('base64url');
  }

  /** The person's valid sessions, newest use first. */
  list(userId: string): Promise<SessionListing[]> {
    const now = this.clock.now();
    return this.directory.query<SessionListing>(
      `select session_id as "sessionId", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
       from directory.session where session.user_id = $1 and ${validFrom(2)} order by last_seen_at desc, session_id limit 100`,
      [userId, now, this.#idleSince(now)],
    );
  }

  /** The person's rights changed: each of their sessions gets another token at its next request. In the transaction that changes them. */
  async rotate(tx: Transaction, userId: string): Promise<void> {
    await tx.query('update directory.session set rotation_due = true where user_id = $1 and revoked_at is null', [userId]);
  }

  /** Everybody who has a valid session. */
  async signedIn(): Promise<Array<{ userId: string; email: string }>> {
    const now = this.clock.now();
    return this.directory.query(
      `select user_id as "userId", email from directory.user_account where user_id in (select session.user_id from directory.session
         where ${validFrom(1)}) order by user_id`,
      [now, this.#idleSince(now)],
    );
  }

  /** Ends valid sessions of these people: all, all but one that is kept, or only one. The deed answers the user_id of each. */
  revocationOf(userIds: readonly string[], { kept, only }: { kept?: string; only?: string } = {}): DirectoryDeed {
    const now = this.clock.now();
    const sql = `update directory.session set revoked_at = $2
      where session.user_id = any($1::uuid[]) and ${validFrom(2)} and session_id is distinct from $4::uuid and session_id = coalesce($5::uuid, session_id)
      returning session.user_id`;
    return { sql, parameters: [userIds, now, this.#idleSince(now), kept ?? null, only ?? null] };
  }

  #byToken(token: string): Promise<SessionRow | undefined> {
    const now = this.clock.now();
    return this.directory.maybeOne<SessionRow>(
      `${selectValid} and (session.token_hash = $1 or (session.old_token_hash = $1 and session.old_token_until > $2))`,
      [hashToken(token), now, this.#idleSince(now)],
    );
  }

  /** The next token follows from the one before, so that requests at the same time give the same, and an answer that was lost is given again. */
  async #renewedToken(token: string, { sessionId, isRotationDue, tokenHash }: SessionRow): Promise<string | undefined> {
    const next = this.hashing.keyed('session-rotation', 'system', token).toString('base64url');
    if (!tokenHash.equals(hashToken(token))) return next;
    if (!isRotationDue) return undefined;
    await this.directory.query(
      `update directory.session set token_hash = $3, old_token_hash = $2, old_token_until = $4, rotation_due = false
       where session_id = $1 and token_hash = $2`,
      [sessionId, tokenHash, hashToken(next), new Date(this.clock.now().getTime() + oldTokenSeconds * 1000)],
    );
    return next;
  }

  #idleSince(now: Date): Date {
    return new Date(now.getTime() - sessionLimits.idleMinutes * 60_000);
  }
}
