import type { Transaction } from '@loonbrug/platform';
import type { ListRequestDto } from './list-request.dto';

/** A page of rows, and how many rows there are on all pages. */
export interface Page<Row> {
  items: Row[];
  total: number;
}

/** What to list: columns, from and where (with parameters $1 …), and the order of whole rows. */
export interface ListStatement {
  columns: string;
  from: string;
  where: readonly string[];
  orderBy: string;
  parameters: readonly unknown[];
}

/** Counts and reads in the database, within one snapshot when the transaction reads; nothing is filtered after paging. */
export async function readPage<Row>(
  tx: Transaction,
  statement: ListStatement,
  { page, pageSize }: Pick<ListRequestDto, 'page' | 'pageSize'>,
): Promise<Page<Row>> {
  const { columns, from, where, orderBy, parameters } = statement;
  const source = `from ${from} where ${where.join(' and ')}`;
  const { total } = await tx.one<{ total: number }>(`select count(*)::int as total ${source}`, parameters);
  const place = parameters.length;
  const items = await tx.query<Row>(`select ${columns} ${source} order by ${orderBy} limit $${place + 1} offset $${place + 2}`, [
    ...parameters,
    pageSize,
    (page - 1) * pageSize,
  ]);
  return { items, total };
}

/** An order of rows by columns in one direction; what is not known comes last in both. */
export const orderedBy = (columns: readonly string[], direction: 'asc' | 'desc'): string =>
  columns.map((column) => `${column} ${direction} nulls last`).join(', ');

/** A condition that a text holds what is searched for, in any case of letters; without a search it always holds. */
export const holdsText = (expressions: readonly string[], parameter: number): string =>
  `($${parameter}::text is null or ${expressions.map((expression) => `position(lower($${parameter}) in lower(${expression})) > 0`).join(' or ')})`;
