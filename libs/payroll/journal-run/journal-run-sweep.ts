import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweeps, TenantDatabase, type TenantScope } from '@loonbrug/platform';
import { JournalRunSettlement } from './journal-run-settlement.service';

const everyMs = 5_000;

/** Finds runs that arrived and were not decided on, because whoever took them in stopped. */
@Injectable()
export class JournalRunSweep implements OnModuleInit {
  constructor(
    @Inject(Sweeps) private readonly sweeps: Sweeps,
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
  ) {}

  onModuleInit(): void {
    this.sweeps.register('journal-runs', everyMs, (scope) => this.sweep(scope));
  }

  async sweep(scope: TenantScope): Promise<void> {
    const runs = await this.database.read(scope, (tx) =>
      tx.query<{ domainId: string; administrationId: string; journalRunId: string }>(
        `select administration.domain_id as "domainId", run.administration_id as "administrationId", run.journal_run_id as "journalRunId"
         from journal_run run join administration using (portal_id, administration_id)
         where portal_id = $1 and run.state = 'fetched' order by run.fetched_at limit 200`,
        [scope.portalId],
      ),
    );
    for (const { journalRunId, ...place } of runs) await this.settlement.settle({ ...scope, ...place }, journalRunId);
  }
}
