import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readEnvironment } from '@loonbrug/platform';
import { ApiModule } from './api.module';
import { globalPrefix, openApiDocument } from './openapi';

// Prints the API's document without starting anything (Nest's preview mode makes no instance), so that the web's types need no database.
async function main(): Promise<void> {
  const key = Buffer.alloc(32).toString('base64');
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@localhost/none',
    QUEUE_DATABASE_URL: 'postgres://nobody@localhost/none',
    MASTER_KEYS: `none:${key}`,
    HASH_KEY: key,
    AUDIT_KEY: key,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(environment), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  globalPrefix(app);
  process.stdout.write(JSON.stringify(openApiDocument(app), null, 1));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
