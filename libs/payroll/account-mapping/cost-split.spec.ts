import fc from 'fast-check';
import { shareOut } from './cost-split';

const runs = { numRuns: 1_000 };
const amount = fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }));
const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 12 });

describe('an amount that is shared out', () => {
  it('is its parts together, to the cent', () => {
    fc.assert(
      fc.property(amount, weights, (cents, each) => {
        expect(shareOut(cents, each).reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n)).toBe(BigInt(cents));
      }),
      runs,
    );
  });

  it('gives each less than one cent off its exact share, and says by how much', () => {
    fc.assert(
      fc.property(amount, weights, (cents, each) => {
        const whole = each.reduce((sum, weight) => sum + BigInt(weight), 0n);
        shareOut(cents, each).forEach(({ amountCents, roundingCents }, index) => {
          const off = BigInt(amountCents) * whole - BigInt(cents) * BigInt(each[index]!);
          expect(off < whole && off > -whole).toBe(true);
          expect(Math.abs(roundingCents - Number(off) / Number(whole))).toBeLessThan(0.000_11);
        });
      }),
      runs,
    );
  });

  it('gives a cost centre with a larger share never less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (cents, each) => {
        const parts = shareOut(cents, each);
        for (const [one, weight] of each.entries())
          for (const [other, than] of each.entries())
            if (weight > than) expect(parts[one]!.amountCents).toBeGreaterThanOrEqual(parts[other]!.amountCents);
      }),
      runs,
    );
  });

  it('gives the odd cent to the largest remainder, and of equal ones to the first', () => {
    const cents = (amountCents: number, each: number[]) => shareOut(amountCents, each).map((part) => part.amountCents);
    expect(cents(100_001, [60, 40])).toEqual([60_001, 40_000]);
    expect(cents(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(cents(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(cents(1, [1, 9])).toEqual([0, 1]);
    expect(cents(0, [60, 40])).toEqual([0, 0]);
  });
});
