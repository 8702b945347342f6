import { Client } from 'pg';
import { Builders } from '../support/builders';
import { createHttpServer } from '../../apps/api/src/http-server';
import { type CatalogueTable, tenantTables } from '../support/catalogue';
import { HousePlanter, type PlantedHouse } from '../support/planted-house';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** Siblings are in one portal, where row security says nothing: the keys do. */
describe('keys of the database', () => {
  let database: TestDatabase;
  let server: Awaited<ReturnType<typeof createHttpServer>>;
  let admin: Client;
  let builders: Builders;
  let tables: CatalogueTable[];
  let ours: PlantedHouse;
  let sibling: PlantedHouse;

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
  }, 120_000);

  afterAll(async () => {
    await server?.close();
    await admin?.end();
    await builders?.close();
    await database?.drop();
  });

  it('keeps sibling books apart by its keys: every key below an administration names it, with the portal first', async () => {
    const below = tables.filter(({ primaryKey }) => primaryKey.includes('administration_id'));
    expect(below.length).toBeGreaterThan(25);
    const loose = tables.flatMap(({ name, columns, foreignKeys }) => {
      const hasAdministration = columns.some((column) => column.name === 'administration_id');
      return foreignKeys
        .filter(
          ({ targets }) =>
            targets[0] !== 'portal_id' || (targets.includes('administration_id') && !(hasAdministration && targets.length >= 2)),
        )
        .map((key) => `${name} (${key.columns.join(', ')}) → ${key.table}`);
    });
    expect(loose).toEqual([]);
    // What a row says of its administration is what its keys say of it.
    const crossed = tables.flatMap(({ name, foreignKeys }) =>
      foreignKeys
        .filter(({ columns, targets }) =>
          targets.some((target, index) => target === 'administration_id' && columns[index] !== 'administration_id'),
        )
        .map((key) => `${name} → ${key.table}`),
    );
    expect(crossed).toEqual([]);
  });

  it('refuses by those keys to tie a row of one set of books to a row of its sibling', async () => {
    let tried = 0;
    const taken: string[] = [];
    for (const table of tables.filter(({ primaryKey }) => primaryKey.includes('administration_id')))
      for (const key of table.foreignKeys.filter(({ targets }) => targets.includes('administration_id') && targets.length > 2)) {
        const column = key.columns.at(-1)!;
        const target = sibling.rows.get(key.table)?.[key.targets.at(-1)!];
        if (column === 'administration_id' || key.table === table.name || target === undefined || target === null) continue;
        tried += 1;
        await admin.query('begin');
        const outcome = await admin
          .query(`update ${table.name} set ${column} = $1 where administration_id = $2`, [target, ours.books.administrationId])
          .then(
            ({ rowCount }) => (rowCount === 0 ? 'no row' : 'taken'),
            (error: { code?: string }) => error.code,
          );
        await admin.query('rollback');
        // The key itself, or a rule of the row that comes before it.
        if (outcome !== '23503' && outcome !== '23514') taken.push(`${table.name}.${column}: ${outcome}`);
      }
    process.stdout.write(`${tried} keys were pointed at a sibling's row\n`);
    expect(tried).toBeGreaterThan(25);
    expect(taken).toEqual([]);
  });
});
