import { LoonbrugError } from '@loonbrug/platform';

/** An account, journal, cost centre or cost unit of these books has this code already. */
export const codeTaken = (code: string): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.code_taken', `code ${code} is taken`, { code });

export const fiscalYearExists = (year: number): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.fiscal_year_exists', `fiscal year ${year} exists`, { year });

/** Why a span can't be a fiscal year: `months` (not whole months, or more than twelve), `number` (another calendar year), `four_weekly` (no calendar year). */
export const fiscalYearSpanInvalid = (year: number, reason: string): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.fiscal_year_span_invalid', `fiscal year ${year} can not have these dates (${reason})`, {
    year,
    reason,
  });

/** It would overlap another fiscal year, or stand on the wrong side of it. */
export const fiscalYearMisplaced = (year: number, otherYear: number): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.fiscal_year_misplaced', `fiscal year ${year} collides with ${otherYear}`, { year, otherYear });
