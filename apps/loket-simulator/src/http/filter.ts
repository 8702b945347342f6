import type { Row } from './operation';
import { BrokenBusinessRule } from './operation';

type Value = string | number | boolean | null;

interface Comparison {
  field: string;
  operator: string;
  value: Value;
}

const operators: Record<string, (left: Value, right: Value) => boolean> = {
  eq: (left, right) => order(left, right) === 0,
  ne: (left, right) => order(left, right) !== 0,
  lk: (left, right) => left !== null && text(left).includes(text(right).replaceAll('%', '')),
  gt: (left, right) => bothPresent(left, right) && order(left, right) > 0,
  ge: (left, right) => bothPresent(left, right) && order(left, right) >= 0,
  lt: (left, right) => bothPresent(left, right) && order(left, right) < 0,
  le: (left, right) => bothPresent(left, right) && order(left, right) <= 0,
};

/** The rows for which a filter holds. `and` binds stronger than `or`; names and values are case-insensitive. */
export function filtered(rows: Row[], filter: string): Row[] {
  const alternatives = parse(filter);
  for (const comparison of alternatives.flat()) assertFieldExists(rows, comparison.field);
  return rows.filter((row) => alternatives.some((all) => all.every((comparison) => holds(row, comparison))));
}

/** The value of a field of a row by its dotted, case-insensitive name; undefined when there is no such field. */
export function fieldOf(row: Row, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => {
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === part.toLowerCase());
    return key === undefined ? undefined : (value as Row)[key];
  }, row);
}

export function assertFieldExists(rows: Row[], name: string): void {
  if (rows.length > 0 && rows.every((row) => fieldOf(row, name) === undefined)) throw new BrokenBusinessRule(`Unknown field [${name}]`);
}

/** Negative, zero or positive as the left value comes before, with or after the right one; null comes first. */
export function order(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return text(left).localeCompare(text(right), 'en');
}

function holds(row: Row, { field, operator, value }: Comparison): boolean {
  const actual = fieldOf(row, field);
  const compare = operators[operator];
  if (!compare) throw new BrokenBusinessRule(`Unknown operator [${operator}]`);
  return compare(isValue(actual) ? actual : null, value);
}

function isValue(value: unknown): value is Value {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function bothPresent(left: Value, right: Value): boolean {
  return left !== null && right !== null;
}

function text(value: unknown): string {
  return String(value).toLowerCase();
}

const token = /\s*(?:'((?:[^']|'')*)'|([^\s']+))/y;

/** Alternatives (or) of comparisons that all have to hold (and). */
function parse(filter: string): Comparison[][] {
  const tokens = tokensOf(filter);
  const alternatives: Comparison[][] = [[]];
  for (let index = 0; index < tokens.length; index += 4) {
    const [field, operator, value, conjunction] = tokens.slice(index, index + 4);
    if (!field || !operator || !value || field.isQuoted) throw new BrokenBusinessRule('Invalid value for [filter]');
    alternatives.at(-1)?.push({ field: field.text, operator: operator.text.toLowerCase(), value: valueOf(value) });
    assertConjunction(conjunction, index + 4 < tokens.length);
    if (conjunction?.text.toLowerCase() === 'or') alternatives.push([]);
  }
  if (tokens.length === 0) throw new BrokenBusinessRule('Invalid value for [filter]');
  return alternatives;
}

function assertConjunction(conjunction: Token | undefined, isFollowed: boolean): void {
  if (conjunction === undefined) return;
  if (!isFollowed || !['and', 'or'].includes(conjunction.text.toLowerCase())) throw new BrokenBusinessRule('Invalid value for [filter]');
}

interface Token {
  text: string;
  isQuoted: boolean;
}

function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  const source = filter.trim();
  for (token.lastIndex = 0; token.lastIndex < source.length;) {
    const match = token.exec(source);
    if (!match) throw new BrokenBusinessRule('Invalid value for [filter]');
    const [, quoted, bare] = match;
    tokens.push(quoted === undefined ? { text: bare ?? '', isQuoted: false } : { text: quoted.replaceAll("''", "'"), isQuoted: true });
  }
  return tokens;
}

function valueOf({ text: value, isQuoted }: Token): Value {
  if (isQuoted) return value;
  const lower = value.toLowerCase();
  if (lower === 'null') return null;
  if (lower === 'true' || lower === 'false') return lower === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
