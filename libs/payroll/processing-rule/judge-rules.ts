import { euros } from '../journal-run/arrival';
import { type Finding, warns } from '../journal-run/finding';
import type { ProcessingRules } from './processing-rule-keys';
import { type BookedPeriod, type Expectation, expectationsOf, type RulePeriod } from './season';

/** Everything that the rules look at. */
export interface RuleFacts {
  readonly period: RulePeriod;
  /** Debit side of the run itself, in cents. */
  readonly totalCents: number;
  /** The same of all runs of the period that are in the books, and this one. */
  readonly periodTotalCents: number;
  /** People paid in the period; null where no payslips tell. */
  readonly headCount: number | null;
  /** Periods of the same payroll that are in the books and ended before this one began, newest first. */
  readonly history: readonly BookedPeriod[];
  /** Earlier periods that the run has amounts of: "2026-02". */
  readonly retroPeriods: readonly string[];
  /** Whether the run's own results say so; without them a declaration may tell of some, never that there are none. */
  readonly areResultsKnown: boolean;
  readonly hasDeclaration: boolean;
}

/** What may still come by itself: a run that waits for nothing else is looked at again. */
export const awaitedCodes: readonly string[] = [
  'processing_rule.declaration_missing',
  'processing_rule.head_count_unknown',
  'processing_rule.retro_unknown',
  // The reversal of what it takes the place of, by a person who has seen both.
  'journal_run.replaces_undone',
];

/** Whether a run waits for nothing but what may still come. */
export const isAwaiting = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => awaitedCodes.includes(code)) &&
  findings.every(({ code, severity }) => severity === 'informs' || awaitedCodes.includes(code));

/** The rules that keep a run from being booked by itself, each with its limit and what was found. */
export const judgeRules = (facts: RuleFacts, rules: ProcessingRules): Finding[] => [
  ...judgeHistory(facts, rules),
  ...judgeRetro(facts, rules),
  ...judgeHeadCount(facts, rules),
  ...judgeGross(facts, rules),
  ...judgeDeclaration(facts, rules),
  ...judgeMaximum(facts, rules),
];

function judgeHistory({ history }: RuleFacts, { history_needed: needed }: ProcessingRules): Finding[] {
  return history.length >= needed ? [] : [warns('processing_rule.history_too_short', { limit: needed, found: history.length })];
}

function judgeRetro({ retroPeriods, areResultsKnown }: RuleFacts, { no_retro: isOn }: ProcessingRules): Finding[] {
  if (!isOn) return [];
  if (retroPeriods.length > 0) return [warns('processing_rule.retro', { periods: retroPeriods.join(', ') })];
  return areResultsKnown ? [] : [warns('processing_rule.retro_unknown')];
}

function judgeHeadCount({ headCount, history }: RuleFacts, { head_count_change: limit }: ProcessingRules): Finding[] {
  const before = history.find((period) => period.headCount !== null)?.headCount ?? null;
  // Where no head count was ever known there is nothing that this rule could be about.
  if (limit === null || before === null) return [];
  if (headCount === null) return [warns('processing_rule.head_count_unknown', { before })];
  const found = Math.abs(headCount - before);
  return found <= limit ? [] : [warns('processing_rule.head_count_change', { limit, found, headCount, before })];
}

function judgeGross(facts: RuleFacts, { gross_change: percent, season_allowance: seasonAllowance }: ProcessingRules): Finding[] {
  if (percent === null) return [];
  const expectations = expectationsOf(facts.period, facts.history, { percent, seasonAllowance });
  const fits = ({ lowestCents, highestCents }: Expectation): boolean =>
    facts.periodTotalCents >= lowestCents && facts.periodTotalCents <= highestCents;
  if (expectations.length === 0 || expectations.some(fits)) return [];
  const { comparedWith, lowestCents, highestCents } = expectations.at(-1)!;
  const details = { limit: percent, found: euros(facts.periodTotalCents), lowest: euros(lowestCents), highest: euros(highestCents) };
  return [warns(`processing_rule.gross_${comparedWith}`, details)];
}

function judgeDeclaration({ hasDeclaration, period }: RuleFacts, { declaration_present: isOn }: ProcessingRules): Finding[] {
  if (!isOn || hasDeclaration) return [];
  return [warns('processing_rule.declaration_missing', { year: period.year, periodNumber: period.periodNumber })];
}

function judgeMaximum({ totalCents }: RuleFacts, { maximum_total: maximum }: ProcessingRules): Finding[] {
  if (maximum === null || totalCents <= maximum) return [];
  return [warns('processing_rule.above_maximum', { limit: euros(maximum), found: euros(totalCents) })];
}
