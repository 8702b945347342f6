import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import { readLinkSettings } from '@loonbrug/tenancy';
import type { LinkImport } from '../connection/link-import';
import { PayrollResultService } from '../run/payroll-result.service';
import { type ArrivedHead, type ArrivedLine, isRefused, readContent } from './arrival';

/** Reads by which periods a run's amounts are shared out, where the settings ask for that, before the run is decided on. */
@Injectable()
export class JournalRunResults {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PayrollResultService) private readonly results: PayrollResultService,
  ) {}

  /** One call to Loket for each content of a run, and none where retro amounts stay in the run's period. Throws what Loket says. */
  async keepUp({ scope, client, runs }: LinkImport, head: ArrivedHead, lines: readonly ArrivedLine[]): Promise<void> {
    const payrollRun = runs.find(({ loketPayrollRunId }) => loketPayrollRunId === head.loketPayrollRunId);
    const content = readContent(lines);
    if (!payrollRun || isRefused(content)) return;
    const { payrollRunId, loketPayrollRunId } = payrollRun;
    const isWanted = await this.database.read(scope, async (tx) => {
      const { retro_period } = await readLinkSettings(tx, scope);
      return retro_period === 'own' && !(await this.results.areKnown(tx, scope, payrollRunId, content.fingerprint));
    });
    if (!isWanted) return;
    const results = await client.payrollRunResults(loketPayrollRunId);
    await this.database.transaction(scope, (tx) =>
      this.results.store(tx, scope, payrollRunId, { fingerprint: content.fingerprint, results }),
    );
  }
}
