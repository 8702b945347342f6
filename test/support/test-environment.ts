import { Environment, readEnvironment } from '@loonbrug/platform';
import type { TestDatabase } from './test-database';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** What a process of its own finds in its environment against a test database; keys are fixed, because tests plant and look for values. */
export function testVariables(database: TestDatabase, more: Record<string, string> = {}): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: database.appUrl,
    DATABASE_POOL_SIZE: '8',
    QUEUE_DATABASE_URL: database.queueUrl,
    MASTER_KEYS: `test:${key(1)}`,
    HASH_KEY: key(2),
    AUDIT_KEY: key(3),
    LOKET_ALLOW_INSECURE: 'true',
    REQUESTS_PER_MINUTE: '1000000',
    ...more,
  };
}

/** The same for a process that is this one. */
export const testEnvironment = (database: TestDatabase, more: Record<string, string> = {}): Environment =>
  readEnvironment(testVariables(database, more));
