import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createHttpServer } from '../../apps/api/src/http-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

/** Entities document tables; a table that changes without its entity, or the other way round, is found here. */
describe('entities', () => {
  let database: TestDatabase;
  let app: Awaited<ReturnType<typeof createHttpServer>>;
  let columns: Map<string, Map<string, boolean>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpServer(testEnvironment(database));
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ table: string; column: string; nullable: string }>(
      `select table_name as "table", column_name as "column", is_nullable as nullable from information_schema.columns where table_schema = 'public'`,
    );
    await admin.end();
    columns = new Map();
    for (const row of rows) {
      const table = columns.get(row.table) ?? new Map<string, boolean>();
      columns.set(row.table, table.set(row.column, row.nullable === 'YES'));
    }
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('have exactly the columns of their tables, nullable where those are', () => {
    const { entityMetadatas } = app.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(20);
    for (const entity of entityMetadatas) {
      const inDatabase = Object.fromEntries([...(columns.get(entity.tableName) ?? new Map<string, boolean>())].sort());
      const inEntity = Object.fromEntries(
        entity.columns.map((column): [string, boolean] => [column.databaseName, column.isNullable]).sort(),
      );
      expect({ table: entity.tableName, columns: inEntity }).toEqual({ table: entity.tableName, columns: inDatabase });
    }
  });

  it('have no relations, cascades or listeners: foreign ids are columns, joins are written', () => {
    for (const entity of app.get(DataSource).entityMetadatas) {
      expect({ table: entity.tableName, relations: entity.relations.length, listeners: entity.listeners.length }).toEqual({
        table: entity.tableName,
        relations: 0,
        listeners: 0,
      });
      expect({ table: entity.tableName, key: entity.primaryColumns[0]?.databaseName }).toEqual({
        table: entity.tableName,
        key: 'portal_id',
      });
    }
  });
});
