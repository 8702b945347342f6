import type { BalanceRow, KeptBalance, KeptBooks } from './books-as-kept';
import type { ServedAdministration, ServedRun, ServedTotal } from './payroll-office';
import type { InboxRun } from './process-runs';

/** A run that must not be booked, and why: it was made so. By the id of Loket's journal run. */
export interface PlantedProblem {
  state: 'blocked' | 'to_review';
  code: string;
}

export type PlantedProblems = ReadonlyMap<string, PlantedProblem>;

/** Declarations that are final at Loket; what is only prepared is not taken over. */
const finalStatuses = [5, 6];

/** Everything in the books of one administration that is not as Loket served it, in words; nothing when all is. */
export function differencesOf(served: ServedAdministration, kept: KeptBooks, planted: PlantedProblems): string[] {
  return [
    ...(kept.isLinked ? [] : ['the client number is not linked']),
    ...runDifferences(served, kept, planted),
    ...balanceDifferences(served, kept, planted),
    ...payslipDifferences(served, kept),
    ...declarationDifferences(served, kept),
    ...unequal('employees', served.employees, kept.employees),
  ];
}

function unequal(what: string, served: number | string, kept: number | string | undefined): string[] {
  return served === kept ? [] : [`${what}: ${served} served, ${kept ?? 'none'} kept`];
}

function runDifferences(served: ServedAdministration, { runs }: KeptBooks, planted: PlantedProblems): string[] {
  const differences: string[] = [];
  for (const run of served.eligibleJournalRuns) {
    const kept = runs.filter(({ loketJournalRunId }) => loketJournalRunId === run.journalRunId);
    const name = `journal run ${run.year}-${run.periodNumber} (${run.journalRunId})`;
    if (kept.length === 1) differences.push(...stateDifferences(name, run, kept[0]!, planted.get(run.journalRunId)));
    else differences.push(`${name}: ${kept.length} times in the inbox`);
  }
  const eligible = new Set(served.eligibleJournalRuns.map(({ journalRunId }) => journalRunId));
  for (const run of runs.filter(({ loketJournalRunId }) => !eligible.has(loketJournalRunId))) {
    const problem = planted.get(run.loketJournalRunId);
    if (problem) differences.push(...problemDifferences(`journal run ${run.year}-${run.periodNumber}`, run, problem));
    else if (run.state === 'booked') differences.push(`journal run ${run.year}-${run.periodNumber} is booked and should not be`);
  }
  return differences;
}

function stateDifferences(name: string, served: ServedRun, kept: InboxRun, problem: PlantedProblem | undefined): string[] {
  if (problem) return problemDifferences(name, kept, problem);
  if (!served.isNewestOfPayrollRun)
    return ['superseded', 'booked'].includes(kept.state) ? [] : [`${name}: superseded expected, ${kept.state} kept`];
  return [...unequal(name, 'booked', kept.state), ...unequal(`${name}, debit`, served.debitCents, kept.totalDebitCents ?? undefined)];
}

function problemDifferences(name: string, kept: InboxRun, { state, code }: PlantedProblem): string[] {
  const codes = kept.findings.map((finding) => finding.code);
  return kept.state === state && codes.includes(code)
    ? []
    : [`${name}: ${state} for ${code} expected, ${kept.state} for ${codes.join(', ')} kept`];
}

/** What the books are to hold: without the periods whose run was made unbookable. */
function expectedTotals(served: ServedAdministration, planted: PlantedProblems): ServedTotal[] {
  const withheld = new Set(
    served.eligibleJournalRuns
      .filter(({ journalRunId }) => planted.has(journalRunId))
      .map(({ year, periodNumber }) => `${year}/${periodNumber}`),
  );
  return served.expectedTotals.filter(({ year, periodNumber }) => !withheld.has(`${year}/${periodNumber}`));
}

function balanceDifferences(served: ServedAdministration, kept: KeptBooks, planted: PlantedProblems): string[] {
  const totals = expectedTotals(served, planted);
  const known = new Set(kept.balances.map(({ year }) => year));
  const differences = totals
    .filter(({ year }) => !known.has(year))
    .map(({ year, accountCode }) => `the books have no year ${year} for ${accountCode}`);
  // A correction books differences, and turnover on both sides then is another than that of the newest journal alone.
  const isCorrected = kept.runs.some(
    ({ findings, state }) => state === 'booked' && findings.some(({ code }) => code === 'journal_run.correction'),
  );
  return [...new Set([...differences, ...kept.balances.flatMap((balance) => oneBalance(totals, balance, { kept, isCorrected }))])];
}

function oneBalance(
  totals: readonly ServedTotal[],
  balance: KeptBalance,
  { kept, isCorrected }: { kept: KeptBooks; isCorrected: boolean },
): string[] {
  const expected = new Map<string, BalanceRow>();
  for (const total of totals.filter(({ year, periodNumber }) => year === balance.year && periodNumber <= balance.untilPeriod)) {
    const code = kept.accountOf.get(total.accountCode) ?? `unmapped ${total.accountCode}`;
    const row = expected.get(code) ?? { code, debitCents: 0, creditCents: 0 };
    row.debitCents += total.debitCents;
    row.creditCents += total.creditCents;
    expected.set(code, row);
  }
  const rows = new Map(balance.rows.map((row) => [row.code, row]));
  const codes = [...new Set([...expected.keys(), ...rows.keys()])].sort();
  return codes.flatMap((code) => {
    const figures = isCorrected ? netOf : bothSidesOf;
    return unequal(`account ${code} until ${balance.year}-${balance.untilPeriod}`, figures(expected.get(code)), figures(rows.get(code)));
  });
}

const netOf = (row: BalanceRow | undefined): string => `${(row?.debitCents ?? 0) - (row?.creditCents ?? 0)} cents`;
const bothSidesOf = (row: BalanceRow | undefined): string => `${row?.debitCents ?? 0} debit ${row?.creditCents ?? 0} credit cents`;

function payslipDifferences(served: ServedAdministration, { payslipRuns, payslips }: KeptBooks): string[] {
  const perPeriod = new Map<string, { served: number; ready: number }>();
  const add = (year: number, periodNumber: number, counts: { served?: number; ready?: number }): void => {
    const key = `${year}-${periodNumber}`;
    const before = perPeriod.get(key) ?? { served: 0, ready: 0 };
    perPeriod.set(key, { served: before.served + (counts.served ?? 0), ready: before.ready + (counts.ready ?? 0) });
  };
  for (const { year, periodNumber, count, testYear } of served.payslips.perRun) if (!testYear) add(year, periodNumber, { served: count });
  for (const { year, periodNumber, ready } of payslipRuns) add(year, periodNumber, { ready });
  return [
    ...[...perPeriod].flatMap(([period, counts]) => unequal(`payslips of ${period}`, counts.served, counts.ready)),
    ...unequal('payslips', served.payslips.total, payslips.ready),
    ...unequal('released payslips', served.payslips.released, payslips.released),
  ];
}

function declarationDifferences(served: ServedAdministration, { declarations }: KeptBooks): string[] {
  const wanted = served.wageDeclarations
    .filter(({ statusKey }) => finalStatuses.includes(statusKey))
    .map(({ year, periodNumber, statusKey, totalCents }) => `${year}-${periodNumber} status ${statusKey} total ${totalCents}`);
  const kept = declarations
    .filter(
      ({ state, declaredTotalCents, totalAmountCents }) =>
        state === 'received' && (declaredTotalCents ?? totalAmountCents) === totalAmountCents,
    )
    .map(
      ({ year, periodNumber, loketStatusKey, totalAmountCents }) =>
        `${year}-${periodNumber} status ${loketStatusKey} total ${totalAmountCents}`,
    );
  const missing = missingOf(wanted, kept).map((declaration) => `wage declaration ${declaration} is not kept`);
  return [...missing, ...missingOf(kept, wanted).map((declaration) => `wage declaration ${declaration} was not served`)];
}

/** What is in the first list more often than in the second. */
function missingOf(wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
