import { LoonbrugError } from '@loonbrug/platform';

/** An account, journal, cost centre or cost unit of these books has this code already. */
export const codeTaken = (code: string): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.code_taken', `code ${code} is taken`, { code });

export const fiscalYearExists = (year: number): LoonbrugError =>
  new LoonbrugError('rejected', 'ledger.fiscal_year_exists', `fiscal year ${year} exists`, { year });
