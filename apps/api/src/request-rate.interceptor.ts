import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import { RequestRate } from '@loonbrug/platform';
import type { ScopedRequest } from '@loonbrug/tenancy';
import type { Observable } from 'rxjs';

/** Counts the requests of a person and of a push key, once the guard knows whose they are; those of an address were counted before. */
@Injectable()
export class RequestRateInterceptor implements NestInterceptor {
  constructor(@Inject(RequestRate) private readonly rate: RequestRate) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { session, scope } = context.switchToHttp().getRequest<AuthenticatedRequest & ScopedRequest>();
    const actor = scope && 'actor' in scope ? scope.actor : undefined;
    if (actor?.kind === 'push_key') await this.rate.count('push_key', actor.pushKeyId);
    else if (session) await this.rate.count('person', session.userId);
    return next.handle();
  }
}
