import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LoketNotFound, LoketRefused } from '@loonbrug/loket';
import { asLoonbrugError, type ClaimedItem, Outbox, TenantDatabase, type TenantScope, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { LoketConnection } from '../connection/loket-connection';
import { IncidentService } from '../incident/incident.service';
import { NoticeService } from '../notice/notice.service';
import type { ReportState } from './journal-run.entity';
import { lockRun, type RunPlace } from './journal-run-rows';
import type { JournalRunState } from './revision';

const kind = 'loket.report';
/** With the outbox's back-off, about four hours: longer than an outage that nobody hears of. */
const maximumAttempts = 20;

/** What Loket must hear of one of its journal runs: of our versions of it the newest that was decided on speaks. */
interface Report {
  readonly journalRunId: string;
  readonly domainId: string;
  readonly year: number;
  readonly periodNumber: number;
  readonly loketJournalRunId: string;
  /** Whether anybody asked for it since it was told last. */
  readonly isAsked: boolean;
  /** Of the run; of one that says the same as another, of that. */
  readonly state: JournalRunState;
  readonly refusalReason: string | null;
  readonly voucherNumber: string | null;
  readonly reversalVoucherNumber: string | null;
  /** Loket no longer has it: what it refuses to hear then it need not hear. */
  readonly isRemovedUpstream: boolean;
}

/** Tells Loket what became of a run: after the commit, as often as it takes, and never in the way of booking. */
@Injectable()
export class JournalRunReport implements OnModuleInit {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(LoketConnection) private readonly connection: LoketConnection,
    @Inject(NoticeService) private readonly notices: NoticeService,
    @Inject(IncidentService) private readonly incidents: IncidentService,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(kind, {
      maximumAttempts,
      perform: (scope, item) => this.#perform(scope, item),
      givenUp: async (scope, item, error) => {
        await this.#note(placeOf(scope, item), { reportState: 'given_up', errorCode: asLoonbrugError(error).code });
      },
    });
  }

  /**
   * Asks for a report of a run about which something was decided, and of those that say the same as it. A run that came without a link reports nothing, nor
   * does one that was reversed before Loket could hear of it.
   */
  askIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    return this.#ask(tx, scope, journalRunId, {
      own: `state in ('booked', 'refused') or state = 'reversed' and report_state <> 'none'`,
      alike: `report_state <> 'none'`,
    });
  }

  /** The same where nothing was decided anew, because another run says the same or it shows through a link now: what was told is not told again. */
  askUntoldIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    return this.#ask(tx, scope, journalRunId, { own: `state in ('booked', 'refused') and report_state = 'none'`, alike: 'false' });
  }

  /** One item per journal run of Loket, whichever of our versions is asked of: what it is told is told one after the other. */
  async #ask(tx: Transaction, scope: AdministrationScope, journalRunId: string, which: { own: string; alike: string }): Promise<void> {
    const asked = await tx.query<{ journalRunId: string; loketJournalRunId: string }>(
      `update journal_run set report_state = 'waiting', report_error_code = null
       where portal_id = $1 and administration_id = $2 and loket_link_id is not null and report_state <> 'waiting'
         and (journal_run_id = $3 and (${which.own})
           or same_as_journal_run_id = $3 and state = 'unchanged' and (${which.alike} or report_state = 'none'
             and exists (select 1 from journal_run booked where booked.portal_id = $1 and booked.administration_id = $2
               and booked.journal_run_id = $3 and booked.state = 'booked')))
       returning journal_run_id as "journalRunId", loket_journal_run_id as "loketJournalRunId"`,
      [scope.portalId, scope.administrationId, journalRunId],
    );
    for (const run of asked) {
      const payload = { administrationId: scope.administrationId, journalRunId: run.journalRunId };
      await this.outbox.add(tx, { kind, key: run.loketJournalRunId, payload });
    }
  }

  async #perform(scope: TenantScope, item: ClaimedItem): Promise<void> {
    const place = placeOf(scope, item);
    for (;;) {
      const report = await this.database.read(scope, (tx) => reportOf(tx, place));
      if (report && !report.isAsked) return;
      const isTold = report !== undefined && (await this.#tell(place, report));
      // Decided otherwise while we called: Loket must hear that too.
      if (await this.#note(place, { reportState: isTold ? 'reported' : 'none', errorCode: null, told: report })) return;
    }
  }

  /** False where there is nothing to tell, and where Loket no longer has the run and so takes no word of it. */
  async #tell({ scope }: Place, report: Report): Promise<boolean> {
    const { domainId, loketJournalRunId, state } = report;
    if (!reportable.includes(state)) return false;
    const { client } = await this.connection.open({ ...scope, domainId });
    try {
      if (state === 'refused') await client.reportFailed(loketJournalRunId, report.refusalReason ?? '');
      // The reason stays here: it may name people.
      else if (state === 'reversed') await client.reportFailed(loketJournalRunId, `Teruggeboekt als ${report.reversalVoucherNumber}`);
      else await client.reportProcessed(loketJournalRunId, `Geboekt als ${report.voucherNumber}`);
      return true;
    } catch (error) {
      if (report.isRemovedUpstream && (error instanceof LoketRefused || error instanceof LoketNotFound)) return false;
      throw error;
    }
  }

  /** Of the version that speaks; the others need not be told any more. False where something else was decided by now. */
  #note({ scope, journalRunId: askedId }: Place, { reportState, errorCode, told }: Outcome): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      const { loketJournalRunId } = await lockRun(tx, scope, askedId);
      const report = await reportOf(tx, { scope, journalRunId: askedId });
      if (reportState !== 'given_up' && !isSame(report, told)) return false;
      const speakerId = report?.journalRunId ?? null;
      const noted = await tx.query<{ journalRunId: string }>(
        `update journal_run set report_state = case when journal_run_id = $3 then $4 else 'none' end,
           report_error_code = case when journal_run_id = $3 then $5 end
         where portal_id = $1 and administration_id = $2
           and (journal_run_id = $3 or loket_journal_run_id = $6 and report_state in ('waiting', 'given_up'))
         returning journal_run_id as "journalRunId"`,
        [scope.portalId, scope.administrationId, speakerId, reportState, errorCode, loketJournalRunId],
      );
      for (const { journalRunId } of noted) await this.incidents.close(tx, causeKeyOf(journalRunId));
      if (report && reportState === 'given_up') await this.#raise(tx, scope, report);
      return true;
    });
  }

  async #raise(tx: Transaction, { administrationId }: Place['scope'], report: Report): Promise<void> {
    const { journalRunId, domainId, year, periodNumber } = report;
    const details = { year, periodNumber, journalRunId };
    await this.notices.raise(tx, {
      causeKey: causeKeyOf(journalRunId),
      code: 'journal_run.report_given_up',
      domainId,
      administrationId,
      details,
    });
  }
}

const causeKeyOf = (journalRunId: string): string => `journal-run-report:${journalRunId}`;

/** Where an item's run is; the item names one of our versions of it. */
interface Place {
  readonly scope: TenantScope & RunPlace;
  readonly journalRunId: string;
}

interface Outcome {
  readonly reportState: ReportState;
  readonly errorCode: string | null;
  /** What was told; of what is given up it doesn't matter. */
  readonly told?: Report | undefined;
}

/** What Loket hears of. What says the same as another run says what became of that. */
export const reportable: readonly JournalRunState[] = ['booked', 'refused', 'reversed'];

/** The state alone is not enough: a run that is reversed and booked anew while Loket is called is booked under another number. */
const isSame = (one: Report | undefined, other: Report | undefined): boolean =>
  (['journalRunId', 'state', 'refusalReason', 'voucherNumber', 'reversalVoucherNumber'] as const).every(
    (key) => one?.[key] === other?.[key],
  );

/** Undefined where no version of Loket's run has a word to say. */
function reportOf(tx: Transaction, { scope, journalRunId }: Place): Promise<Report | undefined> {
  return tx.maybeOne<Report>(
    `select run.journal_run_id as "journalRunId", administration.domain_id as "domainId", run.year, run.period_number as "periodNumber",
       run.loket_journal_run_id as "loketJournalRunId", bool_or(run.report_state = 'waiting') over () as "isAsked",
       case when run.state = 'unchanged' then same.state else run.state end as state, run.refusal_reason as "refusalReason",
       entry.voucher_number as "voucherNumber", reversal.voucher_number as "reversalVoucherNumber",
       run.removed_upstream_at is not null as "isRemovedUpstream"
     from journal_run asked
     join journal_run run on run.portal_id = asked.portal_id and run.administration_id = asked.administration_id
       and run.loket_journal_run_id = asked.loket_journal_run_id and run.report_state <> 'none'
       and run.state in ('booked', 'refused', 'reversed', 'unchanged')
     join administration on administration.portal_id = run.portal_id and administration.administration_id = run.administration_id
     left join journal_run same on same.portal_id = run.portal_id and same.administration_id = run.administration_id
       and same.journal_run_id = run.same_as_journal_run_id and run.state = 'unchanged'
     left join journal_entry entry on entry.portal_id = run.portal_id and entry.administration_id = run.administration_id
       and entry.entry_id = coalesce(same.entry_id, run.entry_id)
     left join journal_entry reversal on reversal.portal_id = run.portal_id and reversal.administration_id = run.administration_id
       and reversal.entry_id = coalesce(same.reversal_entry_id, run.reversal_entry_id)
     where asked.portal_id = $1 and asked.administration_id = $2 and asked.journal_run_id = $3
     order by run.revision desc nulls last, run.journal_run_id desc limit 1`,
    [scope.portalId, scope.administrationId, journalRunId],
  );
}

function placeOf(scope: TenantScope, { payload }: ClaimedItem): Place {
  return {
    scope: { ...scope, administrationId: payload['administrationId'] as string },
    journalRunId: payload['journalRunId'] as string,
  };
}
