import type { Transaction } from '../database/transaction';
import { SealBroken } from './sealed-box';
import type { SealedColumn } from './sealed-column';
import type { SealingService } from './sealing.service';

/** The key of the last row that was looked at; the next batch begins after it. */
export type ResealCursor = readonly unknown[];

export interface Resealed {
  resealed: number;
  /** Places of values that do not open. */
  broken: string[];
  /** Undefined: there is nothing after this. */
  next: ResealCursor | undefined;
}

interface Batch {
  newest: number;
  after: ResealCursor | undefined;
  limit: number;
}

interface SealedRow extends Record<string, unknown> {
  placeRow: string;
  sealed: Buffer;
}

/** The bytes of a sealed value that name its key version, see sealBytes. */
const versionBytes = (version: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(version);
  return bytes;
};
const namedVersion = ({ column }: SealedColumn): string => `substring(t.${column} from 2 for 4)`;

/** Values of a portal that name another version than the newest. */
export async function valuesToReseal(tx: Transaction, columns: readonly SealedColumn[], newest: number): Promise<number> {
  let total = 0;
  for (const column of columns) {
    const { count } = await tx.one<{ count: number }>(
      `select count(*) as count from ${column.table} t where t.portal_id = $1 and t.${column.column} is not null and ${namedVersion(column)} <> $2`,
      [tx.scope.portalId, versionBytes(newest)],
    );
    total += count;
  }
  return total;
}

/** Whether any value of the portal names this version. */
export async function valuesNaming(tx: Transaction, columns: readonly SealedColumn[], version: number): Promise<boolean> {
  for (const column of columns) {
    const [found] = await tx.query(`select 1 from ${column.table} t where t.portal_id = $1 and ${namedVersion(column)} = $2 limit 1`, [
      tx.scope.portalId,
      versionBytes(version),
    ]);
    if (found) return true;
  }
  return false;
}

/** Seals the next rows of a column anew. A row that somebody is changing is left out: they seal it with the newest key themselves, or the next pass finds it. */
export async function resealBatch(tx: Transaction, sealing: SealingService, column: SealedColumn, batch: Batch): Promise<Resealed> {
  const rows = await lockedRows(tx, column, batch);
  const { table, column: placeColumn } = column.place;
  const anew: Array<{ row: SealedRow; sealed: Buffer }> = [];
  const broken: string[] = [];
  for (const row of rows) {
    const place = { table, column: placeColumn, row: row.placeRow };
    try {
      anew.push({ row, sealed: await sealing.seal(tx, place, await sealing.open(tx, place, row.sealed)) });
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      broken.push(`${column.table}.${column.column} ${row.placeRow}`);
    }
  }
  await writeAnew(tx, column, anew);
  const last = rows.length === batch.limit ? rows.at(-1) : undefined;
  const keys = Object.keys(column.key);
  return { resealed: anew.length, broken, next: last && keys.length > 0 ? keys.map((name) => last[name]) : undefined };
}

function lockedRows(tx: Transaction, column: SealedColumn, { newest, after, limit }: Batch): Promise<SealedRow[]> {
  const keys = Object.entries(column.key);
  const names = keys.map(([name]) => `t.${name}`);
  const isAfter =
    after && keys.length > 0 ? `and (${names.join(', ')}) > (${keys.map(([, type], index) => `$${index + 4}::${type}`).join(', ')})` : '';
  const parameters = [tx.scope.portalId, versionBytes(newest), limit, ...(isAfter ? after! : [])];
  return tx.query<SealedRow>(
    `select ${[...names, `${column.place.row} as "placeRow"`, `t.${column.column} as sealed`].join(', ')} from ${column.table} t
     where t.portal_id = $1 and t.${column.column} is not null and ${namedVersion(column)} <> $2 ${isAfter}
     ${names.length > 0 ? `order by ${names.join(', ')}` : ''} limit $3 for no key update of t skip locked`,
    parameters,
  );
}

async function writeAnew(tx: Transaction, column: SealedColumn, anew: ReadonlyArray<{ row: SealedRow; sealed: Buffer }>): Promise<void> {
  if (anew.length === 0) return;
  const keys = Object.entries(column.key);
  const arrays = [...keys.map(([, type], index) => `$${index + 3}::${type}[]`), '$2::bytea[]'];
  const names = [...keys.map(([name]) => name), 'sealed'];
  await tx.query(
    `update ${column.table} t set ${column.column} = anew.sealed from unnest(${arrays.join(', ')}) as anew(${names.join(', ')})
     where t.portal_id = $1 ${keys.map(([name]) => `and t.${name} = anew.${name}`).join(' ')}`,
    [tx.scope.portalId, anew.map(({ sealed }) => sealed), ...keys.map(([name]) => anew.map(({ row }) => row[name]))],
  );
}
