import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
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
        await this.#note(scope, item, { reportState: 'given_up', errorCode: asLoonbrugError(error).code, state: null });
      },
    });
  }

  /** Asks for a report of a run that is booked or refused, and of those that say the same as it. A run that came without a link reports nothing. */
  async askIn(tx: Transaction, scope: AdministrationScope, journalRunId: string): Promise<void> {
    const asked = await tx.query<{ journalRunId: string }>(
      `update journal_run set report_state = 'waiting', report_error_code = null
       where portal_id = $1 and administration_id = $2 and loket_link_id is not null and report_state <> 'waiting'
         and (journal_run_id = $3 and state in ('booked', 'refused')
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
      const next = reportable.includes(report.state) ? 'reported' : 'none';
      if (next === 'reported') await this.#tell(scope, item, report);
      // Decided otherwise while we called: Loket must hear that too.
      if (await this.#note(scope, item, { reportState: next, errorCode: null, state: report.state })) return;
    }
  }

  async #tell(scope: TenantScope, { payload }: ClaimedItem, report: Report): Promise<void> {
    const administrationId = payload['administrationId'] as string;
    const { client } = await this.connection.open({ ...scope, domainId: report.domainId, administrationId });
    if (report.state === 'refused') await client.reportFailed(report.loketJournalRunId, report.refusalReason ?? '');
    else await client.reportProcessed(report.loketJournalRunId, `Geboekt als ${report.voucherNumber}`);
  }

  /** False where the run is in another state by now. */
  async #note(scope: TenantScope, { payload }: ClaimedItem, outcome: Outcome): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      const [noted] = await tx.query<{ domainId: string; year: number; periodNumber: number }>(
        `update journal_run run set report_state = $4, report_error_code = $5 from administration
         where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3 and run.state = coalesce($6, run.state)
           and administration.portal_id = $1 and administration.administration_id = $2
         returning administration.domain_id as "domainId", run.year, run.period_number as "periodNumber"`,
        [scope.portalId, payload['administrationId'], payload['journalRunId'], outcome.reportState, outcome.errorCode, outcome.state],
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
  /** The state that was reported; null whatever it is. */
  readonly state: JournalRunState | null;
}

/** A run that was reversed before Loket heard of it has nothing to tell. */
const reportable: readonly JournalRunState[] = ['booked', 'refused', 'unchanged'];

async function reportOf(tx: Transaction, { payload }: ClaimedItem): Promise<Report> {
  const report = await tx.maybeOne<Report>(
    `select administration.domain_id as "domainId", run.loket_journal_run_id as "loketJournalRunId", run.report_state as "reportState",
       run.state, run.refusal_reason as "refusalReason", entry.voucher_number as "voucherNumber"
     from journal_run run
     join administration on administration.portal_id = run.portal_id and administration.administration_id = run.administration_id
     left join journal_run same on same.portal_id = run.portal_id and same.administration_id = run.administration_id
       and same.journal_run_id = run.same_as_journal_run_id
     left join journal_entry entry on entry.portal_id = run.portal_id and entry.administration_id = run.administration_id
       and entry.entry_id = coalesce(run.entry_id, same.entry_id)
     where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3`,
    [tx.scope.portalId, payload['administrationId'], payload['journalRunId']],
  );
  if (!report) throw new NotFound('JournalRun');
  return report;
}
