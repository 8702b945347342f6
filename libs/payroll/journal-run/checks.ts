import { type ArrivedLine, euros } from './arrival';
import type { BookJournal, BookReference, Books } from './book-lines';
import { blocks, type Finding, informs, warns } from './finding';

/** More findings of one code than this are counted, not listed. */
const listedPerCode = 50;

export interface BookingPeriod {
  readonly year: number;
  readonly number: number;
  readonly state: 'open' | 'closed';
}

/** Everything that the checks of a run look at. */
export interface CheckedRun {
  readonly lines: readonly ArrivedLine[];
  readonly books: Books;
  readonly unknownCostCentre: 'refuse' | 'drop';
  readonly bookedOn: string;
  /** The regular period that contains bookedOn; null when there is none. */
  readonly period: BookingPeriod | null;
  readonly isTestYear: boolean;
  /** A run of another payroll run that says the same for the same period. */
  readonly possibleDuplicate: { readonly journalRunId: string; readonly voucherNumber: string | null } | null;
  /** Vouchers of earlier revisions that are in the books: this one corrects them. */
  readonly correctedVouchers: readonly string[];
  readonly isRemovedUpstream: boolean;
  readonly loketFindings: readonly Finding[];
}

/** Everything that stands in the way of booking a run, or that somebody should know. */
export const check = (run: CheckedRun): Finding[] => [
  ...checkContent(run),
  ...checkOrigin(run),
  ...checkJournal(run.books.journal),
  ...checkPeriod(run),
  ...checkAccounts(run),
  ...checkDimension(run, costCentreCheck),
  ...checkDimension(run, costUnitCheck),
  ...run.loketFindings,
];

function checkContent({ lines }: CheckedRun): Finding[] {
  if (lines.every(({ amountCents }) => amountCents === 0)) return [blocks('journal_run.empty')];
  const differenceCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return differenceCents === 0 ? [] : [blocks('journal_run.not_balanced', { differenceCents, difference: euros(differenceCents) })];
}

function checkOrigin({ isTestYear, isRemovedUpstream, possibleDuplicate, correctedVouchers }: CheckedRun): Finding[] {
  const findings: Finding[] = [];
  if (isTestYear) findings.push(blocks('journal_run.test_year'));
  if (isRemovedUpstream) findings.push(warns('journal_run.removed_upstream'));
  if (possibleDuplicate)
    findings.push(
      possibleDuplicate.voucherNumber
        ? warns('journal_run.possible_duplicate_booked', possibleDuplicate)
        : warns('journal_run.possible_duplicate', { journalRunId: possibleDuplicate.journalRunId }),
    );
  if (correctedVouchers.length > 0) findings.push(warns('journal_run.correction', { vouchers: correctedVouchers.join(', ') }));
  return findings;
}

function checkJournal(journal: BookJournal | null): Finding[] {
  if (!journal) return [blocks('journal_run.no_journal')];
  const { code, name, kind, isBlocked } = journal;
  if (kind !== 'payroll') return [blocks('journal_run.journal_not_payroll', { code, name })];
  return isBlocked ? [blocks('journal_run.journal_blocked', { code, name })] : [];
}

function checkPeriod({ period, bookedOn }: CheckedRun): Finding[] {
  if (!period) return [blocks('journal_run.period_missing', { bookedOn })];
  if (period.state === 'closed') return [blocks('journal_run.period_closed', { year: period.year, periodNumber: period.number, bookedOn })];
  return [];
}

function checkAccounts({ lines, books }: CheckedRun): Finding[] {
  const named = distinct(lines, (line) => ({ code: line.accountCode, name: line.accountName }));
  return listed(
    named.flatMap(({ code, name, lineCount }) => {
      const account = books.accounts.get(code);
      if (!account) return [blocks('journal_run.account_not_mapped', { loketCode: code, name, lineCount })];
      return account.isBlocked
        ? [blocks('journal_run.account_blocked', { accountId: account.id, loketCode: code, code: account.code, name: account.name })]
        : [];
    }),
  );
}

interface DimensionCheck {
  readonly noun: 'cost_centre' | 'cost_unit';
  readonly of: (line: ArrivedLine) => { code: string | null; name: string | null };
  readonly known: (books: Books) => ReadonlyMap<string, BookReference>;
}

const costCentreCheck: DimensionCheck = {
  noun: 'cost_centre',
  of: ({ costCentreCode, costCentreName }) => ({ code: costCentreCode, name: costCentreName }),
  known: (books) => books.costCentres,
};

const costUnitCheck: DimensionCheck = {
  noun: 'cost_unit',
  of: ({ costUnitCode, costUnitName }) => ({ code: costUnitCode, name: costUnitName }),
  known: (books) => books.costUnits,
};

function checkDimension({ lines, books, unknownCostCentre }: CheckedRun, { noun, of, known }: DimensionCheck): Finding[] {
  return listed(
    distinct(lines, of).flatMap(({ code, name, lineCount }) => {
      const reference = known(books).get(code);
      if (reference) return reference.isBlocked ? [blocks(`journal_run.${noun}_blocked`, { code, name: reference.name })] : [];
      return unknownCostCentre === 'drop'
        ? [informs(`journal_run.${noun}_dropped`, { code, name, lineCount })]
        : [blocks(`journal_run.${noun}_unknown`, { code, name, lineCount })];
    }),
  );
}

interface Named {
  readonly code: string;
  readonly name: string | null;
  readonly lineCount: number;
}

/** Codes of lines with an amount, once each, with how many lines name them. */
function distinct(lines: readonly ArrivedLine[], of: (line: ArrivedLine) => { code: string | null; name: string | null }): Named[] {
  const named = new Map<string, Named>();
  for (const line of lines) {
    const { code, name } = of(line);
    if (code === null || line.amountCents === 0) continue;
    named.set(code, { code, name: named.get(code)?.name ?? name, lineCount: (named.get(code)?.lineCount ?? 0) + 1 });
  }
  return [...named.values()];
}

function listed(findings: Finding[]): Finding[] {
  if (findings.length <= listedPerCode) return findings;
  const worst = findings.some(({ severity }) => severity === 'blocks') ? blocks : informs;
  const ordered = [...findings].sort((one, other) => Number(other.severity === 'blocks') - Number(one.severity === 'blocks'));
  return [...ordered.slice(0, listedPerCode), worst('journal_run.more_findings', { count: findings.length - listedPerCode })];
}
