import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { asLoonbrugError, createLogger, type Environment, languageOf, NestLogger, newId, problemOf } from '@loonbrug/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module';
import { problemTexts } from './libraries';
import { globalPrefix, openApiDocument } from './openapi';
import { serveWeb } from './web-pages';

const megabyte = 1_048_576;

/** Routes whose bodies may be larger than the rest: ten thousand journal lines are some 4 MB. */
const largeBodies: Readonly<Record<string, number>> = { '/api/loket/push/journal-runs': 8 * megabyte };

/** The API, ready to listen or to be called in-process. */
export async function createHttpServer(environment: Environment): Promise<NestFastifyApplication> {
  const logger = createLogger(environment.logLevel, 'api');
  const adapter = new FastifyAdapter({
    bodyLimit: 2 * megabyte,
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
  const document = openApiDocument(app);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) => reply.send(document));
  fastify.addHook('onSend', async (_request, reply) => {
    // What a route set itself is stricter: a document is shown in a sandbox.
    for (const [name, value] of Object.entries(securityHeaders)) if (!reply.hasHeader(name)) void reply.header(name, value);
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
      },
      'answered',
    );
  });
  if (environment.webFolder) await serveWeb(app, environment.webFolder);
  await app.init();
  await fastify.ready();
  return app;
}

/** An address that can't be decoded reaches no route, and so no filter. */
function answerUnreadable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(asLoonbrugError(error), problemTexts, languageOf(request.headers['accept-language']));
  void reply
    .status(problem.status)
    .headers(securityHeaders)
    .type('application/problem+json')
    .send({ ...problem, requestId: request.id });
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};
