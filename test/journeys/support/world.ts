import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AuditSealer, type Environment, JobQueues, OutboxWorker, Sweeps } from '@loonbrug/platform';
import { createHttpServer } from '../../../apps/api/src/http-server';
import { type MailCatcher, startMailCatcher } from '../../../apps/demo/mail-catcher/mail-catcher';
import { MailReader } from '../../../apps/demo/main-job/mail-reader';
import { type Simulator, startSimulator } from '../../../apps/loket-simulator/src/simulator';
import { WorkerModule } from '../../../apps/worker/src/worker.module';
import { Builders } from '../../support/builders';
import { freePort } from '../../support/free-port';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { testEnvironment } from '../../support/test-environment';
import { launchBrowser } from './browser';
import { type Screen, Visitor } from './visitor';

const webFolder = process.env['WEB_FOLDER'] ?? path.resolve(__dirname, '../../../dist/web');
/** Not under version control. */
const pictureFolder = path.resolve(__dirname, '../../../.loonbrug/journeys');

/** The whole product with a browser before it: its own database, Loket simulator, mail catcher, API with the built web, and worker. */
export interface World {
  /** Where the product is; no slash at the end. */
  address: string;
  database: TestDatabase;
  builders: Builders;
  simulator: Simulator;
  mails: MailReader;
  mailAddress: string;
  app: NestFastifyApplication;
  /** Somebody at a screen of their own, before the front door. */
  visitor(screen?: Screen): Promise<Visitor>;
  /** Goes through the steps of a journey; where one fails, what was on the screens is kept as pictures. */
  watch(steps: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts it all; what was started is stopped again when a later part does not start. */
export async function startWorld(): Promise<World> {
  if (!existsSync(path.join(webFolder, 'index.html'))) throw new Error('dist/web is not built: run npm run build:web first');
  const stops: Array<() => Promise<unknown>> = [];
  const close = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  try {
    return await assemble(stops, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(stops: Array<() => Promise<unknown>>, close: () => Promise<void>): Promise<World> {
  const database = await createTestDatabase();
  stops.push(() => database.drop());
  const simulator = await startSimulator({ dataset: 'demo' });
  stops.push(() => simulator.close());
  const catcher = await startMailCatcher(0);
  stops.push(() => catcher.stop());
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = environmentOf({ database, simulator, catcher, address });
  const app = await createHttpServer(environment);
  stops.push(() => app.close());
  await app.listen(port, '127.0.0.1');
  stops.push(await startWorker(environment));
  const builders = await Builders.connect(database);
  stops.push(() => builders.close());
  const browser = await launchBrowser();
  stops.push(() => browser.close());
  const visitors: Visitor[] = [];
  return {
    address,
    database,
    builders,
    simulator,
    mails: new MailReader(catcher.webUrl),
    mailAddress: catcher.webUrl,
    app,
    visitor: async (screen) => {
      const visitor = await Visitor.at(browser, address, screen);
      visitors.push(visitor);
      return visitor;
    },
    watch: (steps) => steps().catch((error: unknown) => keepPictures(visitors, error)),
    close,
  };
}

async function keepPictures(visitors: readonly Visitor[], error: unknown): Promise<never> {
  const name = (expect.getState().currentTestName ?? 'journey').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase();
  for (const [index, { page }] of visitors.entries()) {
    if (!page.isClosed()) await page.screenshot({ path: path.join(pictureFolder, `${name}-${index}.png`), fullPage: true });
  }
  throw error;
}

interface Neighbours {
  database: TestDatabase;
  simulator: Simulator;
  catcher: MailCatcher;
  address: string;
}

const environmentOf = ({ database, simulator, catcher, address }: Neighbours): Environment =>
  testEnvironment(database, {
    LOKET_API_URL: simulator.apiUrl,
    LOKET_OAUTH_URL: simulator.oauthUrl,
    SMTP_URL: catcher.smtpUrl,
    PUBLIC_URL: address,
    WEB_FOLDER: webFolder,
    SWEEP_INTERVAL_MS: '500',
  });

/** What the worker process does, in this one; returns how to stop it. */
async function startWorker(environment: Environment): Promise<() => Promise<void>> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), { logger: false, abortOnError: false });
  const sweeps = worker.get(Sweeps);
  const outbox = worker.get(OutboxWorker);
  const sealer = worker.get(AuditSealer);
  sweeps.register('outbox', 250, async (scope) => void (await outbox.workOff(scope)));
  sweeps.register('audit', 1000, async (scope) => void (await sealer.seal(scope)));
  worker.get(JobQueues).start();
  sweeps.start();
  return () => worker.close();
}
