import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { Finding } from '../journal-run/finding';
import { factsOf, readJudgedRuns } from './judged-run';
import { judgeRules } from './judge-rules';
import { readProcessingRules } from './rule-rows';

/** A run that is to be decided on, as far as the rules have to know it before they look. */
export interface DecidedRun {
  readonly journalRunId: string;
  readonly periodEndsOn: string;
}

/**
 * One decision at a time per set of books: each run is judged by what is booked, so two that are settled at once must not miss each other.
 * Taken after the lock of the chain, always; books without payroll settings book nothing.
 */
export async function takeTurn(tx: Transaction, scope: AdministrationScope): Promise<void> {
  await tx.query('select 1 from payroll_settings where portal_id = $1 and administration_id = $2 for no key update', [
    scope.portalId,
    scope.administrationId,
  ]);
}

/** What the rules say of a run that is to book itself. */
export interface RuleDecision {
  /** Rules that keep it from that. */
  readonly stops: readonly Finding[];
  /** Whether it may do so though it corrects what is booked. */
  readonly mayCorrect: boolean;
}

/** Where no run books itself. */
export const undecided: RuleDecision = { stops: [], mayCorrect: false };

/** The rules of the administration on a run, as of this transaction. */
export async function decisionOn(tx: Transaction, scope: AdministrationScope, run: DecidedRun): Promise<RuleDecision> {
  const rules = await readProcessingRules(tx, scope);
  const runs = await readJudgedRuns(tx, scope, { from: run.periodEndsOn, to: run.periodEndsOn });
  const judged = runs.find(({ journalRunId }) => journalRunId === run.journalRunId);
  return { stops: judged ? judgeRules(factsOf(judged, runs), rules) : [], mayCorrect: !rules.no_correction };
}
