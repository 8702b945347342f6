import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { booksChangedKind, type BooksChangedPayload } from '@loonbrug/ledger';
import { Outbox, Sweeps, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { ContractGate } from '@loonbrug/tenancy';
import { awaitedCodes } from '../processing-rule/judge-rules';
import { JournalRunSettlement } from './journal-run-settlement.service';

const everyMs = 5_000;
const blockedEveryMs = 60_000;

type SweptState = 'fetched' | 'blocked' | 'to_review';

interface SweptRun {
  readonly domainId: string;
  readonly administrationId: string;
  readonly journalRunId: string;
}

/** Finds runs that arrived and were not decided on, because whoever took them in stopped; and looks now and then whether what blocked a run is mended. */
@Injectable()
export class JournalRunSweep implements OnModuleInit {
  constructor(
    @Inject(Sweeps) private readonly sweeps: Sweeps,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
    @Inject(ContractGate) private readonly gate: ContractGate,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('journal-runs', everyMs, (scope) => this.sweep(scope, 'fetched'));
    // What the books lacked may be there now: nobody waits for the next sweep. Given up, the sweep finds it all the same.
    this.outbox.handle(booksChangedKind, {
      maximumAttempts: 3,
      perform: (scope, { payload }) => this.settlement.settleWaiting({ ...scope, ...(payload as unknown as BooksChangedPayload) }),
    });
    this.sweeps.register('journal-runs-blocked', blockedEveryMs, (scope) => this.sweep(scope, 'blocked'));
    this.sweeps.register('journal-runs-awaiting', blockedEveryMs, (scope) => this.sweep(scope, 'to_review'));
  }

  /**
   * Settles the runs that are in the state, newest first, where the contract opens the link; of those to review, the ones that a rule keeps waiting
   * for what may still come.
   */
  async sweep(scope: TenantScope, state: SweptState): Promise<void> {
    const open = this.gate.openAdministrations('administration', 4);
    // All of them, by id only: with a limit, those beyond it would never have their turn while the others stay blocked.
    const runs = await this.database.read(scope, (tx) =>
      tx.query<SweptRun>(
        `select administration.domain_id as "domainId", run.administration_id as "administrationId", run.journal_run_id as "journalRunId"
         from journal_run run join administration using (portal_id, administration_id)
         where portal_id = $1 and run.state = $2 and run.revision is not null and ${open.condition}
           and ($2 <> 'to_review' or exists (select 1 from jsonb_array_elements(run.findings) finding where finding ->> 'code' = any($3::text[])))
         order by run.journal_run_id desc`,
        [scope.portalId, state, awaitedCodes, ...open.parameters],
      ),
    );
    await this.settlement.settleEach(runs.map(({ journalRunId, ...place }) => ({ scope: { ...scope, ...place }, journalRunId })));
  }
}
