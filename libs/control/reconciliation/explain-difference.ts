/** Why the books and the declaration of a month differ. */
export const causes = [
  'rounding',
  'run_missing',
  'correction',
  'booked_outside',
  'other_period',
  'run_reversed',
  'manual_posting',
] as const;
export type Cause = (typeof causes)[number];

/** What a part of the difference comes from; cents as it adds to ledger less declared. */
export interface ExplainedItem {
  readonly cause: Cause;
  readonly cents: number;
  /** The entry it stands in; null for what is in no entry. */
  readonly entryId: string | null;
  readonly voucherNumber: string | null;
  /** What it is: the description of the entry, the wage code, or the period that a correction is about. */
  readonly description: string;
}

/** A movement on the accounts of the wage tax; credit is positive, because it is owed. */
export interface Posting {
  readonly entryId: string;
  readonly voucherNumber: string;
  readonly description: string;
  readonly cents: number;
  readonly kind: 'run' | 'other';
  /** Of a run: whether it is in the declaration, as far as its approval tells. Null: nothing tells. */
  readonly isDeclared: boolean | null;
  /** A run of this month that was booked in another one, or the other way round. */
  readonly place: 'here' | 'booked_elsewhere' | 'of_another_period';
  /** The entry was taken back in the same month. */
  readonly isReversed: boolean;
}

/** Everything about a month that the books and the declaration say. */
export interface MonthFacts {
  /** What all declarations of the month come to. */
  readonly declaredCents: number;
  readonly declarationCount: number;
  /** Amounts of earlier periods within it. */
  readonly corrections: ReadonlyArray<{ readonly period: string; readonly cents: number }>;
  readonly postings: readonly Posting[];
  /** Wage codes that belong on the accounts and were booked on another one; the amount as it would have counted, credit positive. */
  readonly outside: ReadonlyArray<{
    readonly entryId: string;
    readonly voucherNumber: string;
    readonly wageCode: string;
    readonly accountCode: string;
    readonly cents: number;
  }>;
}

export interface Explanation {
  readonly declaredCents: number;
  readonly ledgerCents: number;
  readonly differenceCents: number;
  readonly items: readonly ExplainedItem[];
  readonly unexplainedCents: number;
}

/** A declaration has up to so many amounts in whole euros that add up to what is to be paid, each truncated by less than a euro. */
const roundedRubrics = 8;
const roundingLimitCents = roundedRubrics * 100;
/** Among more uncertain parts than this only the likely combinations are looked at. */
const combinedAtMost = 12;

/** Splits the difference by cause. What the parts add up to and what is left unexplained are the difference, to the cent. */
export function explainDifference(facts: MonthFacts): Explanation {
  const ledgerCents = sumOf(facts.postings.filter(({ place }) => place !== 'booked_elsewhere'));
  const differenceCents = ledgerCents - facts.declaredCents;
  const certain = certainItems(facts);
  const rest = differenceCents - sumOf(certain);
  const uncertain = uncertainItems(facts);
  const chosen = fewestThatFit(rest, uncertain, facts);
  const left = rest - sumOf(chosen ?? []);
  const rounding: ExplainedItem[] =
    chosen !== null && left !== 0 ? [{ cause: 'rounding', cents: left, entryId: null, voucherNumber: null, description: '' }] : [];
  const items = [...certain, ...(chosen ?? []), ...rounding];
  return { declaredCents: facts.declaredCents, ledgerCents, differenceCents, items, unexplainedCents: differenceCents - sumOf(items) };
}

/** What the rows themselves tell. */
function certainItems({ postings, outside, declarationCount }: MonthFacts): ExplainedItem[] {
  const ofPostings = postings.flatMap((posting): ExplainedItem[] => {
    if (posting.kind === 'other') return [itemOf('manual_posting', posting, posting.cents)];
    if (posting.place !== 'here')
      return [itemOf('other_period', posting, posting.place === 'of_another_period' ? posting.cents : -posting.cents)];
    if (posting.isReversed) return [];
    return declarationCount === 0 || posting.isDeclared === false ? [itemOf('run_missing', posting, posting.cents)] : [];
  });
  return [
    ...ofPostings,
    ...outside.map(({ entryId, voucherNumber, wageCode, accountCode, cents }): ExplainedItem => ({
      cause: 'booked_outside',
      cents: -cents,
      entryId,
      voucherNumber,
      description: `${wageCode} → ${accountCode}`,
    })),
  ];
}

/** What may be so: a correction that is declared here and not booked here, a reversed run that is still declared, a run that nothing tells about. */
function uncertainItems({ postings, corrections, declarationCount }: MonthFacts): ExplainedItem[] {
  if (declarationCount === 0) return [];
  const here = postings.filter(({ kind, place }) => kind === 'run' && place === 'here');
  return [
    ...corrections.map(({ period, cents }): ExplainedItem => ({
      cause: 'correction',
      cents: -cents,
      entryId: null,
      voucherNumber: null,
      description: period,
    })),
    ...here.filter(({ isReversed, cents }) => isReversed && cents > 0).map((posting) => itemOf('run_reversed', posting, -posting.cents)),
    ...here
      .filter(({ isDeclared, isReversed }) => isDeclared === null && !isReversed)
      .map((posting) => itemOf('run_missing', posting, posting.cents)),
  ].filter(({ cents }) => cents !== 0);
}

/** The fewest uncertain parts that leave no more than rounding; null when no choice does. */
function fewestThatFit(rest: number, uncertain: readonly ExplainedItem[], facts: MonthFacts): ExplainedItem[] | null {
  const candidates = uncertain.slice(0, combinedAtMost);
  let best: ExplainedItem[] | null = null;
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const chosen = candidates.filter((_, index) => (mask >> index) % 2 === 1);
    if (best !== null && chosen.length >= best.length) continue;
    if (isRounding(rest - sumOf(chosen), chosen, facts)) best = chosen;
  }
  return best;
}

/** Truncating favours the employer, so the books say more; a correction is the difference of two truncated amounts, and may go either way. */
function isRounding(cents: number, chosen: readonly ExplainedItem[], { declarationCount, corrections }: MonthFacts): boolean {
  if (cents === 0) return true;
  const counted = corrections.length - chosen.filter(({ cause }) => cause === 'correction').length;
  const eitherWay = counted * roundingLimitCents;
  return cents > -eitherWay - (eitherWay > 0 ? 0 : 1) && cents < declarationCount * roundingLimitCents + eitherWay;
}

const itemOf = (cause: Cause, { entryId, voucherNumber, description }: Posting, cents: number): ExplainedItem => ({
  cause,
  cents,
  entryId,
  voucherNumber,
  description,
});

const sumOf = (parts: ReadonlyArray<{ readonly cents: number }>): number => parts.reduce((sum, { cents }) => sum + cents, 0);
