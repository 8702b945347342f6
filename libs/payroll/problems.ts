import type { ProblemTexts } from '@loonbrug/platform';
import { connectionProblems } from './connection/problems';
import { fetchProblems } from './fetch/problems';
import { employeeProblems } from './employee/problems';
import { payslipProblems } from './payslip/problems';
import { wageDeclarationProblems } from './wage-declaration/problems';
import { accountMappingProblems } from './account-mapping/problems';
import { journalRunProblems } from './journal-run/problems';
import { processingRuleProblems } from './processing-rule/problems';
import { mappingTemplateProblems } from './mapping-template/problems';
import { pushProblems } from './push/problems';

/** Texts of the errors and findings of the payroll link. */
export const payrollProblems: ProblemTexts = {
  ...employeeProblems,
  ...payslipProblems,
  ...wageDeclarationProblems,
  ...accountMappingProblems,
  ...mappingTemplateProblems,
  ...journalRunProblems,
  ...processingRuleProblems,
  ...pushProblems,
  ...connectionProblems,
  ...fetchProblems,
};
