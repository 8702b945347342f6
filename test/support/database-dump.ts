import type { Builders } from './builders';
import type { RedisServer } from './redis-server';

/** All rows of a table as a dump would have them: text, with bytes in hexadecimal, and the bytes themselves. */
export interface DumpedTable {
  table: string;
  rows: number;
  content: Buffer[];
}

/** Reads every table of every schema but PostgreSQL's own, as the administrator: that of the queues too, and where those are on Redis all of that. */
export async function dumpDatabase(builders: Builders, redis?: RedisServer): Promise<DumpedTable[]> {
  const tables = await builders.sql<{ name: string; bytes: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype) as bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^(pg_|information_schema)' order by 1`,
  );
  const dumped: DumpedTable[] = redis ? [{ table: 'queue.redis', rows: 1, content: [await redis.dump()] }] : [];
  for (const { name, bytes } of tables) {
    const rows = await builders.sql<{ text: string }>(`select t::text as text from ${name} t`);
    const content: Buffer[] = rows.map(({ text }) => Buffer.from(text, 'utf8'));
    for (const column of bytes) {
      const values = await builders.sql<{ value: Buffer }>(`select ${column} as value from ${name} where ${column} is not null`);
      content.push(...values.map(({ value }) => value));
    }
    dumped.push({ table: name, rows: rows.length, content });
  }
  return dumped;
}

/** How a value might lie somewhere without being sealed: as it is, in hexadecimal, in base64 wherever it begins, and in UTF-16. */
export function disguisesOf(secret: string | Buffer): Buffer[] {
  const bytes = Buffer.from(secret as string);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last character depend on what stands beside it.
    return encoded.slice(shift === 0 ? 0 : shift + 1, -1);
  });
  const texts = [...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')), bytes.toString('hex')];
  return [bytes, ...texts.map((text) => Buffer.from(text)), Buffer.from(bytes.toString('utf8'), 'utf16le')];
}

/** Whether any disguise of a secret is in a piece of bytes. */
export const holds = (content: Buffer, disguises: readonly Buffer[]): boolean => disguises.some((disguise) => content.includes(disguise));
