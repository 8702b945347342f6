import fc from 'fast-check';
import { daysAfter, dutchDay, firstYearOf, paymentDeadlineOf, periodIdOf, periodsOfYear, periodsUntil } from './periods';

describe('payroll periods', () => {
  it('has the four-week periods of 2026 as the tax authority published them', () => {
    expect(periodsOfYear(2026, 'four_weekly').map(({ startDate, endDate }) => `${startDate.slice(5)}..${endDate.slice(5)}`)).toEqual([
      '01-01..01-25',
      '01-26..02-22',
      '02-23..03-22',
      '03-23..04-19',
      '04-20..05-17',
      '05-18..06-14',
      '06-15..07-12',
      '07-13..08-09',
      '08-10..09-06',
      '09-07..10-04',
      '10-05..11-01',
      '11-02..11-29',
      '11-30..12-31',
    ]);
  });

  it('covers every year whole, without gaps or overlaps, by months and by four weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom('month' as const, 'four_weekly' as const), (year, periodType) => {
        const periods = periodsOfYear(year, periodType);
        expect(periods[0]?.startDate).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.endDate).toBe(`${year}-12-31`);
        periods.slice(1).forEach((period, index) => expect(period.startDate).toBe(daysAfter(periods[index]?.endDate ?? '', 1)));
      }),
    );
  });

  it('has wage tax paid on the last day of the next month', () => {
    const [january, ...others] = periodsOfYear(2026, 'month');
    expect(january && [periodIdOf(january), paymentDeadlineOf(january)]).toEqual([202601, '2026-02-28']);
    expect(others.map(paymentDeadlineOf).at(-1)).toBe('2027-01-31');
  });

  it.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('takes %s as %s, the day in the Netherlands', (instant, day) => expect(dutchDay(new Date(instant))).toBe(day));

  it('begins a year, and the half from which a world needs no year before, with the Dutch day', () => {
    const years = (instant: string) => [...new Set(periodsUntil(new Date(instant), 'month').map(({ year }) => year))];
    expect([years('2026-12-31T22:59:59Z'), years('2026-12-31T23:00:00Z')]).toEqual([[2026], [2026, 2027]]);
    expect([firstYearOf(new Date('2026-06-30T21:59:59Z')), firstYearOf(new Date('2026-06-30T22:00:00Z'))]).toEqual([2025, 2026]);
  });
});
