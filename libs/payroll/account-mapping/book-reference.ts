/** Something of the books that a code leads to. */
export interface BookReference {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly isBlocked: boolean;
}

/** An account as far as mapping needs it. */
export interface ChartAccount extends BookReference {
  readonly kind: 'balance' | 'profit_and_loss';
  readonly rgs: string | null;
}
