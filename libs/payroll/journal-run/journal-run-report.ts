import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LoketNotFound, LoketRefused } from '@loonbrug/loket';
import {
  asLoonbrugError,
  type ClaimedItem,
  NotFound,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type Transaction,
} from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { LoketConnection } from '../connection/loket-connection';
import { IncidentService } from '../incident/incident.service';
import { NoticeService } from '../notice/notice.service';
import type { ReportState } from './journal-run.entity';
import type { JournalRunState } from './revision';

const kind = 'loket.report';
/** With the outbox's back-off, about four hours: longer than an outage that nobody hears of. */
const maximumAttempts = 20;

/** What Loket must hear of a run. */
interface Report {
  readonly domainId: string;
  readonly loketJournalRunId: string;
  readonly reportState: ReportState;
  readonly state: JournalRunState;
  readonly refusalReason: string | null;
  readonly voucherNumber: string | null;
  readonly reversalVoucherNumber: string | null;
  /** Loket no longer has it: what it refuses to hear then it need not hear. */
  readonly isRemovedUpstream: boolean;
  /** Another each time that something else is decided. */
  readonly decision: string;
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
        await this.#note(scope, item, { reportState: 'given_up', errorCode: asLoonbrugError(error).code, decision: null });
      },
    });
  }

  /**
   * Asks for a report of a run about which something was decided, and of those that say the same as it. A run that came without a link reports nothing, nor
   * does one that was reversed before Loket could hear of it.
   */
  askIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    return this.#ask(tx, scope, journalRunId, `state in ('booked', 'refused') or state = 'reversed' and report_state <> 'none'`);
  }

  /** The same where nothing was decided anew, because another run says the same or it shows through a link now: what was told is not told again. */
  askUntoldIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    return this.#ask(tx, scope, journalRunId, `state in ('booked', 'refused') and report_state = 'none'`);
  }

  async #ask(tx: Transaction, scope: AdministrationScope, journalRunId: string, isOfItself: string): Promise<void> {
    const asked = await tx.query<{ journalRunId: string }>(
      `update journal_run set report_state = 'waiting', report_error_code = null
       where portal_id = $1 and administration_id = $2 and loket_link_id is not null and report_state <> 'waiting'
         and (journal_run_id = $3 and (${isOfItself})
           or same_as_journal_run_id = $3 and state = 'unchanged' and report_state = 'none'
             and exists (select 1 from journal_run booked where booked.portal_id = $1 and booked.administration_id = $2
               and booked.journal_run_id = $3 and booked.state = 'booked'))
       returning journal_run_id as "journalRunId"`,
      [scope.portalId, scope.administrationId, journalRunId],
    );
    for (const run of asked) {
      const payload = { administrationId: scope.administrationId, journalRunId: run.journalRunId };
      await this.outbox.add(tx, { kind, key: run.journalRunId, payload });
    }
  }

  async #perform(scope: TenantScope, item: ClaimedItem): Promise<void> {
    for (;;) {
      const report = await this.database.read(scope, (tx) => reportOf(tx, item));
      if (report.reportState !== 'waiting') return;
      const isTold = reportable.includes(report.state) && (await this.#tell(scope, item, report));
      // Decided otherwise while we called: Loket must hear that too.
      const outcome = { reportState: isTold ? ('reported' as const) : ('none' as const), errorCode: null, decision: report.decision };
      if (await this.#note(scope, item, outcome)) return;
    }
  }

  /** False where Loket no longer has the run, and so takes no word of it. */
  async #tell(scope: TenantScope, { payload }: ClaimedItem, report: Report): Promise<boolean> {
    const { domainId, loketJournalRunId, state } = report;
    const administrationId = payload['administrationId'] as string;
    const { client } = await this.connection.open({ ...scope, domainId, administrationId });
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

  /** False where something else was decided by now. */
  async #note(scope: TenantScope, { payload }: ClaimedItem, outcome: Outcome): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      const [noted] = await tx.query<{ domainId: string; year: number; periodNumber: number }>(
        `update journal_run run set report_state = $4, report_error_code = $5 from administration
         where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3 and ($6::text is null or $6 = ${decisionOf('run')})
           and administration.portal_id = $1 and administration.administration_id = $2
         returning administration.domain_id as "domainId", run.year, run.period_number as "periodNumber"`,
        [scope.portalId, payload['administrationId'], payload['journalRunId'], outcome.reportState, outcome.errorCode, outcome.decision],
      );
      if (!noted) return false;
      const { domainId, ...details } = noted;
      const administrationId = payload['administrationId'] as string;
      const causeKey = `journal-run-report:${payload['journalRunId'] as string}`;
      if (outcome.reportState === 'given_up')
        await this.notices.raise(tx, { causeKey, code: 'journal_run.report_given_up', domainId, administrationId, details });
      else await this.incidents.close(tx, causeKey);
      return true;
    });
  }
}

interface Outcome {
  readonly reportState: ReportState;
  readonly errorCode: string | null;
  /** What was reported; null whatever is decided by now. */
  readonly decision: string | null;
}

/** A run that waits for a person again has nothing to tell. */
const reportable: readonly JournalRunState[] = ['booked', 'refused', 'unchanged', 'reversed'];

/** The state alone is not enough: a run that is reversed and booked anew while Loket is called is booked under another number. */
const decisionOf = (run: string): string =>
  `concat_ws(' ', ${run}.state, ${run}.booking_number, ${run}.same_as_journal_run_id, ${run}.refused_at)`;

async function reportOf(tx: Transaction, { payload }: ClaimedItem): Promise<Report> {
  const report = await tx.maybeOne<Report>(
    `select administration.domain_id as "domainId", run.loket_journal_run_id as "loketJournalRunId", run.report_state as "reportState",
       run.state, run.refusal_reason as "refusalReason", entry.voucher_number as "voucherNumber",
       reversal.voucher_number as "reversalVoucherNumber", run.removed_upstream_at is not null as "isRemovedUpstream",
       ${decisionOf('run')} as decision
     from journal_run run
     join administration on administration.portal_id = run.portal_id and administration.administration_id = run.administration_id
     left join journal_run same on same.portal_id = run.portal_id and same.administration_id = run.administration_id
       and same.journal_run_id = run.same_as_journal_run_id
     left join journal_entry entry on entry.portal_id = run.portal_id and entry.administration_id = run.administration_id
       and entry.entry_id = coalesce(run.entry_id, same.entry_id)
     left join journal_entry reversal on reversal.portal_id = run.portal_id and reversal.administration_id = run.administration_id
       and reversal.entry_id = run.reversal_entry_id
     where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3`,
    [tx.scope.portalId, payload['administrationId'], payload['journalRunId']],
  );
  if (!report) throw new NotFound('JournalRun');
  return report;
}
