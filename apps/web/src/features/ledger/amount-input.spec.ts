import { centsFrom } from './amount-input';

describe('an amount that is typed', () => {
  it.each([
    ['1234', 123_400, 123_400],
    ['1234,5', 123_450, 123_450],
    ['1234,56', 123_456, 123_456],
    ['1234.56', 123_456, 123_456],
    ['1.234,56', 123_456, undefined],
    ['1,234.56', undefined, 123_456],
    ['1.234', 123_400, undefined],
    ['1,234', undefined, 123_400],
    ['100,555', undefined, 10_055_500],
    ['100.555', 10_055_500, undefined],
    ['1.234.567', 123_456_700, undefined],
    ['€ 1 234,56', 123_456, 123_456],
    [',50', 50, 50],
    ['0', 0, 0],
    ['', null, null],
    ['  ', null, null],
    ['-1', undefined, undefined],
    ['12,3456', undefined, undefined],
    ['1e3', undefined, undefined],
    ['NaN', undefined, undefined],
    ['99999999999999999', undefined, undefined],
  ])('%j is %p cents in Dutch and %p in English', (typed, dutch, english) => {
    expect([centsFrom(typed, 'nl'), centsFrom(typed, 'en')]).toEqual([dutch, english]);
  });
});
