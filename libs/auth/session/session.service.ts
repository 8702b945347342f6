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
  /** The token of the browser's own cookie, where it has one. */
  device?: string | undefined;
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

const validNow = `session.revoked_at is null and session.expires_at > $2 and session.last_seen_at > $3`;

const selectValid = `
  select session.session_id as "sessionId", session.user_id as "userId", session.csrf_token_hash as "csrfTokenHash",
    session.second_factor_at is not null as "hasSecondFactor", session.rotation_due as "isRotationDue", session.token_hash as "tokenHash",
    session.created_at as "createdAt", session.last_seen_at as "lastSeenAt", session.expires_at as "expiresAt",
    account.email, account.name, account.language
  from directory.session join directory.user_account account on account.user_id = session.user_id
  where ${validNow} and account.disabled_at is null`;

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

  /** A new session with a new token; sign-in always takes one, so that a token planted before it is worth nothing. */
  async open(userId: string, origin: SessionOrigin = {}, { hasSecondFactor = false } = {}): Promise<OpenedSession> {
    const { token, hash } = newToken();
    const sessionId = newId();
    const csrfToken = this.csrfTokenOf(sessionId);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionLimits.absoluteHours * 3_600_000);
    const address = origin.address ?? null;
    const userAgent = origin.userAgent?.slice(0, 400) ?? null;
    await this.directory.query(
      `insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent, second_factor_at)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
      [sessionId, hash, hashToken(csrfToken), userId, now, expiresAt, address, userAgent, hasSecondFactor ? now : null],
    );
    return { sessionId, token, csrfToken, expiresAt };
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

  async revoke(sessionId: string): Promise<void> {
    await this.directory.query('update directory.session set revoked_at = $2 where session_id = $1 and revoked_at is null', [
      sessionId,
      this.clock.now(),
    ]);
  }

  /** The person's valid sessions, newest use first. */
  list(userId: string): Promise<SessionListing[]> {
    const now = this.clock.now();
    return this.directory.query<SessionListing>(
      `select session_id as "sessionId", created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
       from directory.session where session.user_id = $1 and ${validNow} order by last_seen_at desc, session_id limit 100`,
      [userId, now, this.#idleSince(now)],
    );
  }

  /** The person's rights changed: each of their sessions gets another token at its next request. In the transaction that changes them. */
  async rotate(tx: Transaction, userId: string): Promise<void> {
    await tx.query('update directory.session set rotation_due = true where user_id = $1 and revoked_at is null', [userId]);
  }

  /** Ends every session of the person but one (or all of them); returns how many were valid. */
  async revokeOthers(userId: string, keptSessionId?: string): Promise<number> {
    const now = this.clock.now();
    const rows = await this.directory.query(
      `update directory.session set revoked_at = $2
       where session.user_id = $1 and ${validNow} and session_id is distinct from $4::uuid returning session_id`,
      [userId, now, this.#idleSince(now), keptSessionId ?? null],
    );
    return rows.length;
  }

  /** Everybody who has a valid session. */
  async signedIn(): Promise<Array<{ userId: string; email: string }>> {
    const now = this.clock.now();
    return this.directory.query(
      `select user_id as "userId", email from directory.user_account where user_id in (select session.user_id from directory.session
         where session.revoked_at is null and session.expires_at > $1 and session.last_seen_at > $2) order by user_id`,
      [now, this.#idleSince(now)],
    );
  }

  /** The statement that ends every valid session of these people, and answers the user_id of each, for what must be written together with it. */
  revocationOf(userIds: readonly string[]): DirectoryDeed {
    const now = this.clock.now();
    const sql = `update directory.session set revoked_at = $2 where session.user_id = any($1::uuid[]) and ${validNow} returning session.user_id`;
    return { sql, parameters: [userIds, now, this.#idleSince(now)] };
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
