import { AuthModule, authProblems } from '@loonbrug/auth';
import { LedgerModule, ledgerProblems } from '@loonbrug/ledger';
import { loketProblems } from '@loonbrug/loket';
import { PayrollModule, payrollProblems } from '@loonbrug/payroll';
import { platformProblems, type ProblemTexts } from '@loonbrug/platform';
import { TenancyModule, tenancyProblems } from '@loonbrug/tenancy';

/** The libraries that make up the product, for both processes. */
export const libraries = [AuthModule, TenancyModule, LedgerModule, PayrollModule];

/** The texts of every error code of every library. */
export const problemTexts: ProblemTexts = {
  ...platformProblems,
  ...authProblems,
  ...tenancyProblems,
  ...ledgerProblems,
  ...loketProblems,
  ...payrollProblems,
};
