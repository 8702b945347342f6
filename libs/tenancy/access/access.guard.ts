import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type AuthenticatedRequest, RequestAuthenticator } from '@loonbrug/auth';
import { RequestRate, ROUTE_ACCESS, type RouteAccess } from '@loonbrug/platform';
import type { FastifyReply } from 'fastify';
import { RouteClosed } from './access.errors';
import { AccessService, type RouteDeclaration } from './access.service';
import { NEEDS_FEATURE, type ScopedRequest } from './requires';

/** Stands before every route: closed unless opened. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(RequestAuthenticator) private readonly authenticator: RequestAuthenticator,
    @Inject(RequestRate) private readonly rate: RequestRate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest & ScopedRequest>();
    const declaration = declarationOf(this.reflector, context);
    request.declaration = declaration;
    try {
      try {
        const scope = await this.access.admit(request, declaration);
        if (scope) request.scope = scope;
      } finally {
        // A refusal is work as well.
        await this.#count(request);
      }
    } finally {
      // Also with a refusal: who may not do one thing is still signed in.
      this.authenticator.renewCookie(request, context.switchToHttp().getResponse<FastifyReply>());
    }
    return true;
  }

  /** Of a person and of a push key; requests of an address were counted before anybody knew whose they are. */
  async #count({ session, scope }: AuthenticatedRequest & ScopedRequest): Promise<void> {
    const actor = scope && 'actor' in scope ? scope.actor : undefined;
    if (actor?.kind === 'push_key') await this.rate.count('push_key', actor.pushKeyId);
    else if (session) await this.rate.count('person', session.userId);
  }
}

function declarationOf(reflector: Reflector, context: ExecutionContext): RouteDeclaration {
  const targets = [context.getHandler(), context.getClass()];
  const access = reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, targets);
  if (!access) throw new RouteClosed();
  return { access, needsPayrollLink: reflector.getAllAndOverride<string | undefined>(NEEDS_FEATURE, targets) !== undefined };
}
