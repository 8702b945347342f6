import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { addressTold } from '@loonbrug/platform';
import { deviceTokensOf } from '../device/device-cookie';
import type { SessionOrigin, ValidSession } from '../session/session.service';
import { type AuthenticatedRequest, NotSignedIn } from './request-authenticator';

/** The session that the guard found; for routes about the person. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): ValidSession => {
  const { session } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!session) throw new NotSignedIn();
  return session;
});

/** Address and browser of a request, for the person's list of sessions and for throttling. */
export const FromOrigin = createParamDecorator((_: unknown, context: ExecutionContext): SessionOrigin => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  return { address: addressTold(request.ip), userAgent: request.headers['user-agent'], devices: deviceTokensOf(request) };
});
