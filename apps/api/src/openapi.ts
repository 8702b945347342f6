import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Everything is below /api, except what a watcher of the process asks. */
export function globalPrefix(app: NestFastifyApplication): void {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
}

/** The API's own description; the web's types are generated from it. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Loonbrug')
    .setDescription('The portal between Loket.nl and the books of an accounting firm’s clients.')
    .setVersion('1')
    .addCookieAuth('loonbrug_session')
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withPathParameters(document);
}

type Parameter = NonNullable<OperationObject['parameters']>[number];

/** No header that a route reads is a must: without Accept-Language the answer is Dutch. */
const optionalHeader = (parameter: Parameter): Parameter =>
  'name' in parameter && parameter.in === 'header' ? { ...parameter, required: false } : parameter;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The portal, domain and administration of a path are read by the access guard, not by the method, so Nest does not know them as its parameters. */
function withPathParameters(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const given = (operation.parameters ?? []).map(optionalHeader);
      const known = new Set(given.map((parameter) => ('name' in parameter && parameter.in === 'path' ? parameter.name : '')));
      const missing = names.filter((name) => !known.has(name));
      operation.parameters = [
        ...missing.map((name) => ({ name, in: 'path' as const, required: true, schema: { type: 'string', format: 'uuid' } })),
        ...given,
      ];
    }
  }
  return document;
}
