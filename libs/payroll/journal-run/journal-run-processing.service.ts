import { Inject, Injectable } from '@nestjs/common';
import { asLoonbrugError, AuditTrail, Clock, Conflict, type LoonbrugError, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { check } from './checks';
import type { CorrectionMode } from './entry-drafts';
import { isClean } from './finding';
import { actorOf, type BookedRun, JournalRunBooking } from './journal-run-booking';
import { RunNeedsReview, RunNotInState, RunNotLatest } from './journal-run.errors';
import type { JournalRun } from './journal-run.entity';
import { JournalRunReport, reportable } from './journal-run-report';
import { lockRun, readChain, updateRun } from './journal-run-rows';
import { checkReason } from './refusal-reason';
import { bookable, currentOf, type JournalRunState } from './revision';
import { readFacts } from './run-facts';

export interface ProcessingInput {
  /** As the person saw it; another one means that it changed since. */
  readonly rowVersion: number;
  /** Only of a correction; without one the settings say. */
  readonly correctionMode?: CorrectionMode;
  /** YYYY-MM-DD; without one the settings say. */
  readonly bookedOn?: string;
}

export interface RefusalInput {
  readonly rowVersion: number;
  /** Shown to the payroll office at Loket; no personal data. */
  readonly reason: string;
}

/** Of what a person may book (`bookable`), what is booked with others at once: not what was refused or reversed before, which is looked at by itself. */
const processableInBatch: readonly JournalRunState[] = ['fetched', 'to_review', 'blocked'];
const refusable: readonly JournalRunState[] = ['offered', 'fetched', 'to_review', 'blocked'];

/** What a person decides on a run: book it, or refuse it. */
@Injectable()
export class JournalRunProcessing {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunBooking) private readonly booking: JournalRunBooking,
    @Inject(JournalRunReport) private readonly report: JournalRunReport,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Books the run in the payroll journal. Throws Conflict when it changed since the person saw it, RunNotInState, RunNotLatest, RunBlocked. */
  process(scope: AdministrationScope, journalRunId: string, input: ProcessingInput): Promise<BookedRun> {
    return this.database.transaction(scope, (tx) => this.#processIn(tx, scope, journalRunId, { ...input, isBatch: false }));
  }

  /** As one of many: a run with warnings is left for somebody who looks at it. A refusal, or a failure of ours, is a result, so that the others go on. */
  async processOfBatch(
    scope: AdministrationScope,
    journalRunId: string,
    rowVersion: number,
  ): Promise<BookedRun | { problem: LoonbrugError }> {
    try {
      return await this.database.transaction(scope, (tx) => this.#processIn(tx, scope, journalRunId, { rowVersion, isBatch: true }));
    } catch (error) {
      return { problem: asLoonbrugError(error) };
    }
  }

  /** Nothing is booked, and Loket hears why. Throws Conflict, RunNotInState and ReasonPersonal. */
  refuse(scope: AdministrationScope, journalRunId: string, { rowVersion, reason }: RefusalInput): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      const run = await lockRun(tx, scope, journalRunId);
      mustBe(run, refusable, rowVersion);
      await checkReason(tx, scope, reason);
      const refusal = { refusalReason: reason, refusedBy: actorOf(tx), refusedAt: this.clock.now() };
      await updateRun(tx, scope, journalRunId, { state: 'refused', findings: [], ...refusal });
      await this.report.askIn(tx, scope, journalRunId);
      await this.#record(tx, scope, 'journal_run.refused', journalRunId);
    });
  }

  /** A person wants a run that Loket calls exported already: the next pass reads it. Throws Conflict and RunNotInState. */
  choose(scope: AdministrationScope, journalRunId: string, rowVersion: number): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      const run = await lockRun(tx, scope, journalRunId);
      mustBe(run, ['offered'], rowVersion);
      await updateRun(tx, scope, journalRunId, { isChosen: true, findings: [] });
      await this.#record(tx, scope, 'journal_run.chosen', journalRunId);
    });
  }

  /** Asks once more for the report to Loket of a run that is booked, refused or reversed. Throws RunNotInState. */
  reportAgain(scope: AdministrationScope, journalRunId: string): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      const run = await lockRun(tx, scope, journalRunId);
      if (!reportable.includes(run.state)) throw new RunNotInState(run.state);
      await this.report.askIn(tx, scope, journalRunId);
      await this.#record(tx, scope, 'journal_run.report_asked', journalRunId);
    });
  }

  async #processIn(
    tx: Transaction,
    scope: AdministrationScope,
    journalRunId: string,
    input: ProcessingInput & { isBatch: boolean },
  ): Promise<BookedRun> {
    const run = await lockRun(tx, scope, journalRunId);
    const latest = currentOf(await readChain(tx, scope, run.chainId));
    if (latest && latest.journalRunId !== journalRunId) throw new RunNotLatest(latest.journalRunId, latest.revision!);
    mustBe(run, input.isBatch ? processableInBatch : bookable, input.rowVersion);
    const facts = await readFacts(tx, scope, run, { bookedOn: input.bookedOn });
    const findings = check(facts.checked);
    const onlyWarns = findings.every(({ severity }) => severity !== 'blocks') && !isClean(findings);
    if (input.isBatch && onlyWarns) throw new RunNeedsReview(findings);
    return this.booking.bookIn(tx, scope, facts, { mode: input.correctionMode ?? facts.settings.correction_mode, isAutomatic: false });
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'JournalRun', subjectId, administrationId: scope.administrationId });
  }
}

/** The state first: who comes second of two at the same time reads that it is done, not that something changed. */
function mustBe(run: JournalRun, states: readonly JournalRunState[], rowVersion: number): void {
  if (!states.includes(run.state)) throw new RunNotInState(run.state);
  if (run.revision === null && states === bookable) throw new RunNotInState(run.state);
  if (run.rowVersion !== rowVersion) throw new Conflict('JournalRun', { state: run.state, rowVersion: run.rowVersion });
}
