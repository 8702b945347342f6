import type { Environment } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const isHttps = (environment: Environment): boolean => environment.publicUrl.startsWith('https:');

/** Under https the name begins with __Host-, so that no other host or path can plant one. */
export const sessionCookieName = (environment: Environment): string =>
  isHttps(environment) ? '__Host-loonbrug_session' : 'loonbrug_session';

const attributes = (environment: Environment) => ({ httpOnly: true, sameSite: 'lax' as const, secure: isHttps(environment), path: '/' });

/** The session's token of a request, or undefined. */
export const sessionTokenOf = (environment: Environment, request: FastifyRequest): string | undefined =>
  request.cookies?.[sessionCookieName(environment)];

export function giveSessionCookie(environment: Environment, reply: FastifyReply, token: string): void {
  void reply.setCookie(sessionCookieName(environment), token, attributes(environment));
}

export function takeSessionCookie(environment: Environment, reply: FastifyReply): void {
  void reply.clearCookie(sessionCookieName(environment), attributes(environment));
}
