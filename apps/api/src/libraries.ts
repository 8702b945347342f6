import { AuthModule, authProblems, authSealedColumns } from '@loonbrug/auth';
import { ControlModule } from '@loonbrug/control';
import { LedgerModule, ledgerProblems } from '@loonbrug/ledger';
import { loketProblems } from '@loonbrug/loket';
import { PayrollModule, payrollProblems, payrollSealedColumns } from '@loonbrug/payroll';
import { documentSegments, platformProblems, type ProblemTexts, type SealedColumn } from '@loonbrug/platform';
import { TenancyModule, tenancyProblems } from '@loonbrug/tenancy';

/** The libraries that make up the product, for both processes. */
export const libraries = [AuthModule, TenancyModule, LedgerModule, PayrollModule, ControlModule];

/** The texts of every error code of every library. */
export const problemTexts: ProblemTexts = {
  ...platformProblems,
  ...authProblems,
  ...tenancyProblems,
  ...ledgerProblems,
  ...loketProblems,
  ...payrollProblems,
};

/** Everything of a portal that is sealed, for whoever changes keys. */
export const sealedColumns: readonly SealedColumn[] = [documentSegments, ...payrollSealedColumns];

/** What is sealed and belongs to no portal. */
export const systemSealedColumns: readonly SealedColumn[] = authSealedColumns;
