import type { Random } from './random';

/** Whether nine digits pass the eleven test as the tax authority does it: (9a0 + 8a1 + … + 2a7) mod 11 = a8. */
export function passesElevenTest(digits: string): boolean {
  return /^\d{9}$/.test(digits) && elevenTestRemainder(digits.slice(0, 8)) === Number(digits[8]);
}

function elevenTestRemainder(eightDigits: string): number {
  return [...eightDigits].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11;
}

/** Nine digits that pass the eleven test and begin with 1 to 7. */
export function nineDigitNumber(random: Random): string {
  for (;;) {
    const eight = String(random.integer(10_000_000, 79_999_999));
    const remainder = elevenTestRemainder(eight);
    if (remainder < 10) return `${eight}${remainder}`;
  }
}

/** Wage tax number: nine digits that pass the eleven test, L, and a sub-number of two digits. */
export function wageTaxNumber(random: Random, subNumber: number): string {
  return `${nineDigitNumber(random)}L${String(subNumber).padStart(2, '0')}`;
}

/** The period as the tax authority numbers it: months 1–12, four-week periods 71–83. */
export function taxPeriodCode(periodType: 'month' | 'four_weekly', periodNumber: number): number {
  return periodType === 'month' ? periodNumber : 70 + periodNumber;
}

/** Payment reference of sixteen digits; the period is the tax authority's number of it. */
export function paymentReference(wageTaxNumberOfEmployer: string, year: number, period: number): string {
  const subNumber = wageTaxNumberOfEmployer.slice(10);
  const body = `${wageTaxNumberOfEmployer.slice(0, 8)}6${year % 10}${subNumber}${String(period).padStart(2, '0')}0`;
  return `${paymentReferenceCheckDigit(body)}${body}`;
}

/** The first digit of a payment reference, which follows from the fifteen others. */
export function paymentReferenceCheckDigit(body: string): number {
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
  const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (weights[index % weights.length] ?? 0), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 1;
  return check === 11 ? 0 : check;
}
