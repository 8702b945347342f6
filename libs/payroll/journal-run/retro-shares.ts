import { entryLimits } from '@loonbrug/ledger';
import type { ArrivedLine } from './arrival';
import { accountOf, type BookReference, bookLinesOf, type Books } from './book-lines';

const largestPart = BigInt(entryLimits.amountCents);

/** What a component gave in one period of a payroll run, of all people together, in ten-thousandths of Loket's own unit. */
export interface ResultSum {
  readonly componentKey: number;
  /** Last day of the period, YYYY-MM-DD. */
  readonly periodEndsOn: string;
  readonly valueUnits: number;
}

/** The period of the books that a day lies in. */
export interface BookingPeriod {
  readonly periodId: string;
  readonly year: number;
  readonly number: number;
  readonly state: 'open' | 'closed';
}

/** How amounts of a run go to periods. */
export interface RetroFacts {
  /** run: everything in the run's period · own: retro amounts in the period that they belong to. */
  readonly choice: 'run' | 'own';
  /** Last day of the run's own payroll period. */
  readonly runEndsOn: string;
  /** Null where they were never read, as with a run that only came by push. */
  readonly results: readonly ResultSum[] | null;
  /** What entries of other periods are balanced with. */
  readonly transitAccount: BookReference | null;
  /** The books' periods of the days on which payroll periods end and entries were booked; a day that has none is missing. */
  readonly periods: ReadonlyMap<string, BookingPeriod>;
}

export interface SharedRun {
  readonly lines: readonly ArrivedLine[];
  readonly books: Books;
  readonly retro: RetroFacts;
}

/**
 * The lines by the last day of the payroll period that they belong to, the run's own first. A line of a profit-and-loss account is shared out by what
 * its component gave in each period; parts add up to the line. What can't be shared out stays in the run's period.
 */
export function linesByPeriod({ lines, books, retro }: SharedRun): Map<string, ArrivedLine[]> {
  const byPeriod = new Map<string, ArrivedLine[]>([[retro.runEndsOn, []]]);
  const weights = retro.choice === 'own' ? weightsOf(retro.results ?? []) : new Map<number, ReadonlyMap<string, number>>();
  const put = (day: string, line: ArrivedLine): void => void byPeriod.set(day, [...(byPeriod.get(day) ?? []), line]);
  const ofRun = byPeriod.get(retro.runEndsOn)!;
  for (const line of lines) {
    const shares = isShared(line, books) ? weights.get(line.componentKey!) : undefined;
    const parts = shares && partsOf(line.amountCents, [...shares.values()]);
    if (!shares || !parts) ofRun.push(line);
    else
      [...shares.keys()].forEach(
        (day, index) =>
          parts[index] !== 0 && (day === retro.runEndsOn ? ofRun.push(cut(line, parts[index]!)) : put(day, cut(line, parts[index]!))),
      );
  }
  return byPeriod;
}

/** Whether nothing would be booked: no amounts, or amounts that come to nothing where an account is shared out over cost centres. */
export const netsToNothing = (run: SharedRun): boolean =>
  [...linesByPeriod(run).values()].every((lines) => bookLinesOf(lines, run.books).length === 0);

/**
 * Parts of an amount by weights of either sign, by the method of the largest remainder: they add up to it exactly. Of equal remainders the first gets the cent.
 * Null where the weights come to nothing, or to so little that a part would be more than an entry can hold.
 */
export function partsOf(amountCents: number, weights: readonly number[]): number[] | null {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) return null;
  const size = BigInt(Math.abs(amountCents));
  // Amounts of fourteen digits times a weight do not fit a number.
  const divisor = sum < 0n ? -sum : sum;
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight) * (sum < 0n ? -1n : 1n);
    const cents = floorOf(product, divisor);
    return { index, cents, remainder: product - cents * divisor };
  });
  let left = size - parts.reduce((total, { cents }) => total + cents, 0n);
  for (const part of [...parts].sort((one, other) => compare(other.remainder, one.remainder) || one.index - other.index)) {
    if (left === 0n) break;
    part.cents += 1n;
    left -= 1n;
  }
  if (parts.some(({ cents }) => cents > largestPart || cents < -largestPart)) return null;
  return parts.map(({ cents }) => (amountCents < 0 ? 0 - Number(cents) : Number(cents)));
}

const isShared = (line: ArrivedLine, books: Books): boolean =>
  line.componentKey !== null && line.amountCents !== 0 && accountOf(books, line)?.kind === 'profit_and_loss';

const cut = (line: ArrivedLine, amountCents: number): ArrivedLine => ({ ...line, amountCents });

/** Per component and period, periods in their order so that the odd cent does not depend on how rows come out of the database. */
function weightsOf(results: readonly ResultSum[]): Map<number, ReadonlyMap<string, number>> {
  const weights = new Map<number, Map<string, number>>();
  for (const { componentKey, periodEndsOn, valueUnits } of [...results].sort((one, other) =>
    one.periodEndsOn < other.periodEndsOn ? -1 : 1,
  )) {
    const ofComponent = weights.get(componentKey) ?? new Map<string, number>();
    weights.set(componentKey, ofComponent.set(periodEndsOn, (ofComponent.get(periodEndsOn) ?? 0) + valueUnits));
  }
  return weights;
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);

const floorOf = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
};
