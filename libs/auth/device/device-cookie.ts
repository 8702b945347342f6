import type { Environment } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const plainName = 'loonbrug_device';
const secureName = `__Host-${plainName}`;
const maxAgeSeconds = 365 * 86_400;

/** The device's token of a request, or undefined. */
export const deviceTokenOf = (request: FastifyRequest): string | undefined => {
  const token = request.cookies?.[secureName] ?? request.cookies?.[plainName];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/** Lasts over sessions: it opens nothing, it only counts this browser's tries to sign in apart. */
export function giveDeviceCookie({ publicUrl }: Environment, reply: FastifyReply, token: string): void {
  const secure = publicUrl.startsWith('https:');
  void reply.setCookie(secure ? secureName : plainName, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: maxAgeSeconds,
  });
}
