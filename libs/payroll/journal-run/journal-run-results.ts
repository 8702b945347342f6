import { Inject, Injectable, Logger } from '@nestjs/common';
import { LoketError } from '@loonbrug/loket';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, readLinkSettings } from '@loonbrug/tenancy';
import type { LinkImport } from '../connection/link-import';
import { readProcessingRules } from '../processing-rule/rule-rows';
import { PayrollResultService } from '../run/payroll-result.service';
import { type ArrivedHead, type ArrivedLine, isRefused, readContent } from './arrival';

/** needed: the run's amounts are shared out by them · asked: a rule wants to know whether there are any of earlier periods. */
type Wish = 'needed' | 'asked' | 'none';

/** Reads of which periods a run's amounts are, where the settings or the rules ask for that, before the run is decided on. */
@Injectable()
export class JournalRunResults {
  private readonly logger = new Logger(JournalRunResults.name);

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PayrollResultService) private readonly results: PayrollResultService,
  ) {}

  /**
   * One call to Loket for each content of a run, and none where retro amounts stay in the run's period and nothing books itself. Throws what Loket says;
   * what only a rule asks for and Loket does not show stays unknown, which keeps the run waiting for a person.
   */
  async keepUp({ scope, client, runs }: LinkImport, head: ArrivedHead, lines: readonly ArrivedLine[]): Promise<void> {
    const payrollRun = runs.find(({ loketPayrollRunId }) => loketPayrollRunId === head.loketPayrollRunId);
    const content = readContent(lines);
    if (!payrollRun || isRefused(content)) return;
    const { payrollRunId, loketPayrollRunId } = payrollRun;
    const { fingerprint } = content;
    const wish = await this.database.read(scope, async (tx) => {
      const wished = await wishOf(tx, scope);
      if (wished === 'none' || (await this.results.areKnown(tx, scope, payrollRunId, fingerprint))) return 'none';
      return (await isDecided(tx, scope, head, fingerprint)) ? 'none' : wished;
    });
    if (wish === 'none') return;
    try {
      const results = await client.payrollRunResults(loketPayrollRunId);
      await this.database.transaction(scope, (tx) => this.results.store(tx, scope, payrollRunId, { fingerprint, results }));
    } catch (error) {
      if (wish === 'needed' || !(error instanceof LoketError) || error.retryable) throw error;
      this.logger.warn({ message: 'the results of a payroll run can not be read', code: error.code, payrollRunId });
    }
  }
}

async function wishOf(tx: Transaction, scope: AdministrationScope): Promise<Wish> {
  const { retro_period, auto_process } = await readLinkSettings(tx, scope);
  if (retro_period === 'own') return 'needed';
  return auto_process && (await readProcessingRules(tx, scope)).no_retro ? 'asked' : 'none';
}

/** The journal run said so before, and nobody has to decide on it any more: of an earlier version beside a newer one nothing is read again at each pass. */
async function isDecided(tx: Transaction, scope: AdministrationScope, head: ArrivedHead, fingerprint: Buffer): Promise<boolean> {
  const { isUndecided } = await tx.one<{ isUndecided: boolean | null }>(
    `select bool_or(coalesce(same.state, run.state) in ('offered', 'fetched', 'to_review', 'blocked')) as "isUndecided"
     from journal_run run left join journal_run same on same.portal_id = run.portal_id and same.administration_id = run.administration_id
       and same.journal_run_id = run.same_as_journal_run_id
     where run.portal_id = $1 and run.administration_id = $2 and run.loket_journal_run_id = $3 and run.fingerprint = $4`,
    [scope.portalId, scope.administrationId, head.loketJournalRunId, fingerprint],
  );
  return isUndecided === false;
}
