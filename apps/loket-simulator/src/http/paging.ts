import { assertFieldExists, fieldOf, filtered, order } from './filter';
import type { Row } from './operation';
import { BrokenBusinessRule } from './operation';

export interface Page {
  totalSize: number;
  pageSize: number;
  totalPages: number;
  currentPage: number;
  rows: Row[];
}

const defaultPageSize = 250;

/** The page of the rows that a query asks for, filtered and ordered. Throws BrokenBusinessRule for what it can't read. */
export function pageOf(rows: Row[], query: URLSearchParams): Page {
  const parameters = lowerCaseNames(query);
  const currentPage = positive(parameters.get('pagenumber') ?? null, 1, 'pageNumber');
  const pageSize = positive(parameters.get('pagesize') ?? null, defaultPageSize, 'pageSize');
  const filter = parameters.get('filter');
  const orderBy = parameters.get('orderby');
  const chosen = filter === undefined ? rows : filtered(rows, filter);
  const ordered = orderBy === undefined ? chosen : orderedBy(chosen, orderBy);
  const from = (currentPage - 1) * pageSize;
  return {
    totalSize: ordered.length,
    pageSize,
    totalPages: Math.ceil(ordered.length / pageSize),
    currentPage,
    rows: ordered.slice(from, from + pageSize),
  };
}

/** All rows as one page, for the lists without paging. */
export function wholePage(rows: Row[]): Page {
  return {
    totalSize: rows.length,
    pageSize: Math.max(defaultPageSize, rows.length),
    totalPages: Math.min(1, rows.length),
    currentPage: 1,
    rows,
  };
}

function orderedBy(rows: Row[], orderBy: string): Row[] {
  const fields = orderBy.split(',').map((field) => field.trim());
  if (fields.some((field) => !/^-?[\w.]+$/.test(field))) throw new BrokenBusinessRule('Invalid value for [orderBy]');
  const keys = fields.map((field) => ({ name: field.replace(/^-/, ''), sign: field.startsWith('-') ? -1 : 1 }));
  for (const { name } of keys) assertFieldExists(rows, name);
  return [...rows].sort((left, right) => {
    for (const { name, sign } of keys) {
      const result = order(fieldOf(left, name), fieldOf(right, name));
      if (result !== 0) return sign * result;
    }
    return 0;
  });
}

function lowerCaseNames(query: URLSearchParams): Map<string, string> {
  return new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
}

function positive(text: string | null, otherwise: number, name: string): number {
  if (text === null) return otherwise;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647) throw new BrokenBusinessRule(`Invalid value for [${name}]`);
  return number;
}
