import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SignInChain } from '@loonbrug/auth';
import {
  AuditSealer,
  createLogger,
  JobQueues,
  KeyRotation,
  LoonbrugError,
  NestLogger,
  OutboxWorker,
  readEnvironment,
  Sweeps,
  SystemKeyRotation,
} from '@loonbrug/platform';
import { sealedColumns, systemSealedColumns } from '../../api/src/libraries';
import { WorkerModule } from './worker.module';

/** What a rotation left: values of one that was broken off, and old keys that may be erased by now. */
const settleKeysMs = 6 * 3_600_000;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger(environment.logLevel, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  const sweeps = app.get(Sweeps);
  const outbox = app.get(OutboxWorker);
  const sealer = app.get(AuditSealer);
  sweeps.register('outbox', 1000, async (scope) => void (await outbox.workOff(scope)));
  sweeps.register('audit', 5000, async (scope) => void (await sealer.seal(scope)));
  sweeps.registerForAll('sign-ins', 5000, async () => void (await app.get(SignInChain).seal()));
  sweeps.register('keys', settleKeysMs, (scope) => app.get(KeyRotation).settle(scope, sealedColumns));
  sweeps.registerForAll('system keys', settleKeysMs, () => app.get(SystemKeyRotation).settle(systemSealedColumns));
  app.get(JobQueues).start();
  sweeps.start();
  logger.info('the worker works');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof LoonbrugError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
