import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LoonbrugError } from '../errors/loonbrug-error';
import type { ProblemTexts } from '../errors/problem-texts';
import { languageOf, problemOf } from './problem';

/** Token of the texts of all error codes, which the app assembles from its libraries. */
export const PROBLEM_TEXTS = Symbol('problem texts');

/** Answers every error as a problem document in the reader's language. A failure of ours is logged whole and told in general. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(@Inject(PROBLEM_TEXTS) private readonly texts: ProblemTexts) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const error = asLoonbrugError(thrown);
    if (error.kind === 'unavailable')
      this.logger.error({
        message: error.message,
        code: error.code,
        requestId: request.id,
        stack: (thrown as Error)?.stack,
        cause: String(error.cause ?? ''),
      });
    if (reply.sent || reply.raw.headersSent) {
      // A stream that broke half-way: the reader must see that it is not whole.
      reply.raw.destroy();
      return;
    }
    const problem = { ...problemOf(error, this.texts, languageOf(request.headers['accept-language'])), requestId: request.id };
    if (error.kind === 'throttled') void reply.header('retry-after', String(error.details['retryAfterSeconds'] ?? 60));
    await reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** Nest's and Fastify's own errors in our terms; anything else is a failure of ours. */
export function asLoonbrugError(thrown: unknown): LoonbrugError {
  if (thrown instanceof LoonbrugError) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : (thrown as { statusCode?: unknown })?.statusCode;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (status === 404) return new LoonbrugError('not_found', 'request.not_found', message);
  if (status === 413) return new LoonbrugError('too_large', 'request.too_large', message);
  if (typeof status === 'number' && status >= 400 && status < 500) return new LoonbrugError('malformed', 'request.malformed', message);
  return new LoonbrugError('unavailable', 'request.failed', message, {}, { cause: thrown });
}
