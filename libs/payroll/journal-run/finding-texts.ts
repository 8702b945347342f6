import { ledgerProblems } from '@loonbrug/ledger';
import { loketProblems } from '@loonbrug/loket';
import { dayInWords, type ErrorDetails, type Language, platformProblems, problemText, type ProblemTexts } from '@loonbrug/platform';
import type { Finding } from './finding';
import { processingRuleProblems } from '../processing-rule/problems';
import { journalRunProblems } from './problems';

// A run can be stopped by what Loket or the books say, too.
const texts: ProblemTexts = { ...platformProblems, ...loketProblems, ...ledgerProblems, ...journalRunProblems, ...processingRuleProblems };

/** A finding with its cause and remedy in the reader's language. */
export type ToldFinding = Finding & { readonly title: string; readonly remedy: string };

export const tell = (finding: Finding, language: Language): ToldFinding => ({
  ...finding,
  ...problemText(finding.code, inWords(finding.details, language), texts, language),
});

const monthFormats: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** Details with periods as they are said: months that are stored as "2026-02", and days. */
function inWords(details: ErrorDetails, language: Language): ErrorDetails {
  const { periods } = details;
  if (typeof periods !== 'string') return details;
  const said = periods.replace(/\b\d{4}-\d{2}(-\d{2})?\b/g, (one, day?: string) =>
    day ? dayInWords(one, language) : monthFormats[language].format(new Date(`${one}-01`)),
  );
  return { ...details, periods: said };
}
