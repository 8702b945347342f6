import fc from 'fast-check';
import type { ArrivedLine } from './arrival';
import type { BookAccount, BookLine, Books, CostShare } from './book-lines';
import { type BelongingLine, modeOf, planEntries, wantedOf } from './booking-plan';
import { check, type CheckedRun } from './checks';
import type { CorrectionMode } from './entry-drafts';
import { blocks } from './finding';
import { partsOf, type ResultSum } from './retro-shares';

const days = ['2026-03-31', '2026-01-31', '2026-02-28'] as const;
const runEndsOn = days[0];
const codes = ['4000', '4001', '4002', '1001', '1002', '1003'];
const centres = ['K1', 'K2', 'K3'];
const reference = (code: string) => ({ id: `id-${code}`, code, name: code, isBlocked: false });
const kindOf = (code: string): BookAccount['kind'] => (code.startsWith('4') ? 'profit_and_loss' : 'balance');
const account = (code: string): BookAccount => ({ ...reference(code), kind: kindOf(code), via: 'same_code' });

/** Random mappings and splits: several codes may lead to one account. */
const books: fc.Arbitrary<Books> = fc
  .record({
    targets: fc.array(fc.constantFrom(...codes), { minLength: codes.length, maxLength: codes.length }),
    weights: fc.array(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 3 }), { minLength: codes.length, maxLength: codes.length }),
  })
  .map(({ targets, weights }) => ({
    journal: { ...reference('LON'), kind: 'payroll' },
    accounts: new Map(codes.map((code, index) => [code, account(targets[index]!)])),
    obstacles: new Map(),
    costCentres: new Map(centres.map((code) => [code, { ...reference(code), via: 'same_code' as const }])),
    costUnits: new Map([['P1', { ...reference('P1'), via: 'same_code' as const }]]),
    splits: new Map(
      codes.flatMap((code, index) => {
        const shares: CostShare[] = weights[index]!.map((weight, place) => ({ costCentre: reference(centres[place]!), weight }));
        return shares.length === 0 ? [] : [[`id-${code}`, shares] as const];
      }),
    ),
  }));

const line = fc.record<ArrivedLine>({
  accountCode: fc.constantFrom(...codes),
  accountName: fc.constant('rekening'),
  amountCents: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  costCentreCode: fc.option(fc.constantFrom(...centres)),
  costCentreName: fc.constant(null),
  costUnitCode: fc.option(fc.constant('P1')),
  costUnitName: fc.constant(null),
  componentKey: fc.option(fc.integer({ min: 1, max: 4 })),
  componentName: fc.constant(null),
});

/** A version of a run: lines that balance. */
const version: fc.Arbitrary<ArrivedLine[]> = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => {
  const off = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return [
    ...lines,
    { ...lines[0]!, accountCode: '1003', costCentreCode: null, costUnitCode: null, componentKey: null, amountCents: 0 - off },
  ];
});

const results: fc.Arbitrary<ResultSum[]> = fc.array(
  fc.record({
    componentKey: fc.integer({ min: 1, max: 4 }),
    periodEndsOn: fc.constantFrom(...days),
    valueUnits: fc.integer({ min: -1e9, max: 1e9 }),
  }),
  { maxLength: 10 },
);

interface Said {
  lines: ArrivedLine[];
  results: ResultSum[];
  books: Books;
  choice: 'run' | 'own';
  open: boolean[];
}
const said: fc.Arbitrary<Said> = fc.record({
  lines: version,
  results,
  books,
  choice: fc.constantFrom('run' as const, 'own' as const),
  open: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

const checkedOf = ({ lines, results: sums, books: mapped, choice, open }: Said): CheckedRun => ({
  lines,
  books: mapped,
  unknownCostCentre: 'refuse',
  bookedOn: runEndsOn,
  period: null,
  nextOpen: null,
  isTestYear: false,
  possibleDuplicate: null,
  payrollYear: 2026,
  replaced: null,
  correctedVouchers: [],
  isRemovedUpstream: false,
  loketFindings: [],
  rules: { stops: [], mayCorrect: false },
  retro: {
    choice,
    runEndsOn,
    results: sums,
    transitAccount: reference('2990'),
    periods: new Map(days.map((day, index) => [day, { periodId: day, year: 2026, number: index, state: open[index] ? 'open' : 'closed' }])),
  },
});

/** Books as a heap of lines. */
function book(heap: BelongingLine[], run: CheckedRun, mode: 'difference' | null): void {
  for (const entry of planEntries(run, heap, mode)) {
    expect(entry.lines.length).toBeGreaterThan(1);
    expect(sumOf(entry.lines)).toBe(0);
    heap.push(...entry.lines.map((each) => ({ ...each, belongsOn: entry.belongsOn })));
  }
}

const correctionMode = fc.constantFrom<CorrectionMode>('difference', 'reverse_and_book');

/** As a person who chose the mode: counter-entries of all that is booked come before what is booked anew. */
function correct(heap: BelongingLine[], run: CheckedRun, wished: CorrectionMode | null): void {
  if (modeOf(run, wished) !== 'reverse_and_book') return book(heap, run, wished && 'difference');
  const counters = heap.map((each) => ({ ...each, amountCents: 0 - each.amountCents }));
  book(heap, run, null);
  heap.push(...counters);
}

const sumOf = (lines: readonly BookLine[]): number => lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Sums per period, account, cost centre and cost unit, without zeros. */
function placesOf(lines: readonly BelongingLine[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { belongsOn, accountId, costCentreId, costUnitId, amountCents } of lines) {
    const key = [belongsOn, accountId, costCentreId, costUnitId].join('/');
    sums.set(key, (sums.get(key) ?? 0) + amountCents);
  }
  return Object.fromEntries([...sums].filter(([, cents]) => cents !== 0).sort());
}

const runs = { numRuns: 1_000 };

describe('corrections', () => {
  it('lead to the same books, per account, cost centre, cost unit and period, as the last version alone', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (versions) => {
        const heap: BelongingLine[] = [];
        versions.forEach((each, index) => book(heap, checkedOf(each), index === 0 ? null : 'difference'));
        const alone: BelongingLine[] = [];
        book(alone, checkedOf(versions.at(-1)!), null);
        expect(placesOf(heap)).toEqual(placesOf(alone));
      }),
      runs,
    );
  });

  it('lead there as well where some are reversed and booked anew, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(said, correctionMode), { minLength: 1, maxLength: 4 }), (versions) => {
        const heap: BelongingLine[] = [];
        for (const [each, wished] of versions) correct(heap, checkedOf(each), heap.length === 0 ? null : wished);
        const alone: BelongingLine[] = [];
        book(alone, checkedOf(versions.at(-1)![0]), null);
        expect(placesOf(heap)).toEqual(placesOf(alone));
      }),
      runs,
    );
  });

  it('of v1 to v2 and back to v1 come to nothing', () => {
    fc.assert(
      fc.property(said, said, (v1, v2) => {
        const heap: BelongingLine[] = [];
        for (const [index, each] of [v1, v2, v1].entries()) book(heap, checkedOf(each), index === 0 ? null : 'difference');
        const first = planEntries(checkedOf(v1), [], null).flatMap(({ belongsOn, lines }) => lines.map((each) => ({ ...each, belongsOn })));
        expect(placesOf(heap.slice(first.length))).toEqual({});
      }),
      runs,
    );
  });

  it('move profit and loss only, to the cent, and come to nothing on the transit account', () => {
    fc.assert(
      fc.property(said, (each) => {
        const own = [...wantedOf(checkedOf({ ...each, choice: 'own' }))].flatMap(([, lines]) => lines);
        const whole = [...wantedOf(checkedOf({ ...each, choice: 'run' }))].flatMap(([, lines]) => lines);
        const perAccount = (lines: readonly BookLine[]) =>
          placesOf(lines.map((one) => ({ ...one, belongsOn: '', costCentreId: null, costUnitId: null })));
        expect(perAccount(own)).toEqual(perAccount(whole));
        for (const [day, lines] of wantedOf(checkedOf({ ...each, choice: 'own' })))
          if (day !== runEndsOn) expect(lines.every(({ accountId }) => accountId.startsWith('id-4') || accountId === 'id-2990')).toBe(true);
      }),
      runs,
    );
  });

  it('are booked in the period that they belong to where that is open, else with the run', () => {
    fc.assert(
      fc.property(said, (each) => {
        const run = checkedOf(each);
        for (const { belongsOn, bookedOn } of planEntries(run, [], null))
          expect(bookedOn).toBe(run.retro.periods.get(belongsOn)!.state === 'open' ? belongsOn : runEndsOn);
      }),
      runs,
    );
  });
});

describe('a run that nets to nothing through a split', () => {
  const shares: CostShare[] = centres.map((code, index) => ({ costCentre: reference(code), weight: index + 1 }));
  /** Every amount of a shared account, and its opposite of another component. */
  const nothing = fc
    .tuple(said, fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 5 }))
    .map(([each, amounts]) => ({
      ...each,
      choice: 'run' as const,
      books: { ...each.books, accounts: new Map([['4000', account('4000')]]), splits: new Map([['id-4000', shares]]) },
      lines: amounts.flatMap((amountCents) =>
        [amountCents, 0 - amountCents].map((cents) => ({ ...emptyLine, amountCents: cents, componentKey: cents > 0 ? 1 : 2 })),
      ),
    }));
  const emptyLine: Omit<ArrivedLine, 'amountCents' | 'componentKey'> = {
    accountCode: '4000',
    accountName: 'rekening',
    costCentreCode: null,
    costCentreName: null,
    costUnitCode: null,
    costUnitName: null,
    componentName: null,
  };
  const emptyCodes = (run: CheckedRun) => check(run).filter(({ code }) => code === 'journal_run.nets_to_nothing');

  it('is blocked where nothing was booked, and not where it is a correction', () => {
    fc.assert(
      fc.property(nothing, (each) => {
        expect(emptyCodes(checkedOf(each))).toEqual([blocks('journal_run.nets_to_nothing')]);
        expect(emptyCodes({ ...checkedOf(each), correctedVouchers: ['LON-2026-0001'] })).toEqual([]);
      }),
      runs,
    );
  });

  it('takes everything that was booked out of the books, in either mode', () => {
    fc.assert(
      fc.property(said, nothing, correctionMode, (v1, v2, wished) => {
        const heap: BelongingLine[] = [];
        book(heap, checkedOf(v1), null);
        const mode = modeOf(checkedOf(v2), wished);
        expect(mode).toBe('difference');
        book(heap, checkedOf(v2), 'difference');
        expect(placesOf(heap)).toEqual({});
      }),
      runs,
    );
  });

  it('is the only one that is booked in another mode than the wished one, and the only one of which nothing is booked', () => {
    fc.assert(
      fc.property(said, (each) => {
        const run = checkedOf(each);
        const isNothing = planEntries(run, [], null).length === 0;
        expect(modeOf(run, 'reverse_and_book')).toBe(isNothing ? 'difference' : 'reverse_and_book');
        expect([modeOf(run, 'difference'), modeOf(run, null)]).toEqual(['difference', null]);
        if (isNothing && each.lines.some(({ amountCents }) => amountCents !== 0)) expect(emptyCodes(run)).toHaveLength(1);
        if (!isNothing) expect(emptyCodes(run)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the parts of an amount', () => {
  const weights = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 13 });
  const amount = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 });

  it('add up to it exactly, each less than a cent off its share, and mirrored for its opposite', () => {
    fc.assert(
      fc.property(amount, weights, (cents, given) => {
        const whole = given.reduce((sum, weight) => sum + BigInt(weight), 0n);
        const parts = partsOf(cents, given);
        const limit = 10_000_000_000_000n * (whole < 0n ? -whole : whole);
        const isTooLarge = given.some((weight) => BigInt(Math.abs(cents)) * BigInt(Math.abs(weight)) > limit);
        if (whole === 0n || isTooLarge) return expect(parts).toBeNull();
        expect(parts!.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(cents));
        expect(partsOf(0 - cents, given)!.map((part) => 0 - part)).toEqual(parts!.map((part) => part + 0));
        parts!.forEach((part, index) => {
          const off = BigInt(part) * whole - BigInt(cents) * BigInt(given[index]!);
          expect(off < 0n ? -off : off).toBeLessThan(whole < 0n ? -whole : whole);
        });
      }),
      runs,
    );
  });

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [390_000, [400_000, -10_000], [400_000, -10_000]],
    [5, [1, -1], null],
  ])('%d by %j are %j', (cents, given, parts) => {
    expect(partsOf(cents, given)).toEqual(parts);
  });
});
