import { createPostgresBackend, Queue, withBackend } from 'bullmq';

/** Makes or updates the tables of the queues as the role that owns their schema; part of migrating, so that no process does it at start. */
export async function migrateQueueSchema(queueDatabaseUrl: string): Promise<void> {
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const queue = new PostgresQueue('migration', {
    connection: { connectionString: queueDatabaseUrl, schema: 'queue', max: 2, migrate: true },
  } as never) as unknown as Queue;
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
  }
}
