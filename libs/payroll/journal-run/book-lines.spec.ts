import fc from 'fast-check';
import {
  type BookAccount,
  type BookLine,
  bookLinesOf,
  type Books,
  differenceOf,
  itemKeyOf,
  splitAmountsOf,
  sumsPerAccount,
} from './book-lines';
import type { ArrivedLine } from './arrival';

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

const account = (id: string, kind: BookAccount['kind']): BookAccount => ({
  id,
  code: id,
  name: `Rekening ${id}`,
  kind,
  isBlocked: false,
  via: 'same_code',
});
const centre = (id: string) => ({ id, code: id, name: id, isBlocked: false, via: 'same_code' as const });
const accounts = new Map<string, BookAccount | null>([
  ['4000', account('4000', 'profit_and_loss')],
  ['4001', account('4001', 'profit_and_loss')],
  ['4002', account('4002', 'profit_and_loss')],
  ['1700', account('1700', 'balance')],
]);
const shares = (...weights: number[]) => weights.map((weight, index) => ({ costCentre: centre(`k${index + 1}`), weight }));
const split: Books = {
  journal: null,
  accounts,
  obstacles: new Map(),
  costCentres: new Map([['K9', centre('k9')]]),
  costUnits: new Map([['P1', centre('p1')]]),
  splits: new Map([
    ['', shares(60, 40)],
    ['4001', shares(1, 1, 1)],
    ['4002', []],
  ]),
};
const arrived = (accountCode: string, amountCents: number, more: Partial<ArrivedLine> = {}): ArrivedLine => ({
  accountCode,
  accountName: `Naam ${accountCode}`,
  amountCents,
  costCentreCode: null,
  costCentreName: null,
  costUnitCode: null,
  costUnitName: null,
  componentKey: null,
  componentName: null,
  ...more,
});
const arrivedLines = fc.array(
  fc
    .tuple(
      fc.constantFrom('4000', '4001', '4002', '1700', 'nowhere'),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom(null, 'K9', 'unknown'),
      fc.constantFrom(null, 'P1'),
      fc.constantFrom('Loon', 'Toeslag'),
    )
    .map(([code, cents, costCentreCode, costUnitCode, componentName]) =>
      arrived(code, cents, { costCentreCode, costUnitCode, componentName }),
    ),
  { maxLength: 40 },
);

describe('accounts that are split over cost centres', () => {
  it('get what their lines say, to the cent, and balance sheet accounts and lines with a cost centre stay whole', () => {
    fc.assert(
      fc.property(arrivedLines, (lines) => {
        const booked = bookLinesOf(lines, split);
        const whole = bookLinesOf(lines, { ...split, splits: new Map() });
        const zeros = (sums: Map<string, number>) => new Map([...sums].filter(([, sum]) => sum !== 0).sort());
        expect(zeros(sumsPerAccount(booked))).toEqual(zeros(sumsPerAccount(whole)));
        const untouched = (line: BookLine) => line.costCentreId === 'k9' || line.accountId === '1700' || line.accountId === '4002';
        expect(booked.filter(untouched)).toEqual(whole.filter(untouched));
        expect(
          booked.filter(({ accountId, costCentreId }) => (accountId === '4000' || accountId === '4001') && costCentreId === null),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('are shared out the same in whatever order lines come', () => {
    fc.assert(
      fc.property(arrivedLines, fc.nat(), (lines, seed) => {
        const turned = [...lines.slice(seed % (lines.length + 1)), ...lines.slice(0, seed % (lines.length + 1))].reverse();
        const amounts = (all: ArrivedLine[]) =>
          splitAmountsOf(all, split).map(({ accountId, costUnitId, parts }) => [
            accountId,
            costUnitId,
            parts.map(({ amountCents }) => amountCents),
          ]);
        expect(amounts(turned)).toEqual(amounts(lines));
      }),
      runs,
    );
  });

  it('are rounded once per account, and show it', () => {
    const lines = [arrived('4000', 1, { componentName: 'Loon' }), arrived('4000', 1, { componentName: 'Toeslag' }), arrived('1700', -2)];
    expect(splitAmountsOf(lines, split)).toEqual([
      {
        accountId: '4000',
        costUnitId: null,
        amountCents: 2,
        description: 'Rekening 4000',
        parts: [
          { costCentre: centre('k1'), weight: 60, amountCents: 1, roundingCents: -0.2 },
          { costCentre: centre('k2'), weight: 40, amountCents: 1, roundingCents: 0.2 },
        ],
      },
    ]);
  });

  it('keep the law of corrections: versions booked as differences are what the last version alone would be', () => {
    fc.assert(
      fc.property(fc.array(arrivedLines, { minLength: 1, maxLength: 4 }), (versions) => {
        const books: BookLine[][] = [];
        for (const version of versions) books.push(differenceOf(books.flat(), bookLinesOf(version, split)));
        expect(booksOf(books)).toEqual(booksOf([bookLinesOf(versions.at(-1)!, split)]));
      }),
      runs,
    );
  });
});

it('sends a component where it is mapped by itself, and nowhere where that leads nowhere', () => {
  const lines = [arrived('4000', 5, { componentKey: 7 }), arrived('4000', 6, { componentKey: 8 }), arrived('4000', 7)];
  const books: Books = {
    ...split,
    splits: new Map(),
    accounts: new Map([...accounts, [itemKeyOf(lines[0]!), accounts.get('1700')!], [itemKeyOf(lines[1]!), null]]),
  };
  expect(bookLinesOf(lines, books).map(({ accountId, amountCents }) => [accountId, amountCents])).toEqual([
    ['1700', 5],
    ['4000', 7],
  ]);
});
