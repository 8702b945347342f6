import fc from 'fast-check';
import { daysAfter, isDay } from './day';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it('is one that exists, of the years that books have', () => {
    for (const each of ['2026-01-31', '2028-02-29', '1900-01-01', '2101-06-30', '2199-12-31'])
      expect([each, isDay(each)]).toEqual([each, true]);
    const none = [
      '2026-02-30',
      '2026-13-01',
      '26-01-01',
      '2026-1-1',
      '2026-01-01T00:00',
      '1899-12-31',
      '2200-01-01',
      '0001-01-01',
      '',
      null,
      20260101,
    ];
    expect(none.filter(isDay)).toEqual([]);
    fc.assert(fc.property(day, isDay), { numRuns: 1_000 });
  });

  it('has days after it and before it, one by one, whatever the month, the year or the clocks do', () => {
    expect([daysAfter('2026-12-31', 1), daysAfter('2028-02-28', 1), daysAfter('2026-03-29', 1), daysAfter('2026-03-01', -1)]).toEqual([
      '2027-01-01',
      '2028-02-29',
      '2026-03-30',
      '2026-02-28',
    ]);
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
        expect(daysAfter(daysAfter(from, count), -count)).toBe(from);
        expect(daysAfter(daysAfter(from, count), 1)).toBe(daysAfter(from, count + 1));
      }),
      { numRuns: 1_000 },
    );
  });
});
