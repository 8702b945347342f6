import fc from 'fast-check';
import { type Cause, explainDifference, type MonthFacts, type Posting } from './explain-difference';

const runs = 1_000;
const cents = fc.integer({ min: 10_000, max: 5_000_000 });
/** Less than a euro for each of six rubrics. */
const fractions = fc
  .array(fc.integer({ min: 0, max: 99 }), { minLength: 6, maxLength: 6 })
  .map((all) => all.reduce((sum, one) => sum + one, 0));

let counter = 0;
const posting = (amount: number, more: Partial<Posting> = {}): Posting => {
  counter += 1;
  return {
    entryId: `entry ${counter}`,
    voucherNumber: `LON-2026-${String(counter).padStart(4, '0')}`,
    description: 'Loonjournaal',
    cents: amount,
    kind: 'run',
    isDeclared: true,
    place: 'here',
    isReversed: false,
    ...more,
  };
};

/** A month in which declaration and books agree but for nothing: one run, declared whole. */
const agreeing = (owed: number): MonthFacts => ({
  declaredCents: owed,
  declarationCount: 1,
  corrections: [],
  postings: [posting(owed)],
  outside: [],
});

/** Each cause as it comes about in a month, and what it adds to ledger less declared. */
const ways: Record<Cause, (facts: MonthFacts, amount: number) => [MonthFacts, number]> = {
  rounding: (facts, amount) => [{ ...facts, declaredCents: facts.declaredCents - (amount % 590) }, amount % 590],
  run_missing: (facts, amount) => [{ ...facts, postings: [...facts.postings, posting(amount, { isDeclared: false })] }, amount],
  correction: (facts, amount) => [
    { ...facts, declaredCents: facts.declaredCents + amount, corrections: [...facts.corrections, { period: '2026-01', cents: amount }] },
    -amount,
  ],
  booked_outside: (facts, amount) => [
    {
      ...facts,
      declaredCents: facts.declaredCents + amount,
      outside: [
        ...facts.outside,
        { entryId: 'o', voucherNumber: 'LON-2026-0001', wageCode: 'Afdr. premies', accountCode: '1799', cents: amount },
      ],
    },
    -amount,
  ],
  other_period: (facts, amount) => [{ ...facts, postings: [...facts.postings, posting(amount, { place: 'of_another_period' })] }, amount],
  run_reversed: (facts, amount) => [
    {
      ...facts,
      declaredCents: facts.declaredCents + amount,
      postings: [...facts.postings, posting(amount, { isReversed: true }), posting(-amount, { isReversed: true })],
    },
    -amount,
  ],
  manual_posting: (facts, amount) => [{ ...facts, postings: [...facts.postings, posting(-amount, { kind: 'other' })] }, -amount],
};
const names = Object.keys(ways) as Cause[];
const perCause = (facts: MonthFacts): Partial<Record<Cause, number>> => {
  const sums: Partial<Record<Cause, number>> = {};
  for (const item of explainDifference(facts).items) sums[item.cause] = (sums[item.cause] ?? 0) + item.cents;
  return sums;
};
const nothingLeft = (sums: Partial<Record<Cause, number>>) => Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));

describe('the difference between books and declaration', () => {
  it('is nothing where they agree', () => {
    expect(explainDifference(agreeing(1_109_500))).toMatchObject({ differenceCents: 0, items: [], unexplainedCents: 0 });
  });

  it('of 55 cents is the rounding to whole euros', () => {
    const facts = { ...agreeing(1_109_555), declaredCents: 1_109_500 };
    expect(explainDifference(facts)).toMatchObject({
      declaredCents: 1_109_500,
      ledgerCents: 1_109_555,
      differenceCents: 55,
      items: [{ cause: 'rounding', cents: 55 }],
      unexplainedCents: 0,
    });
  });

  it.each(names)('is explained whole by %s alone', (name) => {
    fc.assert(
      fc.property(cents, cents, (owed, amount) => {
        const [facts, expected] = ways[name](agreeing(owed), amount);
        const explanation = explainDifference(facts);
        expect(explanation.unexplainedCents).toBe(0);
        expect(nothingLeft(perCause(facts))).toEqual(nothingLeft({ [name]: expected }));
      }),
      { numRuns: runs },
    );
  });

  const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other): [Cause, Cause] => [one, other]));

  it.each(pairs)('is explained whole by %s and %s together, each with its own part', (one, other) => {
    fc.assert(
      fc.property(cents, cents, cents, fractions, (owed, first, second, rounded) => {
        const [some, firstPart] = ways[one](agreeing(owed), first);
        const [both, secondPart] = ways[other](some, second);
        expect(explainDifference(both).unexplainedCents).toBe(0);
        const sums = nothingLeft(perCause(both));
        expect(sums).toEqual(nothingLeft({ [one]: firstPart, [other]: secondPart }));
        // Rounded besides, nothing else changes.
        const rounding = { ...both, declaredCents: both.declaredCents - rounded };
        if (one !== 'rounding') expect(explainDifference(rounding).unexplainedCents).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('adds up to the cent for any month: parts and what is left unexplained are the difference', () => {
    const any = fc.integer({ min: -9_000_000_000, max: 9_000_000_000 });
    const anyPosting = fc.record({
      cents: any,
      kind: fc.constantFrom('run' as const, 'other' as const),
      isDeclared: fc.constantFrom(true, false, null),
      place: fc.constantFrom('here' as const, 'booked_elsewhere' as const, 'of_another_period' as const),
      isReversed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 0, max: 3 }),
        fc.array(any, { maxLength: 6 }),
        fc.array(anyPosting, { maxLength: 8 }),
        fc.array(any, { maxLength: 3 }),
        (declaredCents, declarationCount, corrections, postings, outside) => {
          const explanation = explainDifference({
            declaredCents,
            declarationCount,
            corrections: corrections.map((amount) => ({ period: '2026-01', cents: amount })),
            postings: postings.map(({ cents: amount, ...more }) => posting(amount, more)),
            outside: outside.map((amount) => ({ entryId: 'o', voucherNumber: 'v', wageCode: 'w', accountCode: '1799', cents: amount })),
          });
          const parts = explanation.items.reduce((sum, item) => sum + item.cents, 0);
          expect(explanation.differenceCents).toBe(explanation.ledgerCents - explanation.declaredCents);
          expect(parts + explanation.unexplainedCents).toBe(explanation.differenceCents);
        },
      ),
      { numRuns: 2 * runs },
    );
  });

  it('names one manual entry, whatever else there is and however small it is', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: -3_000_000, max: 3_000_000 }), fc.constantFrom(...names), cents, (owed, amount, name, other) => {
        fc.pre(amount !== 0 && name !== 'manual_posting');
        const [facts] = ways[name](agreeing(owed), other);
        const manual = posting(amount, { kind: 'other', voucherNumber: 'MEM-2026-0007' });
        const { items, unexplainedCents } = explainDifference({ ...facts, postings: [...facts.postings, manual] });
        expect(unexplainedCents).toBe(0);
        expect(items.filter(({ cause }) => cause === 'manual_posting')).toEqual([
          { cause: 'manual_posting', cents: amount, entryId: manual.entryId, voucherNumber: 'MEM-2026-0007', description: 'Loonjournaal' },
        ]);
      }),
      { numRuns: runs },
    );
  });

  it('leaves what nothing tells about unexplained, and does not call it rounding', () => {
    const facts = agreeing(1_000_000);
    for (const [declaredCents, unexplainedCents] of [
      [1_000_000 - 799, 0],
      [1_000_000 - 800, 800],
      [1_000_001, -1],
      [900_000, 100_000],
    ] as const)
      expect(explainDifference({ ...facts, declaredCents }).unexplainedCents).toBe(unexplainedCents);
  });

  it('takes a correction that is in the books as well for no cause', () => {
    const facts = { ...agreeing(1_020_000), corrections: [{ period: '2026-01', cents: 20_000 }] };
    expect(explainDifference(facts).items).toEqual([]);
    // The same with both truncated: in the difference of two truncated amounts either may be larger.
    expect(explainDifference({ ...facts, declaredCents: 1_020_300 })).toMatchObject({
      items: [{ cause: 'rounding', cents: -300 }],
      unexplainedCents: 0,
    });
  });

  it('without any declaration is a run that is missing in it', () => {
    const facts = { ...agreeing(500_000), declaredCents: 0, declarationCount: 0 };
    expect(explainDifference(facts)).toMatchObject({ items: [{ cause: 'run_missing', cents: 500_000 }], unexplainedCents: 0 });
  });

  it('counts a run of the month that was booked in another month, there and here', () => {
    const here = { ...agreeing(500_000), postings: [posting(500_000, { place: 'booked_elsewhere' })] };
    expect(explainDifference(here)).toMatchObject({
      ledgerCents: 0,
      items: [{ cause: 'other_period', cents: -500_000 }],
      unexplainedCents: 0,
    });
  });
});
