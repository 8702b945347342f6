import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Client, Pool } from 'pg';
import { type EntryDraft, JournalEntryService, LedgerModule } from '@loonbrug/ledger';
import { addressOf, migrate, migrateQueueSchema, newId, PlatformModule, readEnvironment, setUpRoles } from '@loonbrug/platform';
import { startEmbeddedDatabase } from '../../libs/platform/embedded-database/embedded-database';
import { throwAwayFolder } from '../../libs/platform/embedded-database/throw-away-folder';
import { type BenchBooks, makeBooks } from './books';
import { postByHand } from './floor';

/** Posting a balanced entry of 40 lines by one client: the product and the floor in turn, in the same run. What counts is the ratio. */
const perRound = 300;
const rounds = 7;
const batchSize = 25;

interface Way {
  name: string;
  /** Posts so many entries. */
  post(count: number): Promise<void>;
  perSecond: number[];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const folder = await throwAwayFolder('loonbrug-bench');
  const server = await startEmbeddedDatabase({ dataFolder: path.join(folder, 'postgresql'), durable: true });
  try {
    const passwords = { owner: 'owner', app: 'app', queue: 'queue' };
    const { ownerUrl, appUrl, queueUrl } = await setUpRoles(server.adminUrl, 'bench', passwords);
    await migrate(ownerUrl);
    await migrateQueueSchema(queueUrl);
    await measure(addressOf(server.adminUrl, 'bench'), appUrl, queueUrl);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(adminUrl: string, appUrl: string, queueUrl: string): Promise<void> {
  const key = (): string => randomBytes(32).toString('base64');
  const environment = readEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: appUrl,
    DATABASE_POOL_SIZE: '4',
    QUEUE_DATABASE_URL: queueUrl,
    MASTER_KEYS: `bench:${key()}`,
    HASH_KEY: key(),
    AUDIT_KEY: key(),
    LOKET_ALLOW_INSECURE: 'true',
  });
  class BenchModule {}
  Module({ imports: [PlatformModule.forRoot(environment), LedgerModule] })(BenchModule);
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: ['fatal'], abortOnError: false });
  const pool = new Pool({ connectionString: appUrl, max: 1 });
  try {
    const books = await makeBooks(app, adminUrl);
    report(await inTurn(waysOf(app.get(JournalEntryService), pool, books), () => analyse(adminUrl)));
  } finally {
    await pool.end();
    await app.close();
  }
}

function waysOf(entries: JournalEntryService, pool: Pool, books: BenchBooks): Way[] {
  const draft = (): EntryDraft => ({
    journalId: books.payrollJournalId,
    bookedOn: books.bookedOn,
    description: 'Lonen',
    source: { kind: 'journal_run', key: newId() },
    lines: books.lines,
  });
  const post = async (drafts: EntryDraft[]): Promise<void> => {
    for (const result of await entries.post(books.scope, drafts)) if ('problem' in result) throw result.problem;
  };
  return [
    {
      name: 'floor',
      perSecond: [],
      async post(count) {
        const client = await pool.connect();
        for (let index = 0; index < count; index += 1) await postByHand(client, books, newId());
        client.release();
      },
    },
    {
      name: 'post',
      perSecond: [],
      async post(count) {
        for (let index = 0; index < count; index += 1) await post([draft()]);
      },
    },
    {
      name: `post in batches of ${batchSize}`,
      perSecond: [],
      async post(count) {
        for (let index = 0; index < count; index += batchSize) await post(Array.from({ length: batchSize }, draft));
      },
    },
  ];
}

// What autovacuum does by itself within a minute.
async function analyse(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('analyze');
  await admin.end();
}

async function inTurn(ways: Way[], afterWarmUp: () => Promise<void>): Promise<Way[]> {
  for (const way of ways) await way.post(perRound);
  await afterWarmUp();
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) {
      const start = process.hrtime.bigint();
      await way.post(perRound);
      way.perSecond.push(perRound / (Number(process.hrtime.bigint() - start) / 1e9));
    }
  }
  return ways;
}

function report(ways: readonly Way[]): void {
  const floor = ways[0]!;
  say('entries of 40 lines, one client; medians of rounds in turn');
  for (const way of ways) {
    const ratio = median(way.perSecond.map((value, round) => value / floor.perSecond[round]!));
    say(`${way.name.padEnd(24)} ${Math.round(median(way.perSecond)).toString().padStart(6)}/s   ${ratio.toFixed(2)} of the floor`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
