import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import {
  asLoonbrugError,
  createLogger,
  type Environment,
  languageOf,
  NestLogger,
  newId,
  problemOf,
  RequestRate,
  TooManyRequests,
} from '@loonbrug/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ApiModule } from './api.module';
import { problemTexts } from './libraries';
import { globalPrefix, openApiDocument } from './openapi';
import { headersFor } from './security-headers';
import { serveWeb } from './web-pages';

const megabyte = 1_048_576;

/** Routes whose bodies may be larger than the rest: ten thousand journal lines are some 4 MB. */
const largeBodies: Readonly<Record<string, number>> = { '/api/loket/push/journal-runs': 8 * megabyte };

/** The API, ready to listen or to be called in-process. */
export async function createHttpServer(environment: Environment): Promise<NestFastifyApplication> {
  const logger = createLogger(environment.logLevel, 'api');
  const adapter = new FastifyAdapter({
    bodyLimit: 2 * megabyte,
    // Whoever sends a request drop by drop holds a connection no longer than this.
    requestTimeout: 60_000,
    genReqId: () => newId(),
    trustProxy: environment.trustedProxies?.split(',') ?? false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: answerUnreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(environment), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      route.bodyLimit ??= largeBodies[route.url];
    });
  await app.register(cookie);
  globalPrefix(app);
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  // Made for the first who asks: of a start it would take half a second.
  let document: OpenAPIObject | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => reply.send((document ??= openApiDocument(app))));
  boundAndRecord(app, logger);
  if (environment.webFolder) await serveWeb(app, environment.webFolder);
  await app.init();
  // What a page of another site can send without asking first; nothing here takes it.
  fastify.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
  await fastify.ready();
  return app;
}

/** What holds for every request and answer: a limit per address, safe headers, a line in the log. */
function boundAndRecord(app: NestFastifyApplication, logger: Logger): void {
  const fastify = app.getHttpAdapter().getInstance();
  const rate = app.get(RequestRate);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return undefined;
    try {
      await rate.count('address', request.ip);
    } catch (error) {
      return answerThrottled(error, request, reply);
    }
  });
  fastify.addHook('onSend', async (request, reply) => {
    // What a route set itself is stricter: a document is shown in a sandbox.
    for (const [name, value] of Object.entries(headersFor(request.url))) if (!reply.hasHeader(name)) void reply.header(name, value);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not its address: an address can hold an id that somebody would rather not have in a log.
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        // Who was let in, or refused: an id that says nothing to whoever has the log only.
        userId: (request as AuthenticatedRequest).session?.userId,
      },
      'answered',
    );
  });
}

/** An address that can't be decoded reaches no route, and so no filter. */
function answerUnreadable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(asLoonbrugError(error), problemTexts, languageOf(request.headers['accept-language']));
  void reply
    .status(problem.status)
    .headers(headersFor(request.url))
    .type('application/problem+json')
    .send({ ...problem, requestId: request.id });
}

function answerThrottled(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof TooManyRequests)) throw error;
  const problem = problemOf(error, problemTexts, languageOf(request.headers['accept-language']));
  return reply
    .status(problem.status)
    .header('retry-after', String(error.details['retryAfterSeconds']))
    .type('application/problem+json')
    .send({ ...problem, requestId: request.id });
}
