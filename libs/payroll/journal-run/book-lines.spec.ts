import fc from 'fast-check';
import { type BookLine, differenceOf, sumsPerAccount } from './book-lines';

const place = fc.record({
  accountId: fc.constantFrom('a', 'b', 'c', 'd'),
  costCentreId: fc.constantFrom(null, 'k1', 'k2'),
  costUnitId: fc.constantFrom(null, 'p1'),
});
const entry: fc.Arbitrary<BookLine[]> = fc
  .array(fc.tuple(place, fc.integer({ min: -10_000_000, max: 10_000_000 })), { minLength: 1, maxLength: 12 })
  .map((parts) => {
    const lines = parts.map(([where, amountCents]) => ({ ...where, amountCents, description: 'x' }));
    const rest = -lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return [...lines, { accountId: 'z', costCentreId: null, costUnitId: null, amountCents: rest, description: 'rest' }];
  });

/** Sums per place, without zeros: what the books are. */
function booksOf(entries: BookLine[][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { accountId, costCentreId, costUnitId, amountCents } of entries.flat()) {
    const key = `${accountId}/${costCentreId}/${costUnitId}`;
    sums.set(key, (sums.get(key) ?? 0) + amountCents);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0).sort());
}

const runs = { numRuns: 1_000 };

describe('the difference between what is booked and what is wanted', () => {
  it('adds up to zero', () => {
    fc.assert(
      fc.property(entry, entry, (booked, wanted) => {
        expect(differenceOf(booked, wanted).reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
      }),
      runs,
    );
  });

  it('makes the books what the last version alone would have made them, after any number of versions', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (versions) => {
        const books: BookLine[][] = [];
        for (const version of versions) books.push(differenceOf(books.flat(), version));
        expect(booksOf(books)).toEqual(booksOf([versions.at(-1)!]));
      }),
      runs,
    );
  });

  it('cancels out over v1, v2, v1', () => {
    fc.assert(
      fc.property(entry, entry, (v1, v2) => {
        const forth = differenceOf(v1, v2);
        const back = differenceOf([...v1, ...forth], v1);
        expect(booksOf([forth, back])).toEqual(new Map());
      }),
      runs,
    );
  });

  it('is nothing between equal entries, whatever the order of their lines', () => {
    fc.assert(
      fc.property(entry, (lines) => expect(differenceOf(lines, [...lines].reverse())).toEqual([])),
      runs,
    );
  });

  it('has no line of zero', () => {
    fc.assert(
      fc.property(entry, entry, (booked, wanted) =>
        expect(differenceOf(booked, wanted).filter(({ amountCents }) => amountCents === 0)).toEqual([]),
      ),
      runs,
    );
  });
});

it('sums lines per account', () => {
  const line = (accountId: string, amountCents: number): BookLine => ({
    accountId,
    costCentreId: null,
    costUnitId: null,
    amountCents,
    description: '',
  });
  expect(sumsPerAccount([line('a', 5), line('b', -7), line('a', 2)])).toEqual(
    new Map([
      ['a', 7],
      ['b', -7],
    ]),
  );
});
