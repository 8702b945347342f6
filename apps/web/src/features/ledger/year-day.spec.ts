import { isDayOf } from './year-day';

const broken = { startsOn: '2025-07-01', endsOn: '2026-06-30' };

describe('a day of a fiscal year', () => {
  it.each([
    ['2025-07-01', true],
    ['2026-02-14', true],
    ['2026-06-30', true],
    ['2025-06-30', false],
    ['2026-07-01', false],
    // As a field tells it while the year is typed.
    ['0002-03-31', false],
    ['0202-03-31', false],
    ['20260-03-31', false],
    ['2026-03', false],
    ['', false],
  ])('%s: %p', (day, isOne) => expect(isDayOf(broken, day)).toBe(isOne));
});
