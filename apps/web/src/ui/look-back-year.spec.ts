import { lookBackYear } from './look-back-year';

describe('the year that is looked back on', () => {
  it.each([
    [new Date(2027, 0, 1), 2026],
    [new Date(2027, 2, 31, 23, 59), 2026],
    [new Date(2027, 3, 1), 2027],
    [new Date(2027, 11, 31, 23, 59), 2027],
  ])('is, on %s, %s', (now, year) => {
    expect(lookBackYear(now)).toBe(year);
  });
});
