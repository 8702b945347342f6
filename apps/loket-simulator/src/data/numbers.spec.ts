import fc from 'fast-check';
import { nineDigitNumber, passesElevenTest, paymentReference, paymentReferenceCheckDigit, taxPeriodCode, wageTaxNumber } from './numbers';
import { Random } from './random';

describe('numbers of the tax authority', () => {
  it.each(['111111110', '123456782', '001234560', '036000012'])('accepts %s by the eleven test', (number) => {
    expect(passesElevenTest(number)).toBe(true);
  });

  it.each(['123456789', '111111111', '12345678', 'L11111110'])('refuses %s by the eleven test', (number) => {
    expect(passesElevenTest(number)).toBe(false);
  });

  it('makes the payment references of the published examples', () => {
    expect(paymentReference('036000012L01', 2023, 11)).toBe('2036000016301110');
    expect(paymentReference('111111110L29', 2015, 8)).toBe('8111111116529080');
  });

  it('numbers four-week periods from 71', () => {
    expect([taxPeriodCode('month', 12), taxPeriodCode('four_weekly', 1), taxPeriodCode('four_weekly', 13)]).toEqual([12, 71, 83]);
  });

  it('makes only numbers that pass their own checks, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 12 }), (seed, subNumber, period) => {
        const random = new Random(seed, 'numbers');
        const number = wageTaxNumber(random, subNumber);
        const reference = paymentReference(number, 2026, period);
        expect(nineDigitNumber(random)).toMatch(/^[1-7]/);
        expect(number).toMatch(/^\d{9}L\d{2}$/);
        expect(passesElevenTest(number.slice(0, 9))).toBe(true);
        expect(reference).toMatch(/^\d{16}$/);
        expect(Number(reference[0])).toBe(paymentReferenceCheckDigit(reference.slice(1)));
      }),
    );
  });
});
