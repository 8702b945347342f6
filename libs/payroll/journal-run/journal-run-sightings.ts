import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink, SeenJournalRun, SeenPayrollRun } from '../connection/link-import';
import type { ArrivedHead } from './arrival';
import { areStored, type Finding, warns } from './finding';
import { lockChainOf } from './journal-run-chains';
import { JournalRunNotice } from './journal-run-notice';
import type { JournalRun } from './journal-run.entity';
import { insertRun, lockArrivals, markFound, readChains, readRunsOfAny, readRunsOfLoket, updateRun } from './journal-run-rows';
import { hasFailed, isFound, isLost, isRemoved, needsReading, newsOf, offerOf } from './journal-run-sighting';
import { undoneAfterBooking } from './replaced-run';
import { isWorthReading } from './revision';

/** A run as a pass over a link sees it, and what the pass has to do with it. */
export interface SightedRun {
  readonly head: ArrivedHead;
  readonly mustRead: boolean;
  /** Loket could not make it: its own errors are to be shown. */
  readonly hasFailed: boolean;
}

export interface Sighting {
  readonly link: ImportingLink;
  readonly runs: readonly SeenPayrollRun[];
  readonly recentPeriods: ReadonlySet<string>;
  readonly rereadsContent: boolean;
}

export const periodKeyOf = ({ year, periodNumber }: { year: number; periodNumber: number }): string => `${year}/${periodNumber}`;

/** What Loket's list of periods says of journal runs: which are new, and which are gone. */
@Injectable()
export class JournalRunSightings {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunNotice) private readonly notice: JournalRunNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Offers what is new; a test year and a run that isn't approved never are. Oldest journal run first. */
  async offer(scope: AdministrationScope, sighting: Sighting): Promise<{ sighted: SightedRun[]; offered: number }> {
    const wanted = sighting.runs.filter((run) => run.isApproved && !run.isTestYear && run.journalRuns.length > 0);
    if (wanted.length === 0) return { sighted: [], offered: 0 };
    return this.database.transaction(scope, async (tx) => {
      await lockArrivals(tx, scope);
      const known = await readRunsOfAny(tx, scope, idsOf(wanted));
      const chainOf = await this.#chainsSeen(tx, scope, wanted, known);
      const sighted: SightedRun[] = [];
      let offered = 0;
      for (const run of wanted)
        for (const seen of [...run.journalRuns].sort(bySequence)) {
          const head = headOf(sighting.link, run, seen);
          const found = known.get(seen.loketJournalRunId.toLowerCase());
          const rows = found ?? (await this.#offerNew(tx, scope, head, seen));
          if (!found) offered += rows.length;
          const isLeftBehind = found !== undefined && isWorthReading(chainOf(found[0]!), found[0]!.loketJournalRunId);
          const isRecent = sighting.recentPeriods.has(periodKeyOf(run));
          const occasion = { isRecent, rereadsContent: sighting.rereadsContent, isLeftBehind };
          const failed = rows.length > 0 && hasFailed(seen) && rows.every(({ fingerprint }) => fingerprint === null);
          sighted.push({ head, mustRead: needsReading(rows, seen, occasion), hasFailed: failed });
        }
      return { sighted, offered };
    });
  }

  /** The chains of the runs that are known. What Loket had lost and shows again is reckoned with at once, before anything is read. */
  async #chainsSeen(
    tx: Transaction,
    scope: AdministrationScope,
    wanted: readonly SeenPayrollRun[],
    known: ReadonlyMap<string, JournalRun[]>,
  ): Promise<(run: JournalRun) => readonly JournalRun[]> {
    const rows = [...known.values()].flat();
    const chains = await readChains(tx, scope, [...new Set(rows.map(({ chainId }) => chainId))]);
    const here = new Set(wanted.flatMap((run) => [...stillThere(run)]));
    const found = [...chains.values()].flatMap((chain) => chain.filter((run) => here.has(run.loketJournalRunId) && isFound(run)));
    await markFound(tx, scope, found);
    for (const run of found) run.removedUpstreamAt = null;
    return ({ chainId }) => chains.get(chainId) ?? [];
  }

  async #offerNew(tx: Transaction, scope: AdministrationScope, head: ArrivedHead, seen: SeenJournalRun): Promise<JournalRun[]> {
    const offer = offerOf(seen);
    if (!offer) return [];
    const chainId = await lockChainOf(tx, scope, head);
    const journalRunId = await insertRun(tx, scope, head, { chainId, ...offer });
    await this.#record(tx, scope, 'journal_run.offered', journalRunId, {
      loketJournalRunId: head.loketJournalRunId,
      statusKey: seen.statusKey,
    });
    return readRunsOfLoket(tx, scope, head.loketJournalRunId);
  }

  /**
   * Notes what Loket no longer has. What waits is withdrawn; what is booked stays as it is and gets a finding that proposes a reversal,
   * unless a newer journal of the same payroll run takes its place. What is back loses its finding. Returns how many runs it changed.
   */
  async noteRemoved(scope: AdministrationScope, seen: readonly SeenPayrollRun[], removedPayrollRunIds: readonly string[]): Promise<number> {
    const undone = new Set([...removedPayrollRunIds, ...seen.filter((run) => !run.isApproved).map(({ payrollRunId }) => payrollRunId)]);
    const present = new Map(seen.filter((run) => run.isApproved).map((run) => [run.payrollRunId, stillThere(run)]));
    return this.database.transaction(scope, async (tx) => {
      await lockArrivals(tx, scope);
      let changed = 0;
      const chains = await chainsOf(tx, scope, [...undone, ...present.keys()]);
      const runsOf = await readChains(
        tx,
        scope,
        chains.map(({ chainId }) => chainId),
      );
      for (const { chainId, payrollRunId } of chains) {
        const runs = (runsOf.get(chainId) ?? []).filter(({ loketLinkId }) => loketLinkId !== null);
        const here = undone.has(payrollRunId) ? new Set<string>() : present.get(payrollRunId)!;
        for (const run of runs) changed += await this.#note(tx, scope, run, isLost(run, runs, here));
      }
      return changed;
    });
  }

  /** 1 where it is news. */
  async #note(tx: Transaction, scope: AdministrationScope, run: JournalRun, lost: boolean): Promise<number> {
    const { journalRunId, state } = run;
    switch (newsOf(run, lost)) {
      case 'withdrawn':
        await updateRun(tx, scope, journalRunId, { state: 'removed_upstream', findings: [warns('journal_run.removed_upstream')] });
        break;
      case 'undone':
        await this.#noteUndone(tx, scope, run);
        break;
      case 'back':
        await updateRun(tx, scope, journalRunId, { removedUpstreamAt: null, findings: withoutLoss(run.findings) });
        break;
      case 'lost':
        await updateRun(tx, scope, journalRunId, { removedUpstreamAt: this.clock.now() });
        return 0;
      case 'nothing':
        return lost && state === 'booked' ? this.#tellAgain(tx, scope, run) : 0;
    }
    await this.#record(tx, scope, lost ? 'journal_run.removed_upstream' : 'journal_run.back_upstream', journalRunId, { state });
    return 1;
  }

  async #noteUndone(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<void> {
    const finding = await undoneAfterBooking(tx, scope, run);
    await updateRun(tx, scope, run.journalRunId, { removedUpstreamAt: this.clock.now(), findings: [...run.findings, finding] });
    await this.notice.announceIn(tx, scope, run, [finding]);
  }

  /** Another payroll run may have taken its place since, or does so no more. */
  async #tellAgain(tx: Transaction, scope: AdministrationScope, run: JournalRun): Promise<number> {
    const findings = [...withoutLoss(run.findings), await undoneAfterBooking(tx, scope, run)];
    if (areStored(findings, run.findings)) return 0;
    await updateRun(tx, scope, run.journalRunId, { findings });
    return 1;
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'JournalRun', subjectId, administrationId: scope.administrationId, details });
  }
}

/** What a booked run says only while Loket has it no more. */
const codesOfLoss = ['journal_run.undone_after_booking', 'journal_run.undone_and_replaced', 'journal_run.removed_upstream'];
const withoutLoss = (findings: readonly Finding[]): Finding[] => findings.filter(({ code }) => !codesOfLoss.includes(code));

const chainsOf = (
  tx: Transaction,
  scope: AdministrationScope,
  payrollRunIds: readonly string[],
): Promise<Array<{ chainId: string; payrollRunId: string }>> =>
  tx.query(
    `select chain_id as "chainId", payroll_run_id as "payrollRunId" from journal_run_chain
     where portal_id = $1 and administration_id = $2 and payroll_run_id = any($3::uuid[]) order by chain_id for update`,
    [scope.portalId, scope.administrationId, payrollRunIds],
  );

const idsOf = (runs: readonly SeenPayrollRun[]): string[] =>
  runs.flatMap((run) => run.journalRuns.map(({ loketJournalRunId }) => loketJournalRunId));

const stillThere = ({ journalRuns }: SeenPayrollRun): Set<string> =>
  new Set(journalRuns.filter((run) => !isRemoved(run)).map(({ loketJournalRunId }) => loketJournalRunId));

// Loket numbers journal runs upwards within a year; one without a number comes last, as the newest.
const bySequence = (one: SeenJournalRun, other: SeenJournalRun): number =>
  (one.sequenceNumber ?? Number.MAX_SAFE_INTEGER) - (other.sequenceNumber ?? Number.MAX_SAFE_INTEGER);

const headOf = (link: ImportingLink, run: SeenPayrollRun, seen: SeenJournalRun): ArrivedHead => ({
  loketJournalRunId: seen.loketJournalRunId,
  loketPayrollRunId: run.loketPayrollRunId,
  loketLinkId: link.loketLinkId,
  channel: 'pull',
  sequenceNumber: seen.sequenceNumber,
  loketStatusKey: seen.statusKey,
  description: '',
  year: run.year,
  periodNumber: run.periodNumber,
  periodKind: run.periodKind,
  periodStartsOn: run.periodStartsOn,
  periodEndsOn: run.periodEndsOn,
});
