import { withClient } from '../../libs/platform/embedded-database/prepared-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('a connection of a command', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('refuses what is asked after its server ended it, and leaves the process alive', async () => {
    const connectionString = database.ownerUrl;
    const asked = withClient({ connectionString }, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const gone = new Promise((resolve) => client.once('end', resolve));
      await withClient({ connectionString }, (other) => other.query('select pg_terminate_backend($1)', [rows[0]!.pid]));
      await gone;
      await client.query('select 1');
    });
    await expect(asked).rejects.toThrow('not queryable');
  });

  it.each(['is done', 'fails'])('is closed when the work %s', async (outcome) => {
    let ended: Promise<unknown> | undefined;
    const work = withClient({ connectionString: database.ownerUrl }, async (client) => {
      ended = new Promise((resolve) => client.once('end', () => resolve('ended')));
      await client.query(outcome === 'fails' ? 'select 1 / 0' : 'select 1');
      return outcome;
    });
    if (outcome === 'fails') await expect(work).rejects.toThrow('division by zero');
    else expect(await work).toBe(outcome);
    expect(await ended).toBe('ended');
  });
});
