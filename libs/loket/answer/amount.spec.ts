import fc from 'fast-check';
import { parse } from 'lossless-json';
import { amountInCents, decimalInCents } from './amount';

const amountOf = (json: string) => amountInCents(parse(json), 'line 3 debit');
const written = (cents: number) => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

describe('an amount of Loket', () => {
  it('is exact to the cent for every amount of fifteen digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (cents) => {
        expect(amountOf(written(cents))).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  it('does not depend on how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(5), fc.integer({ min: -4, max: 4 }), (cents, zeros, exponent) => {
        expect(amountOf(written(cents) + '0'.repeat(zeros))).toBe(cents === 0 ? 0 : cents);
        expect(amountOf(`${cents === 0 ? 0 : cents}e-2`)).toBe(cents === 0 ? 0 : cents);
        expect(amountOf(`12${exponent < 0 ? '00000' : ''}E${exponent < 0 ? '' : '+'}${exponent}`)).toBe(
          exponent < 0 ? 1_200_000_00 / 10 ** -exponent : 12_00 * 10 ** exponent,
        );
      }),
    );
  });

  it.each([
    ['0', 0],
    ['-0', 0],
    ['-0.00', 0],
    ['500.87', 50_087],
    ['0.1', 10],
    ['1234567890123.45', 123_456_789_012_345],
    ['-1e2', -10_000],
    ['500.8700000000000000000', 50_087],
  ])('reads %s as %d', (json, cents) => expect(Object.is(amountOf(json), cents)).toBe(true));

  it.each(['500.871', '0.001', '-0.005', '1e-3', '1234567890123.451', '0.000000000000000000001'])(
    'refuses %s, which is no whole number of cents',
    (json) =>
      expect(() => amountOf(json)).toThrow(
        expect.objectContaining({ code: 'loket.amount_not_in_cents', details: { place: 'line 3 debit' }, retryable: false }),
      ),
  );

  it.each(['1e400', '12345678901234.56', '1e14', '9007199254740993', '1e999999', 'null', '"500.87"', 'true', '{}', '[]', '{"value":"12"}'])(
    'refuses %s, which is no amount',
    (json) =>
      expect(() => amountOf(json)).toThrow(expect.objectContaining({ code: 'loket.amount_malformed', details: { place: 'line 3 debit' } })),
  );

  it.each([Number.NaN, 12, Infinity, '12', undefined, 12n])('refuses %p, which is no number of an answer', (value) =>
    expect(() => amountInCents(value, 'x')).toThrow(expect.objectContaining({ code: 'loket.amount_malformed' })),
  );

  it.each(['', ' 1', '1,00', '+1', '.5', '1.', '0x10', 'NaN', '1_000', '١'])('refuses the text %p', (text) =>
    expect(() => decimalInCents(text, 'x')).toThrow(expect.objectContaining({ code: 'loket.amount_malformed' })),
  );
});
