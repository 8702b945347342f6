import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';
import { type OpenedSession, sessionCookieName, type SessionOrigin, SessionService, UserAccountService } from '@loonbrug/auth';
import { DirectoryDatabase, Environment } from '@loonbrug/platform';
import type { BuiltUser } from './builders';

/** Requests as one signed-in person: with their cookie, and the header token on everything that changes something. Paths begin with /api. */
export interface SignedInAgent {
  readonly userId: string;
  readonly sessionId: string;
  readonly cookie: string;
  readonly csrfToken: string;
  get(path: string): Test;
  post(path: string): Test;
  put(path: string): Test;
  patch(path: string): Test;
  delete(path: string): Test;
}

/** A session of whoever proved to be this person just now, as their account is. */
export async function openSession(app: NestFastifyApplication, userId: string, { hasSecondFactor = false } = {}): Promise<OpenedSession> {
  const { email, passwordHash, secondFactorSince } = (await app.get(UserAccountService).byId(userId))!;
  const origin: SessionOrigin = { address: '127.0.0.1', userAgent: 'test' };
  const { opened, deed } = app.get(SessionService).opening({ userId, email, passwordHash, secondFactorSince, hasSecondFactor }, origin);
  await app.get(DirectoryDatabase).query(deed.sql, deed.parameters);
  return opened;
}

/** Opens a session for a built person by the service that sign-in itself uses; no password is needed, nor a code. */
export async function signIn(
  app: NestFastifyApplication,
  user: Pick<BuiltUser, 'userId'>,
  { hasSecondFactor = false } = {},
): Promise<SignedInAgent> {
  const opened = await openSession(app, user.userId, { hasSecondFactor });
  const cookie = `${sessionCookieName(app.get(Environment))}=${opened.token}`;
  const call = (method: 'get' | 'post' | 'put' | 'patch' | 'delete') => (path: string) => {
    const test = request(app.getHttpServer())[method](path).set('cookie', cookie);
    return method === 'get' ? test : test.set('x-csrf-token', opened.csrfToken);
  };
  return {
    userId: user.userId,
    sessionId: opened.sessionId,
    cookie,
    csrfToken: opened.csrfToken,
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
  };
}
