import { Client, Pool } from 'pg';
import { Builders } from '../support/builders';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type CatalogueTable, tenantTables } from '../support/catalogue';
import { HousePlanter, type PlantedHouse } from '../support/planted-house';
import { templateName } from '../support/template-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';
import { timeLimit, times } from '../trials/scale';

/** What somebody could do who has the app role's password, and nothing of our code. */
describe('the database by itself', () => {
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof createHttpServer>>;
  let admin: Client;
  let builders: Builders;
  let app: Client;
  let tables: CatalogueTable[];
  let ours: PlantedHouse;
  let sibling: PlantedHouse;
  let theirs: PlantedHouse;

  beforeAll(async () => {
    database = await createTestDatabase();
    server = await createHttpServer(testEnvironment(database));
    builders = await Builders.connect(database);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    tables = await tenantTables(admin);
    const planter = new HousePlanter(server, builders, tables);
    const domain = await builders.domain(await builders.portal());
    ours = await planter.plant(await builders.administration(domain), 'own');
    sibling = await planter.plant(await builders.administration(domain, { isStandard: false }), 'sibling');
    theirs = await planter.plant(await builders.administration(await builders.domain(await builders.portal())), 'foreign');
    app = new Client({ connectionString: database.appUrl });
    await app.connect();
  }, 120_000);

  afterAll(async () => {
    await app?.end();
    await server?.close();
    await admin?.end();
    await builders?.close();
    await database?.drop();
  });

  const rows = async <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await admin.query<Row>(sql, parameters)).rows;

  /** Whether the app role is refused a statement; in a transaction that is undone. */
  async function refusal(statement: string, portalId?: string): Promise<string> {
    await app.query('begin');
    try {
      if (portalId) await app.query("select set_config('app.portal_id', $1, true)", [portalId]);
      const result = await app.query(statement);
      return `done: ${result.command} ${result.rowCount}`;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await app.query('rollback');
    }
  }

  it('has a row of three houses in every tenant table to be found', async () => {
    for (const house of [ours, sibling, theirs]) expect([...house.rows.keys()].sort()).toEqual(tables.map(({ name }) => name).sort());
    process.stdout.write(`${tables.length} tenant tables, each with rows of two portals\n`);
  });

  it('answers the app role nothing without a scope: an error for every table and every kind of statement', async () => {
    const fresh = new Client({ connectionString: database.appUrl });
    await fresh.connect();
    try {
      for (const { name } of tables)
        await expect(fresh.query(`select * from ${name}`)).rejects.toMatchObject({ code: expect.stringMatching(/^(42704|22P02)$/) });
    } finally {
      await fresh.end();
    }
    for (const { name } of tables) {
      expect({ name, select: await refusal(`select * from ${name}`) }).toEqual({ name, select: expect.stringMatching(/^(42704|22P02)$/) });
      expect({ name, update: await refusal(`update ${name} set portal_id = portal_id`) }).toEqual({
        name,
        update: expect.stringMatching(/^(42704|22P02|42501)$/),
      });
      expect({ name, delete: await refusal(`delete from ${name}`) }).toEqual({
        name,
        delete: expect.stringMatching(/^(42704|22P02|42501)$/),
      });
    }
  });

  it('shows, changes and takes nothing of ours under another portal’s scope, and lets nothing be put among ours', async () => {
    const { portalId } = ours.books;
    for (const { name } of tables) {
      expect({ name, seen: await refusal(`select * from ${name} where portal_id = '${portalId}'`, theirs.books.portalId) }).toEqual({
        name,
        seen: 'done: SELECT 0',
      });
      expect({
        name,
        changed: await refusal(`update ${name} set portal_id = portal_id where portal_id = '${portalId}'`, theirs.books.portalId),
      }).toEqual({ name, changed: expect.stringMatching(/^(done: UPDATE 0|42501)$/) });
      expect({ name, taken: await refusal(`delete from ${name} where portal_id = '${portalId}'`, theirs.books.portalId) }).toEqual({
        name,
        taken: expect.stringMatching(/^(done: DELETE 0|42501)$/),
      });
      const columns = tables.find((table) => table.name === name)!.columns.map((column) => column.name);
      const copied = columns.map((column) => (column === 'portal_id' ? `'${portalId}'::uuid` : column)).join(', ');
      // 42501 is what row security and a missing grant say; a key that refers to nothing of theirs (23…) never gets so far.
      expect({
        name,
        put: await refusal(
          `insert into ${name} (${columns.join(', ')}) select ${copied} from ${name} where portal_id = '${theirs.books.portalId}'`,
          theirs.books.portalId,
        ),
      }).toEqual({ name, put: expect.stringMatching(/^42501$/) });
    }
  });

  it('moves no row to another portal', async () => {
    for (const { name } of tables)
      expect({ name, moved: await refusal(`update ${name} set portal_id = '${theirs.books.portalId}'`, ours.books.portalId) }).toEqual({
        name,
        moved: '42501',
      });
  });

  it('can not be opened by the app role: no switch, no other role, no change of tables', async () => {
    for (const statement of [
      ...tables.flatMap(({ name }) => [
        `alter table ${name} disable row level security`,
        `alter table ${name} no force row level security`,
        `drop policy portal_isolation on ${name}`,
        `create policy open on ${name} using (true)`,
        `alter table ${name} owner to loonbrug_app`,
        `truncate ${name}`,
        `copy ${name} to '/tmp/nowhere'`,
        `create trigger spy before insert on ${name} for each row execute function suppress_redundant_updates_trigger()`,
      ]),
      'set role loonbrug_owner',
      'set role loonbrug_maintenance',
      'set role loonbrug_queue',
      'set session authorization loonbrug_owner',
      'alter role loonbrug_app bypassrls',
      'alter role loonbrug_app superuser',
      'grant loonbrug_maintenance to loonbrug_app',
      'create role another',
      'create table public.loot (a integer)',
      'create schema loot',
      'create function public.loot() returns integer language sql as $$ select 1 $$',
      'create extension dblink',
      "copy (select 1) to program 'id'",
      "select pg_read_file('/etc/passwd')",
      "select lo_import('/etc/passwd')",
      'select * from pg_authid',
      'select * from queue.job',
    ])
      expect({ statement, answer: await refusal(statement, ours.books.portalId) }).toEqual({
        statement,
        answer: expect.stringMatching(/^(42501|42P01|0LP01|55000|0A000)$/),
      });
  });

  it('lets nobody set the server up otherwise', async () => {
    await expect(app.query('alter system set row_security = off')).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('alter database loonbrug_template set row_security = off')).rejects.toMatchObject({ code: '42501' });
  });

  it('gives an error, and no rows, to a reader who switches row security off', async () => {
    await app.query('begin');
    try {
      await app.query('set local row_security = off');
      await app.query("select set_config('app.portal_id', $1, true)", [ours.books.portalId]);
      await expect(app.query('select * from employee')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.query('rollback');
    }
  });

  it('has nothing by which the app role looks past it: no view, function, sequence, foreign or unsecured table, in whatever schema', async () => {
    const relations = await rows<{ name: string; kind: string }>(`
      select n.nspname || '.' || c.relname as name, c.relkind::text as kind
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
        and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and (case when c.relkind = 'S' then has_sequence_privilege('loonbrug_app', c.oid, 'usage, select, update')
             else has_table_privilege('loonbrug_app', c.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege('loonbrug_app', c.oid, 'select, insert, update, references') end)
      order by 1`);
    const secured = new Set(tables.map(({ name }) => `public.${name}`));
    const directory = relations.filter(({ name }) => name.startsWith('directory.'));
    expect(relations.filter(({ name }) => !secured.has(name) && !name.startsWith('directory.'))).toEqual([]);
    expect(directory.filter(({ kind }) => kind !== 'r')).toEqual([]);
    expect(relations.filter(({ name, kind }) => secured.has(name) && kind !== 'r' && kind !== 'p')).toEqual([]);
    const functions = await rows<{ name: string }>(`
      select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('loonbrug_app', n.oid, 'usage')
        and (p.prosecdef or has_function_privilege('loonbrug_app', p.oid, 'execute'))`);
    expect(functions).toEqual([]);
  });

  it('lets the app role do to a table what it needs only: no table is deleted from but those that say why', async () => {
    const found = await rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and has_table_privilege('loonbrug_app', c.oid, 'truncate, references, trigger')`,
    );
    expect(found).toEqual([]);
    for (const kept of [
      'journal_entry',
      'journal_line',
      'journal_run_line',
      'audit_entry',
      'audit_record',
      'account_mapping',
      'employee_consent',
      'period_change',
    ])
      for (const statement of [`update ${kept} set portal_id = portal_id`, `delete from ${kept}`])
        expect({ statement, answer: await refusal(statement, ours.books.portalId) }).toEqual({ statement, answer: '42501' });
  });

  it('grants nothing to everybody, now or to what is made later', async () => {
    const everybody = await rows(`
      select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) acl
      where acl.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')`);
    expect(everybody).toEqual([]);
    const schemas = await rows(`
      select n.nspname, acl.privilege_type from pg_namespace n, aclexplode(n.nspacl) acl
      where acl.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')`);
    expect(schemas).toEqual([]);
    expect(
      await rows(
        "select * from pg_default_acl d, aclexplode(d.defaclacl) acl where acl.grantee = 0 or acl.grantee = 'loonbrug_app'::regrole",
      ),
    ).toEqual([]);
    const members = await rows("select 1 from pg_auth_members where member in ('loonbrug_app'::regrole, 'loonbrug_queue'::regrole)");
    expect(members).toEqual([]);
    const onDatabase = await rows<{ create: boolean; temporary: boolean }>(
      "select has_database_privilege('loonbrug_app', $1, 'create') as create, has_database_privilege('loonbrug_app', $1, 'temporary') as temporary",
      // As db:setup leaves it; a test's own copy has no grants of a database.
      [templateName],
    );
    expect(onDatabase).toEqual([{ create: false, temporary: false }]);
  });

  /** One of the mixed transactions of S2 for a house: every seventh fails, every third is undone, after every eleventh its connection is asked without a scope. */
  async function mixed(pool: Pool, house: PlantedHouse, index: number): Promise<unknown[]> {
    const client = await pool.connect();
    const wrong: unknown[] = [];
    try {
      await client.query(`begin; select set_config('app.portal_id', '${house.books.portalId}', true)`);
      if (index % 7 === 0) await expect(client.query('select 1 / 0')).rejects.toThrow('division by zero');
      else {
        const { rows: seen } = await client.query<{ portal_id: string }>('select portal_id from administration');
        wrong.push(...seen.filter(({ portal_id }) => portal_id !== house.books.portalId));
        if (seen.length === 0) wrong.push('nothing of its own');
      }
      await client.query(index % 3 === 0 ? 'rollback' : 'commit');
      if (index % 11 === 0)
        await client.query('select * from administration').then(
          ({ rows: seen }) => wrong.push(...seen),
          () => undefined,
        );
    } finally {
      client.release();
    }
    return wrong;
  }

  it(
    'holds its scope over thousands of transactions of two portals on one pool, failing ones among them',
    async () => {
      const pool = new Pool({ connectionString: database.appUrl, max: 4 });
      const wrong: unknown[] = [];
      let done = 0;
      const indexes = Array.from({ length: times(2_000, 100_000) }, (_, index) => index).values();
      // More than there are connections, so that each is handed from one to the next at once.
      const caller = async (): Promise<void> => {
        for (const index of indexes) {
          wrong.push(...(await mixed(pool, index % 2 === 0 ? ours : theirs, index)));
          done += 1;
        }
      };
      try {
        await Promise.all(Array.from({ length: 16 }, caller));
      } finally {
        await pool.end();
      }
      expect([wrong, done]).toEqual([[], times(2_000, 100_000)]);
    },
    timeLimit(30_000),
  );
});
