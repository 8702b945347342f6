import type { ProblemTexts } from '@loonbrug/platform';
import { connectionProblems } from './connection/problems';
import { fetchProblems } from './fetch/problems';

/** Texts of the errors and findings of the payroll link. */
export const payrollProblems: ProblemTexts = { ...connectionProblems, ...fetchProblems };
