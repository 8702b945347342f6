import { Conflict, LoonbrugError } from '../errors/loonbrug-error';
import type { Table } from './table';

/** Rows of one page, and how many there are on all pages. */
export interface TablePage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export const pageSize = 200;

/** The rows of a list's answer. A list that answers otherwise than its table says is a mistake of ours. */
export function pageOf<Row>({ rows: field = 'items', isPaged = true }: Table<Row>, answer: unknown): TablePage<Row> {
  const { [field]: rows, total } = answer as Record<string, unknown>;
  if (!Array.isArray(rows)) throw new LoonbrugError('unavailable', 'table.no_rows', `the answer has no ${field}`);
  return { rows: rows as Row[], total: isPaged && typeof total === 'number' ? total : rows.length };
}

/**
 * All rows of a list, page by page; the first page is there already. A row that slid to the next page because another came in before it is not told twice.
 * Throws `request.changed_meanwhile` where rows went away in the meantime, because one may have slid to a page that was read already.
 */
export async function* allRows<Row>(
  first: TablePage<Row>,
  read: (page: number) => Promise<TablePage<Row>>,
): AsyncGenerator<readonly Row[]> {
  let told = 0;
  let before = new Set<string>();
  for (let number = 1; number === 1 || told < first.total; number += 1) {
    const { rows } = number === 1 ? first : await read(number);
    const keys = rows.map((row) => JSON.stringify(row));
    const fresh = rows.filter((_, index) => !before.has(keys[index]!));
    before = new Set(keys);
    told += fresh.length;
    yield fresh;
    if (rows.length < pageSize) break;
  }
  if (told < first.total) throw new Conflict('Table', { expected: first.total, told });
}
