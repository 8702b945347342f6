import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, readEnvironment } from '@loonbrug/platform';

/** The platform without routes, jobs or libraries, for a command; closed whatever happens. */
export async function withPlatform(work: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await NestFactory.createApplicationContext(PlatformModule.forRoot(readEnvironment(process.env)), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    await work(app);
  } finally {
    await app.close();
  }
}
