/** The weights of the eleven test on the first eight of nine digits (the tax authority's form). */
const elevenTestWeights = [9, 8, 7, 6, 5, 4, 3, 2];

/** The weights of the payment reference's check digit, from the right, repeating. */
const paymentReferenceWeights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/** Whether nine digits pass the eleven test ('elfproef'); any other text doesn't. */
export function passesElevenTest(nineDigits: string): boolean {
  if (!/^\d{9}$/.test(nineDigits)) return false;
  const sum = elevenTestWeights.reduce((total, weight, index) => total + weight * Number(nineDigits[index]), 0);
  return sum % 11 === Number(nineDigits[8]);
}

/**
 * Whether this is a BSN as payroll may use it: up to nine digits (padded with zeros from the left), eleven test,
 * not beginning with 000, nor with 8 or 9.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{1,9}$/.test(text)) return false;
  const padded = text.padStart(9, '0');
  return !padded.startsWith('000') && !/^[89]/.test(padded) && passesElevenTest(padded);
}

/** What a wage tax number ('loonheffingennummer') is worth; `suffix_00` is a warning, because Loket itself gives such numbers. */
export type WageTaxNumberVerdict = 'valid' | 'suffix_00' | 'malformed' | 'fails_eleven_test';

/** Judges nine digits, L and two digits, as in 111111110L29. */
export function judgeWageTaxNumber(text: string): WageTaxNumberVerdict {
  if (!/^\d{9}L\d{2}$/.test(text)) return 'malformed';
  if (!passesElevenTest(text.slice(0, 9))) return 'fails_eleven_test';
  return text.endsWith('00') ? 'suffix_00' : 'valid';
}

/** Whether the number can be worked with: well-formed and passing the eleven test, whatever its suffix. */
export function isWageTaxNumber(text: string): boolean {
  const verdict = judgeWageTaxNumber(text);
  return verdict === 'valid' || verdict === 'suffix_00';
}

/** What a payment reference is made of; `periodCode` is two digits: the month, or the code of a four-week period. */
export interface PaymentReferenceParts {
  wageTaxNumber: string;
  year: number;
  periodCode: number;
}

/** The payment reference ('betalingskenmerk') of sixteen digits for a wage declaration; null when the parts can't make one. */
export function paymentReference(parts: PaymentReferenceParts): string | null {
  const { wageTaxNumber, year, periodCode } = parts;
  if (!isWageTaxNumber(wageTaxNumber)) return null;
  if (!Number.isInteger(year) || year < 2000 || !Number.isInteger(periodCode) || periodCode < 0 || periodCode > 99) return null;
  const subNumber = wageTaxNumber.slice(10);
  const body = `${wageTaxNumber.slice(0, 8)}6${year % 10}${subNumber}${String(periodCode).padStart(2, '0')}0`;
  return `${paymentCheckDigit(body)}${body}`;
}

/** Whether sixteen digits carry the right check digit. */
export function isPaymentReference(text: string): boolean {
  return /^\d{16}$/.test(text) && paymentCheckDigit(text.slice(1)) === Number(text[0]);
}

function paymentCheckDigit(fifteenDigits: string): number {
  const fromTheRight = [...fifteenDigits].reverse();
  const sum = fromTheRight.reduce((total, digit, index) => total + Number(digit) * (paymentReferenceWeights[index % 10] ?? 0), 0);
  const remainder = 11 - (sum % 11);
  if (remainder === 10) return 1;
  return remainder === 11 ? 0 : remainder;
}
