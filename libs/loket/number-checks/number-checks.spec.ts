import fc from 'fast-check';
import { isBsn, isPaymentReference, isWageTaxNumber, judgeWageTaxNumber, passesElevenTest, paymentReference } from './number-checks';

const eightDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((digits) => digits.join(''));

/** The ninth digit that the common form of the eleven test asks: the weighted sum minus that digit is divisible by 11. */
function ninthDigit(eight: string): number {
  return [...eight].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11;
}

describe('the eleven test', () => {
  it.each(['111111110', '123456782', '001234560', '036000012'])('passes %s', (number) => expect(passesElevenTest(number)).toBe(true));
  it.each(['123456789', '12345678', '1234567820', '12345678a', ''])('refuses %p', (number) => expect(passesElevenTest(number)).toBe(false));

  it('passes exactly one ninth digit, or none when that digit would be ten', () => {
    fc.assert(
      fc.property(eightDigits, (eight) => {
        const passing = [...'0123456789'].filter((digit) => passesElevenTest(eight + digit));
        expect(passing).toEqual(ninthDigit(eight) === 10 ? [] : [String(ninthDigit(eight))]);
      }),
    );
  });

  it('finds every single changed digit', () => {
    fc.assert(
      fc.property(eightDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (eight, position, step) => {
        fc.pre(ninthDigit(eight) !== 10);
        const number = eight + ninthDigit(eight);
        const changed = number.slice(0, position) + ((Number(number[position]) + step) % 10) + number.slice(position + 1);
        expect(passesElevenTest(changed)).toBe(false);
      }),
    );
  });
});

describe('a BSN', () => {
  it('is padded with zeros from the left', () => {
    expect(isBsn('123456782')).toBe(true);
    expect(isBsn('001234560')).toBe(true);
    expect(isBsn('1234560')).toBe(true);
  });

  it.each(['123456789', '000000000', '000000012', '', '1234567820', '12345678x', ' 123456782'])('refuses %p', (text) =>
    expect(isBsn(text)).toBe(false),
  );

  it('does not begin with 8 or 9 in payroll, even when it passes the eleven test', () => {
    const beginning = (first: string) =>
      Array.from({ length: 100 }, (_, index) => `${first}12345${String(index).padStart(2, '0')}`)
        .filter((eight) => ninthDigit(eight) !== 10)
        .map((eight) => eight + ninthDigit(eight));
    expect(beginning('7').every(isBsn)).toBe(true);
    expect(beginning('8').some(isBsn)).toBe(false);
    expect(beginning('9').some(isBsn)).toBe(false);
  });
});

describe('a wage tax number', () => {
  it.each([
    ['111111110L29', 'valid'],
    ['036000012L01', 'valid'],
    ['111111110L00', 'suffix_00'],
    ['123456789L01', 'fails_eleven_test'],
    ['111111110B01', 'malformed'],
    ['111111110L1', 'malformed'],
    ['111111110l29', 'malformed'],
    ['', 'malformed'],
  ] as const)('judges %p as %s', (text, verdict) => expect(judgeWageTaxNumber(text)).toBe(verdict));

  it('can be worked with when its suffix is 00, because Loket gives such numbers', () => {
    expect(isWageTaxNumber('111111110L00')).toBe(true);
    expect(isWageTaxNumber('123456789L00')).toBe(false);
  });
});

describe('a payment reference', () => {
  it('is the one of the specification and the one of Loket', () => {
    expect(paymentReference({ wageTaxNumber: '036000012L01', year: 2023, periodCode: 11 })).toBe('2036000016301110');
    expect(paymentReference({ wageTaxNumber: '111111110L29', year: 2015, periodCode: 8 })).toBe('8111111116529080');
  });

  it('always carries a check digit that is recognised', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('036000012', '111111110', '123456782'),
        fc.nat(99),
        fc.integer({ min: 2000, max: 2099 }),
        fc.nat(99),
        (...parts) => {
          const [digits, subNumber, year, periodCode] = parts;
          const reference = paymentReference({ wageTaxNumber: `${digits}L${String(subNumber).padStart(2, '0')}`, year, periodCode });
          expect(reference).toHaveLength(16);
          expect(isPaymentReference(reference ?? '')).toBe(true);
          const otherDigit = (Number(reference?.[0]) + 1) % 10;
          expect(isPaymentReference(`${otherDigit}${reference?.slice(1)}`)).toBe(false);
        },
      ),
    );
  });

  it.each([
    { wageTaxNumber: '123456789L01', year: 2026, periodCode: 1 },
    { wageTaxNumber: '111111110L29', year: 26, periodCode: 1 },
    { wageTaxNumber: '111111110L29', year: 2026, periodCode: 100 },
    { wageTaxNumber: '111111110L29', year: 2026.5, periodCode: 1 },
  ])('is not made of %p', (parts) => expect(paymentReference(parts)).toBeNull());
});
