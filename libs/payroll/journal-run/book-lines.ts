import type { ArrivedLine } from './arrival';

/** Something of the books that a code leads to. */
export interface BookReference {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isBlocked: boolean;
}

export interface BookJournal extends BookReference {
  readonly kind: string;
}

/** The books as far as a run needs them: each map goes from Loket's code to what it leads to; a code that leads nowhere is not in it. */
export interface Books {
  readonly journal: BookJournal | null;
  readonly accounts: ReadonlyMap<string, BookReference>;
  readonly costCentres: ReadonlyMap<string, BookReference>;
  readonly costUnits: ReadonlyMap<string, BookReference>;
}

/** A line as it is, or would be, in the books. Cents, debit positive. */
export interface BookLine {
  readonly accountId: string;
  readonly costCentreId: string | null;
  readonly costUnitId: string | null;
  readonly amountCents: number;
  readonly description: string;
}

/** The lines as they would be booked, one for one and without empty ones; a line whose account is not known is left out (a check says so). */
export const bookLinesOf = (lines: readonly ArrivedLine[], books: Books): BookLine[] =>
  lines.flatMap((line) => {
    const account = books.accounts.get(line.accountCode);
    if (!account || line.amountCents === 0) return [];
    return [
      {
        accountId: account.id,
        costCentreId: referenceTo(books.costCentres, line.costCentreCode),
        costUnitId: referenceTo(books.costUnits, line.costUnitCode),
        amountCents: line.amountCents,
        description: line.componentName ?? line.accountName,
      },
    ];
  });

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

const referenceTo = (references: ReadonlyMap<string, BookReference>, code: string | null): string | null =>
  code === null ? null : (references.get(code)?.id ?? null);
