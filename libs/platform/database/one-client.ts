import { Client, type ClientConfig } from 'pg';

/**
 * Does the work on a connection of its own, and closes it. A server that ends it while nothing is asked (a stop, a restart) refuses what is asked next;
 * without a listener the process itself would end.
 */
export async function withClient<Result>(config: ClientConfig, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
