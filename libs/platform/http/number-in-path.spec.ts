import { NumberInPath } from './number-in-path';
import { RequestInvalid } from './validation';

const pipe = new NumberInPath('year', 1990, 2100);
const brokenBy = (value: unknown): unknown => {
  try {
    return pipe.transform(value);
  } catch (error) {
    return error instanceof RequestInvalid ? error.details : error;
  }
};

describe('a number in a path', () => {
  it('is a number from the least to the greatest that it may be', () => {
    expect(['1990', 2026, '2100'].map(brokenBy)).toEqual([1990, 2026, 2100]);
  });

  it.each([
    ['isInt', ['x', '', '2026.5', 2026.5, Number.NaN, '1e999', undefined, null, {}, ['2026']]],
    ['min', ['0', '-2026', 1989]],
    ['max', ['2101', 9999999999, '9007199254740993', '1e308']],
  ])('is refused by name otherwise: %s', (rule, values) => {
    for (const value of values) expect(brokenBy(value)).toEqual({ fields: [{ field: 'year', rules: [rule] }] });
  });
});
