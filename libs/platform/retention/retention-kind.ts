/** What a term counts: days from an instant that the rows have, or whole calendar years after the year that the rows belong to. */
export type RetentionUnit = 'days' | 'years_after_year';

/** A kind of data that is erased after a term, declared by the noun that keeps it. */
export interface RetentionKind {
  /** Stable name, such as `payslip`; a portal's own term goes by it. */
  kind: string;
  unit: RetentionUnit;
  /** The usual term. */
  term: number;
  /** The law's own minimum: a portal may keep longer, never shorter. */
  minimum?: { term: number; law: string };
  /** Tables that it erases from, or in: a test finds a table without a term and without a reason to be kept. */
  tables: readonly string[];
  /**
   * Statements of one batch, in one transaction: $1 the portal, $2 the last calendar year (integer) or the last instant that is out of its term,
   * $3 how many at most. The first answers one row per erased thing; it is repeated until it answers fewer than were asked for.
   */
  statements: readonly string[];
}

/** The same for what belongs to no portal; no portal changes its term. */
export type SystemRetentionKind = Pick<RetentionKind, 'kind' | 'term' | 'tables'> & (SystemStatements | SystemErasure);

export interface SystemStatements {
  /** As above; $1 the last instant that is out of the term, $2 how many at most. */
  statements: readonly string[];
}

/** What statements alone can't do, such as a record of each that goes. */
export interface SystemErasure {
  /** Erases a batch of what is from before an instant, and returns how much; it is repeated until that is less than was asked for. */
  erase(before: Date, atMost: number): Promise<number>;
}
