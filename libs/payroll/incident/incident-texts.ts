import { loketProblems } from '@loonbrug/loket';
import { type ErrorDetails, type Language, platformProblems, type ProblemText, problemText, type ProblemTexts } from '@loonbrug/platform';
import { tenancyProblems } from '@loonbrug/tenancy';
import { payrollProblems } from '../problems';

const texts: ProblemTexts = { ...platformProblems, ...tenancyProblems, ...loketProblems, ...payrollProblems };

/** What is wrong and what to do about it, in the reader's language. */
export const textOf = (code: string, details: ErrorDetails, language: Language): ProblemText => problemText(code, details, texts, language);
