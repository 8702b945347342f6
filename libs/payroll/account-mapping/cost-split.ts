/** A part of an amount. Cents, with the sign of the whole. */
export interface Part {
  readonly amountCents: number;
  /** What rounding added to the exact share, in cents, to four decimals; for showing. */
  readonly roundingCents: number;
}

/**
 * Parts of an amount by weight, by the method of the largest remainder: they add up to the amount exactly, and each is less than one cent off its
 * exact share. Of equal remainders the first one gets the cent, so that the order of the weights must be one that stays.
 */
export function shareOut(amountCents: number, weights: readonly number[]): Part[] {
  const size = BigInt(Math.abs(amountCents));
  const sign = amountCents < 0 ? -1 : 1;
  // Amounts of fourteen digits times a weight do not fit a number.
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const parts = weights.map((weight, index) => ({
    index,
    cents: (size * BigInt(weight)) / whole,
    remainder: (size * BigInt(weight)) % whole,
  }));
  let left = size - parts.reduce((sum, { cents }) => sum + cents, 0n);
  const inTurn = [...parts].sort((one, other) => Number(other.remainder - one.remainder) || one.index - other.index);
  for (const part of inTurn) {
    if (left === 0n) break;
    part.cents += 1n;
    left -= 1n;
  }
  return parts.map(({ cents, index }) => {
    const off = cents * whole - size * BigInt(weights[index]!);
    const amount = Number(cents) * sign;
    return { amountCents: amount === 0 ? 0 : amount, roundingCents: (Number((off * 10_000n) / whole) / 10_000) * sign || 0 };
  });
}
