import { Inject, Injectable } from '@nestjs/common';
import { Environment, hashToken, LoonbrugError } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Passport } from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { type PushKeyHolder, PushKeyService } from '../push-key/push-key.service';
import { type FoundSession, SessionService, type ValidSession } from '../session/session.service';
import { giveSessionCookie, sessionTokenOf } from '../session/session-cookie';
import { checkOrigin } from './same-origin';

/** Nobody is signed in: no cookie, or its session has ended. */
export class NotSignedIn extends LoonbrugError {
  constructor() {
    super('unauthenticated', 'auth.not_signed_in', 'no valid session');
  }
}

/** The request has no working key. */
export class PushKeyRefused extends LoonbrugError {
  constructor() {
    super('unauthenticated', 'auth.push_key_refused', 'no working push key');
  }
}

/** The header x-csrf-token is missing, or belongs to another session. */
export class CsrfTokenRefused extends LoonbrugError {
  constructor() {
    super('forbidden', 'auth.csrf_refused', 'the request has no token of its session');
  }
}

/** A request once the guard has settled who it is from; with the token that the cookie of its answer must have, where that is another. */
export type AuthenticatedRequest = FastifyRequest & { session?: ValidSession; renewedToken?: string };

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
export const isUnsafe = (request: FastifyRequest): boolean => !safeMethods.has(request.method);

/** Says who a request is from, by passport's strategies: `session` (the cookie) and `push_key` (the Authorization header). No redirects, no passport sessions. */
@Injectable()
export class RequestAuthenticator {
  readonly #passport = new Passport();

  constructor(
    @Inject(Environment) private readonly environment: Environment,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(PushKeyService) pushKeys: PushKeyService,
  ) {
    this.#use('session', (request) => {
      const token = sessionTokenOf(environment, request);
      return token ? sessions.use(token) : Promise.resolve(undefined);
    });
    this.#use('push_key', (request) => {
      const key = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
      return key ? pushKeys.resolve(key) : Promise.resolve(undefined);
    });
  }

  /** The session of a request; a request that changes something must prove that our own page sent it. */
  async session(request: AuthenticatedRequest): Promise<ValidSession> {
    const found = await this.#authenticate<FoundSession>('session', request);
    if (!found) throw new NotSignedIn();
    const { session, renewedToken } = found;
    if (isUnsafe(request)) this.#checkCsrf(request, session);
    request.session = session;
    if (renewedToken !== undefined) request.renewedToken = renewedToken;
    return session;
  }

  /** Puts the other token into the cookie of the answer, where the session got one. An event stream has no place for it: the next answer has. */
  renewCookie({ renewedToken }: AuthenticatedRequest, reply: FastifyReply): void {
    if (renewedToken !== undefined) giveSessionCookie(this.environment, reply, renewedToken);
  }

  /** Whether the session still holds, for an answer that stays open; looking does not keep it alive. */
  async sessionAgain(request: AuthenticatedRequest): Promise<ValidSession> {
    // By the session, not by the cookie that the request came with: that may have got another token meanwhile.
    const token = sessionTokenOf(this.environment, request) ?? '';
    const session = await (request.session ? this.sessions.again(request.session.sessionId) : this.sessions.find(token));
    if (!session) throw new NotSignedIn();
    return session;
  }

  async pushKey(request: FastifyRequest): Promise<PushKeyHolder> {
    const holder = await this.#authenticate<PushKeyHolder>('push_key', request);
    if (!holder) throw new PushKeyRefused();
    return holder;
  }

  /** For routes without a session (sign-in itself): a page of another site may not sign somebody in here. */
  checkOrigin(request: FastifyRequest): void {
    if (isUnsafe(request)) checkOrigin(this.environment.publicUrl, request.headers);
  }

  #checkCsrf(request: FastifyRequest, session: ValidSession): void {
    checkOrigin(this.environment.publicUrl, request.headers);
    const given = request.headers['x-csrf-token'];
    if (typeof given !== 'string' || !timingSafeEqual(hashToken(given), session.csrfTokenHash)) throw new CsrfTokenRefused();
  }

  #use(name: string, find: (request: FastifyRequest) => Promise<object | undefined>): void {
    const strategy = new CustomStrategy((request: unknown, done) => {
      find(request as FastifyRequest).then(
        (found) => done(null, found ?? false),
        (error: unknown) => done(error),
      );
    });
    this.#passport.use(name, strategy);
  }

  #authenticate<Found>(name: string, request: FastifyRequest): Promise<Found | undefined> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, found: unknown): void => (error ? reject(error) : resolve((found || undefined) as Found | undefined));
      const middleware = this.#passport.authenticate(name, { session: false }, answer) as Middleware;
      middleware(request, undefined, reject);
    });
  }
}

type Middleware = (request: unknown, response: unknown, next: (error: unknown) => void) => void;
