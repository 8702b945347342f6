import { Client } from 'pg';
import { newId } from '@loonbrug/platform';
import { Builders } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

interface TableFacts {
  name: string;
  hasPortalId: boolean;
  isRowSecured: boolean;
  isForced: boolean;
  policies: Array<{ using: string; check: string; command: string }>;
  primaryKey: string[];
}

/** The row security of every tenant table, read from PostgreSQL's own catalogue: a table without it can't be added unseen. */
describe('tenant tables', () => {
  let database: TestDatabase;
  let admin: Client;
  let tables: TableFacts[];

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    tables = await readTables(admin);
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('are all isolated by portal, forced, by the one policy', () => {
    const policy = "(portal_id = (current_setting('app.portal_id'::text))::uuid)";
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      expect({ table: table.name, ...table }).toMatchObject({
        hasPortalId: true,
        isRowSecured: true,
        isForced: true,
        policies: [{ using: policy, check: policy, command: '*' }],
      });
      expect({ table: table.name, first: table.primaryKey[0] }).toEqual({ table: table.name, first: 'portal_id' });
    }
  });

  it('refer to each other within their portal only, and below an administration within it', async () => {
    const { rows } = await admin.query<{
      name: string;
      from: string;
      to: string;
      columns: string[];
      toHasAdministration: boolean;
      fromHasAdministration: boolean;
    }>(`
      select c.conname as name, f.relname as "from", t.relname as "to",
        (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
        exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = t.oid and i.indisprimary and a.attname = 'administration_id') as "toHasAdministration",
        exists (select 1 from pg_attribute a where a.attrelid = f.oid and a.attname = 'administration_id') as "fromHasAdministration"
      from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid join pg_namespace n on n.oid = f.relnamespace
      where c.contype = 'f' and n.nspname = 'public'`);
    expect(rows.length).toBeGreaterThan(40);
    for (const key of rows) {
      expect({ key: key.name, columns: key.columns }).toMatchObject({ columns: expect.arrayContaining(['portal_id']) });
      if (key.toHasAdministration)
        expect({ key: key.name, columns: key.columns }).toMatchObject({
          columns: expect.arrayContaining(['portal_id', 'administration_id']),
        });
    }
  });

  it('give the app role neither a way around row security nor more than their grants', async () => {
    const { rows: roles } = await admin.query(
      "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('loonbrug_app', 'loonbrug_owner', 'loonbrug_queue')",
    );
    for (const role of roles)
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const { rows: owned } = await admin.query("select relname from pg_class where relowner = 'loonbrug_app'::regrole");
    expect(owned).toEqual([]);
    for (const table of ['journal_entry', 'journal_line', 'journal_run_line', 'audit_entry', 'audit_record']) {
      const { rows } = await admin.query(
        "select has_table_privilege('loonbrug_app', $1, 'update') as u, has_table_privilege('loonbrug_app', $1, 'delete') as d, has_table_privilege('loonbrug_app', $1, 'truncate') as t",
        [table],
      );
      expect({ table, ...rows[0] }).toEqual({ table, u: false, d: false, t: false });
    }
  });

  it('have no view, function or sequence in their schema by which the app role could look past them', async () => {
    const { rows: views } = await admin.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('v', 'm', 'S', 'f')
         and (has_table_privilege('loonbrug_app', c.oid, 'select') or (c.relkind = 'S' and has_sequence_privilege('loonbrug_app', c.oid, 'usage, select, update')))`,
    );
    expect(views).toEqual([]);
    const { rows: functions } = await admin.query<{ name: string }>(
      "select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'directory') and (p.prosecdef or has_function_privilege('loonbrug_app', p.oid, 'execute'))",
    );
    expect(functions).toEqual([]);
  });

  it('answer the app role nothing without a scope, and nothing of ours under another portal', async () => {
    const builders = await Builders.connect(database);
    const ours = await builders.portal();
    const theirs = await builders.portal();
    await builders.administration(await builders.domain(ours));
    const app = new Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      for (const table of tables) {
        await expect(app.query(`select count(*) from ${table.name}`)).rejects.toThrow(/app.portal_id|invalid input syntax for type uuid/);
      }
      await app.query(`begin; select set_config('app.portal_id', '${theirs.portalId}', true)`);
      for (const table of tables) {
        const { rows } = await app.query<{ count: string }>(`select count(*) as count from ${table.name} where portal_id = $1`, [
          ours.portalId,
        ]);
        expect({ table: table.name, count: Number(rows[0]!.count) }).toEqual({ table: table.name, count: 0 });
      }
      await expect(
        app.query('insert into domain (portal_id, domain_id, name, code) values ($1, $2, $3, $4)', [
          ours.portalId,
          newId(),
          'Planted',
          'X',
        ]),
      ).rejects.toThrow(/row-level security/);
      await app.query('rollback');
      // A pooled connection that has had a scope holds '' afterwards: that must fail too, not pass.
      await expect(app.query('select count(*) from domain')).rejects.toThrow(/invalid input syntax for type uuid/);
    } finally {
      await app.end();
      await builders.close();
    }
  });
});

async function readTables(admin: Client): Promise<TableFacts[]> {
  const { rows } = await admin.query<TableFacts>(`
    select c.relname as name, c.relrowsecurity as "isRowSecured", c.relforcerowsecurity as "isForced",
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'portal_id' and a.attnotnull) as "hasPortalId",
      coalesce((select json_agg(json_build_object('using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid), 'command', p.polcmd)) from pg_policy p where p.polrelid = c.oid), '[]') as policies,
      (select array_agg(a.attname::text order by k.n) from pg_index i, unnest(i.indkey) with ordinality k(attnum, n) join pg_attribute a on a.attnum = k.attnum
       where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as "primaryKey"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration'
    order by c.relname`);
  return rows;
}
