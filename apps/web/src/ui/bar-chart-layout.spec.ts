import fc from 'fast-check';
import { barsOf, ticksOf } from './bar-chart-layout';

describe('a chart of bars', () => {
  it('piles costs up above nothing and what comes back below it', () => {
    const series = [
      { label: 'a', values: [10, -5] },
      { label: 'b', values: [20, 7] },
      { label: 'c', values: [0, -3] },
    ];
    expect(barsOf(series, 2, true).map(({ category, from, to }) => [category, from, to])).toEqual([
      [0, 0, 10],
      [0, 10, 30],
      [1, 0, -5],
      [1, 0, 7],
      [1, -5, -8],
    ]);
    expect(barsOf(series, 2, false).map(({ category, lane, lanes, from, to }) => [category, lane, lanes, from, to])).toEqual([
      [0, 0, 3, 0, 10],
      [0, 1, 3, 0, 20],
      [1, 0, 3, 0, -5],
      [1, 1, 3, 0, 7],
      [1, 2, 3, 0, -3],
    ]);
  });

  const amounts = fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 13 });

  it('has every bar within its scale, and loses no cent of a stack (2,000 charts)', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 5 }), fc.boolean(), (values, isStacked) => {
        const series = values.map((one, index) => ({ label: String(index), values: one }));
        const categories = Math.max(...values.map((one) => one.length));
        const bars = barsOf(series, categories, isStacked);
        const ticks = ticksOf(bars);
        expect(bars.every(({ from, to }) => Math.min(from, to) >= ticks[0]! && Math.max(from, to) <= ticks.at(-1)!)).toBe(true);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(8);
        const total = bars.reduce((sum, { from, to }) => sum + (to - from), 0);
        expect(total).toBe(values.flat().reduce((sum, one) => sum + one, 0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has a scale where there is nothing to show', () => {
    const ticks = ticksOf([]);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThan(0);
  });
});
