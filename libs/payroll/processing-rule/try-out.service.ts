import { Inject, Injectable } from '@nestjs/common';
import { groupedBy, type Language, RequestInvalid, TenantDatabase } from '@loonbrug/platform';
import type { Finding } from '../journal-run/finding';
import { tell } from '../journal-run/finding-texts';
import { rulesOf, type StoredRule } from './effective-rule';
import { factsOf, type JudgedRun, readJudgedRuns } from './judged-run';
import { judgeRules } from './judge-rules';
import {
  checkProcessingRule,
  isProcessingRuleKey,
  type ProcessingRuleKey,
  type ProcessingRules,
  type ProcessingRuleValue,
} from './processing-rule-keys';
import { levelOf, type LevelScope, placeOf } from './processing-rule.service';
import { allRules, type PlacedRule } from './rule-rows';
import type { TriedRunDto, TryOutDto } from './try-out.dto';

/** Values that the level would get; the other rules stay as they are. */
export type WishedRules = Readonly<Partial<Record<ProcessingRuleKey, ProcessingRuleValue>>>;

/** More stopped runs than this are counted, not listed. */
const listedRuns = 200;

/** What the rules would have done with the runs of a year: nothing is changed by asking. */
@Injectable()
export class TryOutService {
  constructor(@Inject(TenantDatabase) private readonly database: TenantDatabase) {}

  /** Runs that are booked or wait, each judged by the rules of its administration and by what was booked before it. */
  async tryOut(scope: LevelScope, year: number, { wished, language }: { wished: WishedRules; language: Language }): Promise<TryOutDto> {
    const { runs, stored } = await this.database.read(scope, async (tx) => ({
      runs: await readJudgedRuns(tx, placeOf(scope), { from: `${year}-01-01`, to: `${year}-12-31` }),
      stored: await allRules(tx, placeOf(scope)),
    }));
    const rules = [...stored.filter((rule) => !isOf(rule, scope) || !(rule.key in wished)), ...wishedRows(scope, wished)];
    const tried = perAdministration(runs).flatMap((ofOne) => tryRuns(ofOne, rules, year));
    const stopped = tried.filter(({ stops }) => stops.length > 0);
    return {
      year,
      months: monthsOf(tried),
      runs: tried.length,
      automatic: tried.length - stopped.length,
      retroUnread: tried.filter(({ stops, isRetroUnread }) => stops.length === 0 && isRetroUnread).length,
      stops: countsOf(stopped),
      stopped: stopped.slice(0, listedRuns).map((run) => shown(run, language)),
    };
  }
}

interface TriedRun {
  run: JudgedRun;
  stops: readonly Finding[];
  /** Its results were never read, because no rule asked for that when it came. */
  isRetroUnread: boolean;
}

/** Values given as JSON; throws RequestInvalid for what is no rule or a value that it can't have. */
export function readWishedRules(text: string | undefined): WishedRules {
  if (text === undefined) return {};
  const given = parsed(text);
  const unknown = Object.keys(given).find((key) => !isProcessingRuleKey(key));
  if (unknown !== undefined) throw new RequestInvalid([{ field: 'rules', rules: ['isProcessingRule'] }]);
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, checkProcessingRule(key as ProcessingRuleKey, value)]));
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new RequestInvalid([{ field: 'rules', rules: ['isJson'] }]);
}

const isOf = ({ domainId, administrationId }: PlacedRule, scope: LevelScope): boolean => {
  const place = placeOf(scope);
  return domainId === (place.domainId ?? null) && administrationId === (place.administrationId ?? null);
};

const wishedRows = (scope: LevelScope, wished: WishedRules): PlacedRule[] =>
  Object.entries(wished).map(([key, value]) => ({
    key: key as ProcessingRuleKey,
    value,
    level: levelOf(scope),
    domainId: placeOf(scope).domainId ?? null,
    administrationId: placeOf(scope).administrationId ?? null,
    changedBy: null,
    changedAt: new Date(0),
  }));

const perAdministration = (runs: readonly JudgedRun[]): JudgedRun[][] => [
  ...groupedBy(runs, ({ administrationId }) => administrationId).values(),
];

function tryRuns(runs: readonly JudgedRun[], rules: readonly PlacedRule[], year: number): TriedRun[] {
  const { domainId, administrationId } = runs[0]!;
  const isAbove = (rule: PlacedRule): boolean =>
    (rule.domainId === null || rule.domainId === domainId) &&
    (rule.administrationId === null || rule.administrationId === administrationId);
  const effective = rulesOf(rules.filter(isAbove) as StoredRule[]);
  return runs
    .filter((run) => run.year === year)
    .map((run) => {
      const judged = judgeRules(factsOf(run, runs), effective);
      // What a run that comes is asked is no stop of one that came before anybody asked: how many there are is told beside the outcome.
      const stops = judged.filter(({ code }) => code !== 'processing_rule.retro_unknown');
      return { run, stops: [...stopsOfChecks(run, effective), ...stops], isRetroUnread: stops.length < judged.length };
    });
}

/** What the checks found when they looked last, rules aside: whether a correction stops the run is for the rules that are tried to say. */
const stopsOfChecks = ({ findings }: JudgedRun, { no_correction: isStopped }: ProcessingRules): Finding[] =>
  findings.filter(({ code, severity }) =>
    code === 'journal_run.correction' ? isStopped : severity !== 'informs' && !code.startsWith('processing_rule.'),
  );

function monthsOf(tried: readonly TriedRun[]): TryOutDto['months'] {
  const months = new Map<string, { month: string; runs: number; automatic: number }>();
  for (const { run, stops } of tried) {
    const key = run.endsOn.slice(0, 7);
    const month = months.get(key) ?? { month: key, runs: 0, automatic: 0 };
    months.set(key, { ...month, runs: month.runs + 1, automatic: month.automatic + (stops.length === 0 ? 1 : 0) });
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}

function countsOf(stopped: readonly TriedRun[]): TryOutDto['stops'] {
  const counts = new Map<string, number>();
  for (const { stops } of stopped)
    for (const code of new Set(stops.map((stop) => stop.code))) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((one, other) => other.count - one.count);
}

const shown = ({ run, stops }: TriedRun, language: Language): TriedRunDto => ({
  journalRunId: run.journalRunId,
  administrationId: run.administrationId,
  administrationName: run.administrationName,
  year: run.year,
  periodNumber: run.periodNumber,
  periodKind: run.periodKind,
  totalCents: run.totalCents,
  state: run.state,
  isBookedAutomatically: run.isBookedAutomatically,
  stops: stops.map((stop) => {
    const { code, title, remedy } = tell(stop, language);
    return { code, title, remedy };
  }),
});
