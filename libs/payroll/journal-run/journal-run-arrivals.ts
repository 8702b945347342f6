import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, DocumentStore, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type Arrival, type ArrivedHead, columnsOf, type Content } from './arrival';
import { areStored, type Finding } from './finding';
import { lockChainOf, setLastRevision, supersede } from './journal-run-chains';
import type { JournalRun } from './journal-run.entity';
import { insertLines, insertRun, lockArrivals, markFound, readChain, type RunChange, touchRuns, updateRun } from './journal-run-rows';
import { JournalRunNotice } from './journal-run-notice';
import { JournalRunReport } from './journal-run-report';
import { isHeardAgain } from './journal-run-sighting';
import { isReplaced, judge, type Judgement, returnOf } from './revision';

/** new: the first of its payroll run · revision: a newer version · unchanged: said already · older: came after a newer one · refused: content that can't be taken in. */
export type ArrivalOutcome = 'new' | 'revision' | 'unchanged' | 'older' | 'refused';

export interface ArrivalResult {
  readonly outcome: ArrivalOutcome;
  readonly journalRunId: string;
}

/** An arrival that was judged, with the run that has to be settled next, if any. */
export interface Taken extends ArrivalResult {
  readonly toSettle: string | null;
}

/** Writes arrivals down in the caller's transaction: each once, as the version of its payroll run that it is. */
@Injectable()
export class JournalRunArrivals {
  constructor(
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(JournalRunReport) private readonly report: JournalRunReport,
    @Inject(JournalRunNotice) private readonly notice: JournalRunNotice,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Under the locks of the books' arrivals and of the chain. Throws PayrollRunDiffers. */
  async takeIn(tx: Transaction, scope: AdministrationScope, arrival: Arrival, content: Content): Promise<Taken> {
    const { head } = arrival;
    await lockArrivals(tx, scope);
    const chainId = await lockChainOf(tx, scope, head);
    await this.#touch(tx, scope, arrival);
    const chain = await readChain(tx, scope, chainId);
    const judgement = judge(chain, { ...head, fingerprint: content.fingerprint });
    const own = chain.filter(({ loketJournalRunId }) => loketJournalRunId === head.loketJournalRunId);
    const open = own.find(({ revision }) => revision === null);
    await markFound(tx, scope, own.filter(isHeardAgain));
    switch (judgement.kind) {
      case 'same':
        return this.#same(tx, scope, judgement.run, { open, head, chain });
      case 'revision':
        return this.#revise(tx, scope, { arrival, content, chainId, open, judgement });
      default:
        return this.#setAside(tx, scope, { arrival, content, chainId, open, judgement });
    }
  }

  /** Nothing new. A run that had gone comes back, and a reading that failed meanwhile is closed. */
  async #same(
    tx: Transaction,
    scope: AdministrationScope,
    run: JournalRun,
    { open, head, chain }: { open: JournalRun | undefined; head: ArrivedHead; chain: readonly JournalRun[] },
  ): Promise<Taken> {
    if (open && open.journalRunId !== run.journalRunId)
      await updateRun(tx, scope, open.journalRunId, {
        state: 'unchanged',
        findings: [],
        fingerprint: run.fingerprint,
        sameAsJournalRunId: run.journalRunId,
      });
    // A run that was pushed and booked, and now shows through a link: Loket may hear of it.
    if (head.loketLinkId !== null) await this.report.askUntoldIn(tx, scope, run.journalRunId);
    const isBack = run.state === 'removed_upstream' && run.revision !== null;
    const state = isBack ? await this.#takeBack(tx, scope, run, chain) : run.state;
    const toSettle = state === 'fetched' || state === 'blocked' ? run.journalRunId : null;
    return { outcome: 'unchanged', journalRunId: run.journalRunId, toSettle };
  }

  async #takeBack(tx: Transaction, scope: AdministrationScope, run: JournalRun, chain: readonly JournalRun[]) {
    const { state, supersedes } = returnOf(run, chain);
    await updateRun(tx, scope, run.journalRunId, { state, removedUpstreamAt: null, findings: [] });
    await supersede(tx, scope, supersedes);
    return state;
  }

  async #revise(tx: Transaction, scope: AdministrationScope, step: Step<'revision'>): Promise<Taken> {
    const { arrival, content, chainId, open, judgement } = step;
    const { revision } = judgement;
    const journalRunId = await this.#put(tx, scope, step, {
      // Somebody refused it before there was content to see: what comes of it now is that person's matter, never booked by itself.
      state: open?.state === 'refused' ? 'to_review' : 'fetched',
      revision,
      sameAsJournalRunId: null,
      totalDebitCents: content.totalDebitCents,
      totalCreditCents: content.totalCreditCents,
    });
    await insertLines(tx, scope, journalRunId, content.lines);
    await setLastRevision(tx, scope, chainId, revision);
    await supersede(tx, scope, judgement.supersedes);
    await this.#record(tx, scope, 'journal_run.arrived', journalRunId, {
      channel: arrival.head.channel,
      revision,
      wasOffered: open !== undefined,
    });
    return { outcome: revision === 1 ? 'new' : 'revision', journalRunId, toSettle: journalRunId };
  }

  async #setAside(tx: Transaction, scope: AdministrationScope, step: Step<'unchanged' | 'older'>): Promise<Taken> {
    const { judgement, arrival } = step;
    const isUnchanged = judgement.kind === 'unchanged';
    const other = isUnchanged ? judgement.sameAs : judgement.than;
    // Of a revision without a difference, what is in the books is an earlier one: that has the voucher.
    const otherId = other.sameAsJournalRunId ?? other.journalRunId;
    const journalRunId = await this.#put(tx, scope, step, {
      state: isUnchanged ? 'unchanged' : 'superseded',
      sameAsJournalRunId: isUnchanged ? otherId : null,
    });
    await this.#record(tx, scope, `journal_run.${judgement.kind}`, journalRunId, {
      channel: arrival.head.channel,
      otherJournalRunId: otherId,
    });
    if (isUnchanged) await this.report.askUntoldIn(tx, scope, otherId);
    return { outcome: judgement.kind, journalRunId, toSettle: null };
  }

  /** Into the row that stands open for the run, else into a new one. */
  async #put(
    tx: Transaction,
    scope: AdministrationScope,
    step: Omit<Step, 'judgement'>,
    change: RunChange & Pick<JournalRun, 'state'>,
  ): Promise<string> {
    const { arrival, content, chainId, open } = step;
    const columns = {
      ...change,
      fingerprint: content.fingerprint,
      lineCount: content.lines.length,
      findings: [],
      loketFindings: [...arrival.loketFindings],
      rawDocumentId: await this.documents.store(tx, { kind: 'journal_run', contentType: 'application/json', content: arrival.raw }),
      // When this transaction held the lock, and not when it began: of two equal runs the later one must be the duplicate.
      fetchedAt: () => 'clock_timestamp()',
    } as unknown as RunChange & Pick<JournalRun, 'state'>;
    if (!open) return insertRun(tx, scope, arrival.head, { ...columns, chainId });
    await updateRun(tx, scope, open.journalRunId, { ...columnsOf(arrival.head), ...columns, removedUpstreamAt: null });
    return open.journalRunId;
  }

  /** A run whose content can't be taken in: it says why, and keeps nothing of it. */
  async refuseIn(tx: Transaction, scope: AdministrationScope, arrival: Arrival, finding: Finding): Promise<Taken> {
    const { head, loketFindings } = arrival;
    await lockArrivals(tx, scope);
    const chainId = await lockChainOf(tx, scope, head);
    const chain = await readChain(tx, scope, chainId);
    await this.#touch(tx, scope, arrival);
    const open = chain.find((run) => run.loketJournalRunId === head.loketJournalRunId && run.revision === null);
    const findings = [finding, ...loketFindings];
    const known = open && (isReplaced(open, chain) || (open.state === 'blocked' && areStored(findings, open.findings)));
    if (known) return { outcome: 'refused', journalRunId: open.journalRunId, toSettle: null };
    const change = { state: 'blocked' as const, findings, fingerprint: null, sameAsJournalRunId: null, removedUpstreamAt: null };
    const journalRunId = open?.journalRunId ?? (await insertRun(tx, scope, head, { ...change, chainId }));
    if (open) await updateRun(tx, scope, journalRunId, change);
    await this.#record(tx, scope, 'journal_run.content_refused', journalRunId, { channel: head.channel, code: finding.code });
    await this.notice.announceIn(tx, scope, { ...head, journalRunId }, findings);
    return { outcome: 'refused', journalRunId, toSettle: null };
  }

  #touch(tx: Transaction, scope: AdministrationScope, { head }: Arrival): Promise<void> {
    const { loketStatusKey, sequenceNumber, loketLinkId } = head;
    const seen = { lastSeenAt: (() => 'now()') as unknown as Date };
    return touchRuns(tx, scope, head.loketJournalRunId, {
      ...seen,
      ...(loketStatusKey === null ? {} : { loketStatusKey }),
      ...(sequenceNumber === null ? {} : { sequenceNumber }),
      ...(loketLinkId === null ? {} : { loketLinkId }),
    });
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'JournalRun', subjectId, administrationId: scope.administrationId, details });
  }
}

interface Step<Kind extends Judgement['kind'] = Judgement['kind']> {
  readonly arrival: Arrival;
  readonly content: Content;
  readonly chainId: string;
  readonly open: JournalRun | undefined;
  readonly judgement: Extract<Judgement<JournalRun>, { kind: Kind }>;
}
