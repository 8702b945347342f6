import { ledgerProblems } from '@loonbrug/ledger';
import { loketProblems } from '@loonbrug/loket';
import { type Language, platformProblems, problemText, type ProblemTexts } from '@loonbrug/platform';
import type { Finding } from './finding';
import { processingRuleProblems } from '../processing-rule/problems';
import { journalRunProblems } from './problems';

// A run can be stopped by what Loket or the books say, too.
const texts: ProblemTexts = { ...platformProblems, ...loketProblems, ...ledgerProblems, ...journalRunProblems, ...processingRuleProblems };

/** A finding with its cause and remedy in the reader's language. */
export type ToldFinding = Finding & { readonly title: string; readonly remedy: string };

export const tell = (finding: Finding, language: Language): ToldFinding => ({
  ...finding,
  ...problemText(finding.code, finding.details, texts, language),
});
