import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuthenticatedRequest } from '@loonbrug/auth';
import {
  asLoonbrugError,
  createLogger,
  type Environment,
  holdsMoreThan,
  languageOf,
  LoonbrugError,
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
import { ClientAddresses } from './client-addresses';
import { problemTexts } from './libraries';
import { globalPrefix, openApiDocument } from './openapi';
import { answerHeaders, headersFor } from './security-headers';
import { serveWeb } from './web-pages';

const megabyte = 1_048_576;

/** Routes whose bodies may be larger than the rest: ten thousand journal lines are some 4 MB. */
const largeBodies: Readonly<Record<string, number>> = { '/api/loket/push/journal-runs': 8 * megabyte };

/** In any body: twice as many as the largest message has, for each opening counts too. Routes allow fewer. */
const mostValues = 250_000;

/** The API, ready to listen or to be called in-process. */
export async function createHttpServer(environment: Environment): Promise<NestFastifyApplication> {
  const logger = createLogger(environment.logLevel, 'api');
  const clients = new ClientAddresses(environment.trustedProxies);
  const adapter = new FastifyAdapter({
    bodyLimit: 2 * megabyte,
    // Whoever sends a request drop by drop holds a connection no longer than this.
    requestTimeout: 60_000,
    genReqId: () => newId(),
    trustProxy: clients.isTrusted,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void answerUnreadable(() => app.get(RequestRate).count('address', clients.of(request)), { error, request, reply }),
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
  readJson(app);
  await app.register(cookie);
  globalPrefix(app);
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  // Made for the first who asks: of a start it would take half a second.
  let document: OpenAPIObject | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => reply.send((document ??= openApiDocument(app))));
  boundAndRecord(app, logger, clients);
  if (environment.webFolder) await serveWeb(app, environment.webFolder);
  await app.init();
  // What a page of another site can send without asking first; nothing here takes it.
  fastify.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']);
  await fastify.ready();
  return app;
}

/** Refuses a body that is full of values before it is read: what they are for is known only afterwards, and so is who asks. */
function readJson(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const { onProtoPoisoning = 'error', onConstructorPoisoning = 'error' } = fastify.initialConfig;
  const parse = fastify.getDefaultJsonParser(onProtoPoisoning, onConstructorPoisoning);
  app.useBodyParser('application/json', {}, (request, body, done) => {
    if (holdsMoreThan(body, mostValues)) done(new LoonbrugError('too_large', 'request.too_large', 'the request has too many values'));
    else void parse(request as FastifyRequest, body as unknown as string, done);
  });
}

/** What holds for every request and answer: a limit per address, safe headers, a line in the log. */
function boundAndRecord(app: NestFastifyApplication, logger: Logger, clients: ClientAddresses): void {
  const fastify = app.getHttpAdapter().getInstance();
  const rate = app.get(RequestRate);
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isCounted(request.routeOptions.url)) return undefined;
    try {
      await rate.count('address', clients.of(request));
    } catch (error) {
      if (error instanceof TooManyRequests) return answerProblem(error, request, reply);
      throw error;
    }
  });
  fastify.addHook('onSend', async (request, reply) => {
    // What a route set itself is stricter: a document is shown in a sandbox.
    for (const [name, value] of Object.entries(headersFor(request.routeOptions.url)))
      if (!reply.hasHeader(name)) void reply.header(name, value);
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

/**
 * Whether a request counts for its address: by the route that matched, for one address can be written in many ways; also where none did (undefined).
 * Pages and their files ask no database, and health asks it once a second at most.
 */
const isCounted = (route: string | undefined): boolean => route === undefined || route.startsWith('/api/');

/** An address that can't be decoded reaches no route, and so no hook and no filter. */
async function answerUnreadable(
  count: () => Promise<void>,
  { error, request, reply }: { error: Error; request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const failure: unknown = await count().then(
    () => error,
    (refusal) => refusal,
  );
  void answerProblem(asLoonbrugError(failure), request, reply.headers(answerHeaders));
}

function answerProblem(error: LoonbrugError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, problemTexts, languageOf(request.headers['accept-language']));
  if (error instanceof TooManyRequests) void reply.header('retry-after', String(error.details['retryAfterSeconds']));
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send({ ...problem, requestId: request.id });
}
