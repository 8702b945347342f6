import type { Environment } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const plainName = 'loonbrug_device';
const secureName = `__Host-${plainName}`;
const maxAgeSeconds = 365 * 86_400;

/** People who share a browser have a token each; of more than these, whoever was here longest ago is no longer known. */
const devicesInCookie = 5;

/** The tokens of a request, of whoever was here last first. */
export const deviceTokensOf = (request: FastifyRequest): string[] =>
  (request.cookies?.[secureName] ?? request.cookies?.[plainName] ?? '')
    .slice(0, 1_000)
    .split('.')
    .filter((token) => /^[\w-]{43}$/.test(token))
    .slice(0, devicesInCookie);

/** Lasts over sessions: it opens nothing, it only counts this browser's tries to sign in apart. */
export function giveDeviceCookie({ publicUrl }: Environment, reply: FastifyReply, tokens: readonly string[]): void {
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(secure ? secureName : plainName, tokens.slice(0, devicesInCookie).join('.'), {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: maxAgeSeconds,
  });
}
