import { groupedBy, type Transaction } from '@loonbrug/platform';
import type { PeriodKind } from '../connection/link-import';
import type { Finding } from '../journal-run/finding';
import type { RuleFacts } from './judge-rules';
import type { RulePlace } from './rule-rows';
import type { BookedPeriod } from './season';

/** A run as the rules see it. */
export interface JudgedRun {
  readonly journalRunId: string;
  readonly domainId: string;
  readonly administrationId: string;
  readonly administrationName: string;
  readonly chainId: string;
  /** Its number among the versions of its payroll run. */
  readonly revision: number;
  /** Loket's payroll administration; null where a push names no link. */
  readonly payrollKey: string | null;
  readonly state: string;
  readonly year: number;
  readonly periodNumber: number;
  readonly periodKind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totalCents: number;
  readonly headCount: number | null;
  readonly hasDeclaration: boolean;
  /** Periods before the run's own that it has amounts of, as far as its declaration and its results tell. */
  readonly retroPeriods: string[];
  /** Whether the results of the payroll run were read with this content. */
  readonly areResultsKnown: boolean;
  readonly findings: Finding[];
  readonly bookedAt: Date | null;
  readonly isBookedAutomatically: boolean;
}

/** So far back runs are looked at: a year before, and the ordinary periods before that. */
const daysBack = 550;

/** Runs that the rules judge or compare with, newest period first: those of the place that end between the days. */
export const readJudgedRuns = (tx: Transaction, place: RulePlace, { from, to }: { from: string; to: string }): Promise<JudgedRun[]> =>
  tx.query<JudgedRun>(
    `select run.journal_run_id as "journalRunId", a.domain_id as "domainId", run.administration_id as "administrationId", a.name as "administrationName",
       run.chain_id as "chainId", run.revision, l.loket_payroll_administration_id as "payrollKey", run.state, run.year, run.period_number as "periodNumber",
       run.period_kind as "periodKind", run.period_starts_on as "startsOn", run.period_ends_on as "endsOn", run.total_debit_cents as "totalCents",
       payroll.head_count as "headCount", declared.is_there as "hasDeclaration", coalesce(declared.periods, '[]'::jsonb) || coalesce(results.periods, '[]'::jsonb) as "retroPeriods",
       coalesce(payroll.results_fingerprint = run.fingerprint, false) as "areResultsKnown",
       run.findings, run.booked_at as "bookedAt", run.is_booked_automatically as "isBookedAutomatically"
     from journal_run run
     join administration a on a.portal_id = run.portal_id and a.administration_id = run.administration_id
     join journal_run_chain chain on chain.portal_id = run.portal_id and chain.administration_id = run.administration_id and chain.chain_id = run.chain_id
     left join payroll_run payroll on payroll.portal_id = run.portal_id and payroll.administration_id = run.administration_id
       and payroll.payroll_run_id = chain.payroll_run_id
     left join loket_link l on l.portal_id = run.portal_id and l.administration_id = run.administration_id
       and l.loket_link_id = coalesce(run.loket_link_id, payroll.loket_link_id)
     left join lateral (
       select count(*) > 0 as is_there, jsonb_agg(to_char((correction ->> 'endsOn')::date, 'YYYY-MM')) filter (where correction is not null) as periods
       from wage_declaration d left join lateral jsonb_array_elements(d.corrections) correction on true
       where d.portal_id = run.portal_id and d.administration_id = run.administration_id and d.state = 'received' and not d.is_prior_year_correction
         and d.period_starts_on = run.period_starts_on and d.period_ends_on = run.period_ends_on) declared on true
     left join lateral (
       select jsonb_agg(distinct to_char(part.period_ends_on, 'YYYY-MM')) as periods from payroll_result_sum part
       where part.portal_id = run.portal_id and part.administration_id = run.administration_id and part.payroll_run_id = payroll.payroll_run_id
         and payroll.results_fingerprint = run.fingerprint and part.period_ends_on < run.period_starts_on and part.value_units <> 0) results on true
     where run.portal_id = $1 and ($2::uuid is null or a.domain_id = $2) and ($3::uuid is null or run.administration_id = $3)
       and run.revision is not null and run.state in ('fetched', 'to_review', 'blocked', 'booked') and run.period_ends_on between $4::date - ${daysBack} and $5
     order by run.administration_id, run.period_ends_on desc, run.journal_run_id`,
    [place.portalId, place.domainId ?? null, place.administrationId ?? null, from, to],
  );

const isSamePayroll = (one: JudgedRun, other: JudgedRun): boolean =>
  one.administrationId === other.administrationId &&
  one.periodKind === other.periodKind &&
  (one.payrollKey === null || other.payrollKey === null || one.payrollKey === other.payrollKey);

const isSamePeriod = (one: JudgedRun, other: JudgedRun): boolean =>
  one.year === other.year && one.periodNumber === other.periodNumber && one.periodKind === other.periodKind;

/** What the rules look at for a run, among the runs of its administration (newest period first). Of its own chain no other revision counts. */
export function factsOf(run: JudgedRun, runs: readonly JudgedRun[]): RuleFacts {
  const booked = runs.filter((other) => other.state === 'booked' && other.chainId !== run.chainId && isSamePayroll(run, other));
  // Of a run that is booked, what came later was not there to see.
  const besides = newestOfEach(
    booked.filter(
      (other) => isSamePeriod(run, other) && (run.bookedAt === null || (other.bookedAt !== null && other.bookedAt < run.bookedAt)),
    ),
  );
  const heads = [run, ...besides].flatMap(({ headCount }) => headCount ?? []);
  return {
    period: run,
    totalCents: run.totalCents,
    periodTotalCents: run.totalCents + sumOf(besides),
    headCount: heads.length === 0 ? null : Math.max(...heads),
    history: periodsOf(newestOfEach(booked.filter(({ endsOn }) => endsOn < run.startsOn))),
    retroPeriods: [...new Set(run.retroPeriods)].sort(),
    areResultsKnown: run.areResultsKnown,
    hasDeclaration: run.hasDeclaration,
  };
}

/** Of each payroll run its newest version: one that was booked as a difference says the whole, as the one before it does. */
const newestOfEach = (runs: readonly JudgedRun[]): JudgedRun[] =>
  [...groupedBy(runs, ({ administrationId, chainId }) => `${administrationId}/${chainId}`).values()].map((versions) =>
    versions.reduce((newest, version) => (version.revision > newest.revision ? version : newest)),
  );

function periodsOf(newestFirst: readonly JudgedRun[]): BookedPeriod[] {
  const periods = groupedBy(newestFirst, ({ year, periodNumber }) => `${year}/${periodNumber}`);
  return [...periods.values()].map((runs) => {
    const heads = runs.flatMap(({ headCount }) => headCount ?? []);
    return { ...runs[0]!, totalCents: sumOf(runs), headCount: heads.length === 0 ? null : Math.max(...heads) };
  });
}

const sumOf = (runs: readonly JudgedRun[]): number => runs.reduce((sum, { totalCents }) => sum + totalCents, 0);
