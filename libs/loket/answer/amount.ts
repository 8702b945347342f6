import { isLosslessNumber } from 'lossless-json';
import { LoketAmountMalformed, LoketAmountNotInCents } from '../loket.errors';

/** What fits exactly in a number with two decimals: fifteen digits, the two of the cents included. */
const maxDigits = 15;

/**
 * A JSON number of Loket in cents, without float arithmetic. `place` names it in errors.
 * Throws `loket.amount_not_in_cents` for a third decimal that isn't zero, `loket.amount_malformed` for anything that is no such number.
 */
export function amountInCents(value: unknown, place: string): number {
  if (!isLosslessNumber(value)) throw new LoketAmountMalformed(place);
  return decimalInCents(value.value, place);
}

/** The same for a decimal written as text, as in an XML message. */
export function decimalInCents(decimal: string, place: string): number {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(decimal);
  if (!parts) throw new LoketAmountMalformed(place);
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  if (whole.length + fraction.length > 400) throw new LoketAmountMalformed(place);
  const shifted = shiftedDigits(whole + fraction, fraction.length - Number(exponent) - 2);
  if (shifted.rest !== '') throw new LoketAmountNotInCents(place);
  if (shifted.digits.length > maxDigits) throw new LoketAmountMalformed(place);
  const cents = Number(shifted.digits);
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** The digits before and after the point when `decimals` digits stand behind it, without zeros that mean nothing. */
function shiftedDigits(digits: string, decimals: number): { digits: string; rest: string } {
  const padded = decimals < 0 ? digits.padEnd(digits.length - decimals, '0') : digits.padStart(decimals + 1, '0');
  const point = padded.length - Math.max(decimals, 0);
  return { digits: padded.slice(0, point).replace(/^0+(?=\d)/, ''), rest: padded.slice(point).replace(/0+$/, '') };
}
