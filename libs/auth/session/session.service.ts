import { Inject, Injectable } from '@nestjs/common';
import { Clock, DirectoryDatabase, HashingService, hashToken, type Language, newId, newToken } from '@loonbrug/platform';

/** ASVS 7.3: a session ends half an hour after its last use, and twelve hours after its sign-in whatever happens. */
export const sessionLimits = { idleMinutes: 30, absoluteHours: 12, touchSeconds: 60 } as const;

/** A session that is valid now, and whose it is. */
export interface ValidSession {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  language: Language;
  csrfTokenHash: Buffer;
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

/** Server-side sessions: a random token in a cookie, its hash in the directory. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A new session with a new token; sign-in always takes one, so that a token planted before it is worth nothing. */
  async open(userId: string, origin: SessionOrigin = {}): Promise<OpenedSession> {
    const { token, hash } = newToken();
    const csrfToken = this.csrfTokenOf(token);
    const sessionId = newId();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionLimits.absoluteHours * 3_600_000);
    await this.directory.query(
      `insert into directory.session (session_id, token_hash, csrf_token_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
      [sessionId, hash, hashToken(csrfToken), userId, now, expiresAt, origin.address ?? null, origin.userAgent?.slice(0, 400) ?? null],
    );
    return { sessionId, token, csrfToken, expiresAt };
  }

  /** The valid session of a cookie's token, or undefined. Looking counts as use unless `isUse` is false. */
  async find(token: string, { isUse = true } = {}): Promise<ValidSession | undefined> {
    const now = this.clock.now();
    const session = await this.directory.maybeOne<ValidSession>(
      `select session.session_id as "sessionId", session.user_id as "userId", session.csrf_token_hash as "csrfTokenHash",
              session.created_at as "createdAt", session.last_seen_at as "lastSeenAt", session.expires_at as "expiresAt",
              account.email, account.name, account.language
       from directory.session join directory.user_account account on account.user_id = session.user_id
       where session.token_hash = $1 and ${validNow} and account.disabled_at is null`,
      [hashToken(token), now, this.#idleSince(now)],
    );
    if (session && isUse && now.getTime() - session.lastSeenAt.getTime() > sessionLimits.touchSeconds * 1000)
      await this.directory.query('update directory.session set last_seen_at = $2 where session_id = $1 and last_seen_at < $2', [
        session.sessionId,
        now,
      ]);
    return session;
  }

  /** The header token that belongs to a cookie's token: derived, so that every page load can ask for it, and useless without our key. */
  csrfTokenOf(token: string): string {
    return this.hashing.keyed('csrf', 'system', token).toString('base64url');
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

  #idleSince(now: Date): Date {
    return new Date(now.getTime() - sessionLimits.idleMinutes * 60_000);
  }
}
