import type { BookReference, ChartAccount } from '../account-mapping/book-reference';
import { shareOut } from '../account-mapping/cost-split';
import type { Item, Obstacle, Origin } from '../account-mapping/destination';
import type { ArrivedLine } from './arrival';

export type { BookReference } from '../account-mapping/book-reference';

export interface BookJournal extends BookReference {
  readonly kind: string;
}

/** An account that lines lead to, and why. */
export interface BookAccount extends BookReference {
  readonly kind: ChartAccount['kind'];
  readonly via: Origin;
}

/** A cost centre or unit that a code leads to, and why. */
export interface BookDimension extends BookReference {
  readonly via: 'mapping' | 'same_code' | 'default';
}

/** A cost centre's share of a profit-and-loss account. */
export interface CostShare {
  readonly costCentre: BookReference;
  readonly weight: number;
}

/** The books as far as a run needs them: each map goes from Loket's code to what it leads to; a code that leads nowhere is not in it. */
export interface Books {
  readonly journal: BookJournal | null;
  /** By code; a component that is mapped by itself stands here by `itemKeyOf`, and comes first. Null: it leads nowhere, whatever its code says. */
  readonly accounts: ReadonlyMap<string, BookAccount | null>;
  /** Why the firm's rule finds no account, by the same keys. */
  readonly obstacles: ReadonlyMap<string, { readonly kind: Obstacle; readonly rgs: string }>;
  readonly costCentres: ReadonlyMap<string, BookDimension>;
  readonly costUnits: ReadonlyMap<string, BookDimension>;
  /** Shares by account id; '' is every profit-and-loss account that has none of its own. Without shares an account is not split. */
  readonly splits: ReadonlyMap<string, readonly CostShare[]>;
}

/** A line as it is, or would be, in the books. Cents, debit positive. */
export interface BookLine {
  readonly accountId: string;
  readonly costCentreId: string | null;
  readonly costUnitId: string | null;
  readonly amountCents: number;
  readonly description: string;
}

/** What a profit-and-loss account gets of a run, shared out over cost centres. */
export interface SplitAmount {
  readonly accountId: string;
  readonly costUnitId: string | null;
  readonly amountCents: number;
  readonly description: string;
  readonly parts: ReadonlyArray<CostShare & { readonly amountCents: number; readonly roundingCents: number }>;
}

export const itemKeyOf = ({ accountCode, componentKey }: Item): string => `${accountCode}\n${componentKey}`;

/** Where a line leads; undefined where it leads nowhere. */
export function accountOf(books: Books, line: Item): BookAccount | undefined {
  const ofComponent = books.accounts.get(itemKeyOf(line));
  return (ofComponent === undefined ? books.accounts.get(line.accountCode) : ofComponent) ?? undefined;
}

/**
 * The lines as they would be booked, without empty ones, split ones at the end; a line whose account is not known is left out (a check says so).
 */
export function bookLinesOf(lines: readonly ArrivedLine[], books: Books): BookLine[] {
  const { whole, split } = divide(lines, books);
  return [...whole, ...split.flatMap(partLines)];
}

/** What of the lines is shared out over cost centres. */
export const splitAmountsOf = (lines: readonly ArrivedLine[], books: Books): SplitAmount[] => divide(lines, books).split;

/**
 * What has to be booked so that the books go from `booked` to `wanted`: per account, cost centre and cost unit, without zeros.
 * Adds up to zero when both do.
 */
export function differenceOf(booked: readonly BookLine[], wanted: readonly BookLine[]): BookLine[] {
  const places = new Map<string, BookLine>();
  const add = (line: BookLine, amountCents: number) => {
    const key = placeOf(line);
    places.set(key, { ...(places.get(key) ?? line), amountCents: (places.get(key)?.amountCents ?? 0) + amountCents });
  };
  for (const line of wanted) add(line, line.amountCents);
  for (const line of booked) add(line, -line.amountCents);
  return [...places.values()].filter(({ amountCents }) => amountCents !== 0);
}

/** Sums per account id. */
export function sumsPerAccount(lines: readonly BookLine[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { accountId, amountCents } of lines) sums.set(accountId, (sums.get(accountId) ?? 0) + amountCents);
  return sums;
}

const placeOf = ({ accountId, costCentreId, costUnitId }: BookLine): string => `${accountId}/${costCentreId}/${costUnitId}`;

interface Gathered {
  readonly account: BookAccount;
  readonly line: BookLine;
  readonly shares: readonly CostShare[];
}

/** Rounded once per account and cost unit, not per line: the parts of an account are then its shares to the cent, in whatever order lines come. */
function divide(lines: readonly ArrivedLine[], books: Books): { whole: BookLine[]; split: SplitAmount[] } {
  const whole: BookLine[] = [];
  const gathered = new Map<string, Gathered>();
  for (const arrived of lines) {
    const account = accountOf(books, arrived);
    if (!account || arrived.amountCents === 0) continue;
    const line = wholeLine(arrived, account, books);
    const shares = line.costCentreId === null ? sharesOf(books, account) : [];
    if (shares.length === 0) whole.push(line);
    else gather(gathered, { account, line, shares });
  }
  return { whole, split: [...gathered.values()].sort(inOrderOfPlace).map(shared) };
}

const wholeLine = (line: ArrivedLine, account: BookAccount, books: Books): BookLine => ({
  accountId: account.id,
  costCentreId: referenceTo(books.costCentres, line.costCentreCode),
  costUnitId: referenceTo(books.costUnits, line.costUnitCode),
  amountCents: line.amountCents,
  description: line.componentName ?? line.accountName,
});

/** A balance sheet account never has shares. */
const sharesOf = ({ splits }: Books, { id, kind }: BookAccount): readonly CostShare[] =>
  kind === 'profit_and_loss' ? (splits.get(id) ?? splits.get('') ?? []) : [];

function gather(gathered: Map<string, Gathered>, { account, line, shares }: Gathered): void {
  const key = placeOf(line);
  const before = gathered.get(key)?.line;
  const description = before && before.description !== line.description ? account.name : line.description;
  const amountCents = (before?.amountCents ?? 0) + line.amountCents;
  gathered.set(key, { account, line: { ...line, amountCents, description }, shares });
}

const inOrderOfPlace = (one: Gathered, other: Gathered): number =>
  compare(one.account.code, other.account.code) || compare(one.line.costUnitId ?? '', other.line.costUnitId ?? '');

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function shared({ line: { accountId, costUnitId, amountCents, description }, shares }: Gathered): SplitAmount {
  // Of equal remainders the cent goes by code, so that it does not depend on how rows come out of the database.
  const inTurn = [...shares].sort((one, other) => compare(one.costCentre.code, other.costCentre.code));
  const parts = shareOut(
    amountCents,
    inTurn.map(({ weight }) => weight),
  );
  return { accountId, costUnitId, amountCents, description, parts: inTurn.map((share, index) => ({ ...share, ...parts[index]! })) };
}

const partLines = ({ accountId, costUnitId, description, parts }: SplitAmount): BookLine[] =>
  parts.flatMap(({ costCentre, amountCents }) =>
    amountCents === 0 ? [] : [{ accountId, costCentreId: costCentre.id, costUnitId, amountCents, description }],
  );

const referenceTo = (references: ReadonlyMap<string, BookReference>, code: string | null): string | null =>
  code === null ? null : (references.get(code)?.id ?? null);
