import { euros } from './arrival';
import { accountOf, type BookJournal, type BookReference } from './book-lines';
import type { BookingPlace } from './booking-periods';
import { blocks, type Finding, informs, warns } from './finding';
import { checkMapping, type MappedRun } from './mapping-checks';
import type { ReplacedRun } from './replaced-run';
import type { RuleDecision } from '../processing-rule/rule-decision';
import { linesByPeriod, netsToNothing, type RetroFacts } from './retro-shares';

/** Everything that the checks of a run look at. */
export interface CheckedRun extends MappedRun, BookingPlace {
  /** The payroll year, which Loket numbers the run's period in. */
  readonly payrollYear: number;
  readonly bookedOn: string;
  readonly retro: RetroFacts;
  readonly isTestYear: boolean;
  /** A run of another payroll run that says the same for the same period. */
  readonly possibleDuplicate: { readonly journalRunId: string; readonly voucherNumber: string | null } | null;
  /** A booked run of another payroll run of the same period that Loket has undone: this one seems to take its place. */
  readonly replaced: ReplacedRun | null;
  /** Vouchers of earlier revisions that are in the books: this one corrects them. */
  readonly correctedVouchers: readonly string[];
  readonly isRemovedUpstream: boolean;
  readonly loketFindings: readonly Finding[];
  /** What the rules of automatic processing say of it. */
  readonly rules: RuleDecision;
}

/** Everything that stands in the way of booking a run, or that somebody should know. */
export const check = (run: CheckedRun): Finding[] => [
  ...checkContent(run),
  ...checkOrigin(run),
  ...checkJournal(run.books.journal),
  ...checkPeriod(run),
  ...checkYear(run),
  ...checkRetro(run),
  ...checkMapping(run),
  ...run.loketFindings,
  ...run.rules.stops,
];

function checkContent(run: CheckedRun): Finding[] {
  const { lines } = run;
  if (lines.every(({ amountCents }) => amountCents === 0)) return [blocks('journal_run.empty')];
  const differenceCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (differenceCents !== 0) return [blocks('journal_run.not_balanced', { differenceCents, difference: euros(differenceCents) })];
  return isForNothing(run) ? [blocks('journal_run.nets_to_nothing')] : [];
}

/** Nothing to book, and nothing in the books that a correction to nothing would take out. Where an account is not known, its own check says so. */
const isForNothing = (run: CheckedRun): boolean =>
  run.correctedVouchers.length === 0 && run.lines.every((line) => accountOf(run.books, line)) && netsToNothing(run);

function checkOrigin({ isTestYear, isRemovedUpstream, possibleDuplicate, replaced, correctedVouchers, rules }: CheckedRun): Finding[] {
  const findings: Finding[] = [];
  if (isTestYear) findings.push(blocks('journal_run.test_year'));
  if (isRemovedUpstream) findings.push(warns('journal_run.removed_upstream'));
  if (possibleDuplicate)
    findings.push(
      possibleDuplicate.voucherNumber
        ? warns('journal_run.possible_duplicate_booked', possibleDuplicate)
        : warns('journal_run.possible_duplicate', { journalRunId: possibleDuplicate.journalRunId }),
    );
  if (replaced) findings.push(warns('journal_run.replaces_undone', { ...replaced }));
  const vouchers = correctedVouchers.join(', ');
  if (vouchers !== '')
    findings.push(rules.mayCorrect ? informs('journal_run.correction', { vouchers }) : warns('journal_run.correction', { vouchers }));
  return findings;
}

function checkJournal(journal: BookJournal | null): Finding[] {
  if (!journal) return [blocks('journal_run.no_journal')];
  const { code, name, kind, isBlocked } = journal;
  if (kind !== 'payroll') return [blocks('journal_run.journal_not_payroll', { code, name })];
  return isBlocked ? [blocks('journal_run.journal_blocked', { code, name })] : [];
}

function checkPeriod({ period, bookedOn, nextOpen }: CheckedRun): Finding[] {
  if (!period) return [blocks('journal_run.period_missing', { bookedOn })];
  if (period.state === 'open') return [];
  const { periodId, year, number: periodNumber } = period;
  const next = nextOpen && { nextOpenOn: nextOpen.startsOn, nextOpenYear: nextOpen.year, nextOpenPeriodNumber: nextOpen.number };
  return [blocks('journal_run.period_closed', { periodId, year, periodNumber, bookedOn, ...next })];
}

/** The last week of a payroll year can end in January: whether its costs belong there is for a person to say. */
function checkYear({ payrollYear: year, retro, bookedOn }: CheckedRun): Finding[] {
  const lastDay = `${year}-12-31`;
  if (retro.runEndsOn <= lastDay || bookedOn <= lastDay) return [];
  return [warns('journal_run.booked_in_next_year', { year, bookedOn, lastDay })];
}

/** Whether amounts of other periods can go where the settings want them. */
function checkRetro(run: CheckedRun): Finding[] {
  const { choice, results, transitAccount, periods, runEndsOn } = run.retro;
  if (choice === 'run') return [];
  if (results === null) return [warns('journal_run.retro_unknown')];
  const days = [...linesByPeriod(run).keys()].filter((day) => day !== runEndsOn).sort();
  if (days.length === 0) return [];
  const elsewhere = days.filter((day) => periods.get(day)?.state !== 'open');
  return [
    ...transitFindings(transitAccount),
    informs('journal_run.retro_shared', { periods: days.join(', ') }),
    ...elsewhere.map((endsOn) => informs('journal_run.own_period_closed', { endsOn, bookedOn: run.bookedOn })),
  ];
}

function transitFindings(account: BookReference | null): Finding[] {
  if (!account) return [blocks('journal_run.no_transit_account')];
  return account.isBlocked ? [blocks('journal_run.transit_account_blocked', { code: account.code, name: account.name })] : [];
}
