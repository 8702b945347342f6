import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule } from '@loonbrug/platform';
import { Builders } from './builders';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** The platform alone on a database of its own. */
export class PlatformApp {
  private constructor(
    readonly app: INestApplicationContext,
    readonly database: TestDatabase,
    readonly builders: Builders,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<PlatformApp> {
    const database = await createTestDatabase();
    const app = await NestFactory.createApplicationContext(PlatformModule.forRoot(testEnvironment(database, more)), {
      logger: ['fatal'],
      abortOnError: false,
    });
    return new PlatformApp(app, database, await Builders.connect(database));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.builders.close();
    await this.database.drop();
  }
}
