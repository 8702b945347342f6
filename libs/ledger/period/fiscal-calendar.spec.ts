import fc from 'fast-check';
import { plannedPeriods, spanOf, spanProblem } from './fiscal-calendar';

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe('the calendar of a fiscal year', () => {
  it('has the four-weekly periods of 2026 as the tax authority publishes them', () => {
    const regular = plannedPeriods(2026, 'four_weekly').filter((period) => period.kind === 'regular');
    expect(regular.map(({ startsOn, endsOn }) => `${startsOn.slice(5)}..${endsOn.slice(5)}`)).toEqual([
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

  it('ends February on its 29th in a leap year', () => {
    expect(plannedPeriods(2028, 'month')[2]).toEqual({ number: 2, kind: 'regular', startsOn: '2028-02-01', endsOn: '2028-02-29' });
  });

  it('opens at 0, corrects after the last, and its regular periods hold each day of the year once, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom('month' as const, 'four_weekly' as const), (year, kind) => {
        const [opening, ...rest] = plannedPeriods(year, kind);
        const correction = rest.pop();
        const count = kind === 'month' ? 12 : 13;
        expect(opening).toEqual({ number: 0, kind: 'opening', startsOn: `${year}-01-01`, endsOn: `${year}-01-01` });
        expect(correction).toEqual({ number: count + 1, kind: 'correction', startsOn: `${year}-12-31`, endsOn: `${year}-12-31` });
        expect(rest.map((period) => period.number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        expect(rest[0]?.startsOn).toBe(`${year}-01-01`);
        expect(rest.at(-1)?.endsOn).toBe(`${year}-12-31`);
        rest.forEach((period, index) => {
          expect(period.endsOn > period.startsOn).toBe(true);
          if (index > 0) expect(period.startsOn).toBe(dayAfter(rest[index - 1]!.endsOn));
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('may begin in any month, end early, and holds each of its days once', () => {
    const month = fc.record({ year: fc.integer({ min: 1990, max: 2098 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 12 }), (first, months) => {
        const startsOn = `${first.year}-${String(first.month).padStart(2, '0')}-01`;
        const endsOn = new Date(Date.UTC(first.year, first.month - 1 + months, 0)).toISOString().slice(0, 10);
        const span = spanOf(first.year, { startsOn, endsOn });
        expect(spanProblem(first.year, 'month', span)).toBeUndefined();
        const [opening, ...rest] = plannedPeriods(first.year, 'month', span);
        const correction = rest.pop();
        expect([opening, correction]).toEqual([
          { number: 0, kind: 'opening', startsOn, endsOn: startsOn },
          { number: months + 1, kind: 'correction', startsOn: endsOn, endsOn },
        ]);
        expect(rest.map((period) => period.number)).toEqual(Array.from({ length: months }, (_, index) => index + 1));
        expect([rest[0]?.startsOn, rest.at(-1)?.endsOn]).toEqual([startsOn, endsOn]);
        rest.slice(1).forEach((period, index) => expect(period.startsOn).toBe(dayAfter(rest[index]!.endsOn)));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [2026, 'month', '2026-07-01', '2027-06-30', undefined],
    [2027, 'month', '2026-07-01', '2027-06-30', undefined],
    [2028, 'month', '2026-07-01', '2027-06-30', 'number'],
    [2026, 'month', '2026-07-02', '2027-06-30', 'months'],
    [2026, 'month', '2026-07-01', '2027-06-29', 'months'],
    [2026, 'month', '2026-07-01', '2027-07-31', 'months'],
    [2026, 'month', '2026-07-01', '2026-06-30', 'months'],
    [2026, 'four_weekly', '2026-07-01', '2027-06-30', 'four_weekly'],
    [2026, 'four_weekly', '2026-01-01', '2026-11-30', 'four_weekly'],
    [2026, 'four_weekly', '2026-01-01', '2026-12-31', undefined],
  ] as const)('judges year %i of kind %s from %s to %s: %s', (year, kind, startsOn, endsOn, problem) => {
    expect(spanProblem(year, kind, { startsOn, endsOn })).toBe(problem);
  });
});
