import type { FetchItem } from '../../session/fetch-progress';

export const countNames = ['payrollRuns', 'journalRuns', 'employees', 'payslips', 'wageDeclarations'] as const;
type Totals = Record<(typeof countNames)[number], number>;

/** What all links brought together. */
export function totalsOf(links: readonly FetchItem[]): Totals {
  const totals: Totals = { payrollRuns: 0, journalRuns: 0, employees: 0, payslips: 0, wageDeclarations: 0 };
  for (const { counts } of links) for (const name of countNames) totals[name] += counts[name] ?? 0;
  return totals;
}

/** The latest to end first. */
export const byEnd = (links: readonly FetchItem[]): FetchItem[] =>
  [...links].sort((one, other) => (other.finishedAt ?? '').localeCompare(one.finishedAt ?? ''));
