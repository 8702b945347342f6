import { Client } from 'pg';
import { Installation } from '../support/installation';

// Each command is a process that loads all of its program, which takes a busy machine many times as long as a quiet one.
jest.setTimeout(240_000);

/** `npm run db:url` and `npm stop`: the address of a database that anybody can look into, and its end. */
describe('the own database', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.make();
  });

  afterAll(() => installation.remove());

  async function asked<Row extends object>(url: string, statement: string): Promise<Row[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  const addressOf = async (role: string): Promise<string> => {
    const { code, output, error } = await installation.run('db-url', [`--${role}`]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(output).toMatch(/^postgres:\/\/\S+\n$/);
    return output.trim();
  };

  it('is started when it is asked for, migrated, and the same until it is stopped', async () => {
    expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'nothing is running here\n' });
    const [owner, app, maintenance] = [await addressOf('owner'), await addressOf('app'), await addressOf('maintenance')];
    const who = "select current_user as role, (select count(*)::int from pg_class where relname = 'journal_entry') as tables";
    expect(await asked(owner, who)).toEqual([{ role: 'loonbrug_owner', tables: 1 }]);
    expect(await asked(app, who)).toEqual([{ role: 'loonbrug_app', tables: 1 }]);
    expect(await asked(maintenance, who)).toEqual([{ role: 'loonbrug_maintenance', tables: 1 }]);
    // What row security hides from app and owner, maintenance sees.
    expect(await asked(maintenance, 'select count(*)::int as count from audit_entry')).toEqual([{ count: 0 }]);
    await expect(asked(owner, 'select count(*) from audit_entry')).rejects.toThrow(/app.portal_id/);
    expect(await addressOf('owner')).toBe(owner);

    await asked(owner, 'create table kept_over_a_stop (id integer)');
    expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'stopped\n' });
    await expect(asked(owner, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    expect(await asked(await addressOf('owner'), 'select count(*)::int as count from kept_over_a_stop')).toEqual([{ count: 0 }]);
    expect(await installation.run('stop')).toMatchObject({ code: 0, output: 'stopped\n' });
  });

  it('is not asked for where the environment names another', async () => {
    const named = { DATABASE_URL: 'postgres://app@host/loonbrug', DATABASE_OWNER_URL: 'postgres://owner@host/loonbrug' };
    expect(await installation.run('db-url', ['--owner'], named)).toMatchObject({ code: 0, output: 'postgres://owner@host/loonbrug\n' });
    expect(await installation.run('db-url', ['--app'], named)).toMatchObject({ code: 0, output: 'postgres://app@host/loonbrug\n' });
    expect(await installation.run('db-url', ['--maintenance'], named)).toMatchObject({
      code: 1,
      error: expect.stringContaining('set DATABASE_ADMIN_URL'),
    });
  });

  it('says how to ask', async () => {
    for (const parameters of [[], ['--root'], ['--owner', '--app']])
      expect(await installation.run('db-url', parameters)).toMatchObject({
        code: 1,
        output: '',
        error: expect.stringContaining('Usage: npm run --silent db:url'),
      });
  });
});
