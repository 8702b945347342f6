import type { Client } from 'pg';

/** A column as PostgreSQL knows it. */
export interface CatalogueColumn {
  name: string;
  type: string;
  isNullable: boolean;
  hasDefault: boolean;
}

export interface CatalogueTable {
  name: string;
  columns: CatalogueColumn[];
  primaryKey: string[];
  foreignKeys: Array<{ columns: string[]; table: string; targets: string[] }>;
  checks: Array<{ name: string; definition: string; columns: string[] }>;
}

const named = (numbers: string, relation: string) =>
  `(select coalesce(array_agg(a.attname::text order by u.n), '{}') from unnest(${numbers}) with ordinality u(attnum, n)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = u.attnum)`;

/** Every tenant table, those that others refer to first: read from the catalogue, so that a new one is in it by itself. */
export async function tenantTables(admin: Client): Promise<CatalogueTable[]> {
  const { rows } = await admin.query<CatalogueTable>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'isNullable', not a.attnotnull, 'hasDefault', a.atthasdef) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select ${named('i.indkey::int2[]', 'c.oid')} from pg_index i where i.indrelid = c.oid and i.indisprimary) as "primaryKey",
      coalesce((select json_agg(json_build_object('columns', ${named('f.conkey', 'f.conrelid')}, 'table', t.relname, 'targets', ${named('f.confkey', 'f.confrelid')}))
       from pg_constraint f join pg_class t on t.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys",
      coalesce((select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid), 'columns', ${named('k.conkey', 'k.conrelid')}))
       from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
    order by c.relname`);
  return inOrder(rows);
}

function inOrder(tables: CatalogueTable[]): CatalogueTable[] {
  const ordered: CatalogueTable[] = [];
  let left = tables;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const free = left.filter(({ name, foreignKeys }) => foreignKeys.every(({ table }) => table === name || !waiting.has(table)));
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}
