import { Inject, Injectable, Logger } from '@nestjs/common';
import { LoketError } from '@loonbrug/loket';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, readLinkSettings } from '@loonbrug/tenancy';
import type { LinkImport } from '../connection/link-import';
import { readProcessingRules } from '../processing-rule/rule-rows';
import { PayrollResultService } from '../run/payroll-result.service';
import { type ArrivedHead, type ArrivedLine, isRefused, readContent } from './arrival';
import { readChain, readRunsOfLoket } from './journal-run-rows';
import { bookable, currentOf, judge, returnOf } from './revision';

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
      return (await mayBeBooked(tx, scope, head, fingerprint)) ? wished : 'none';
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

/** Whether somebody, or the rules, may still book this content. Of a version beside one that counts more nothing is read again at each pass. */
async function mayBeBooked(tx: Transaction, scope: AdministrationScope, head: ArrivedHead, fingerprint: Buffer): Promise<boolean> {
  const [known] = await readRunsOfLoket(tx, scope, head.loketJournalRunId);
  if (!known) return true;
  const chain = await readChain(tx, scope, known.chainId);
  const judgement = judge(chain, { ...head, fingerprint });
  if (judgement.kind === 'revision' || judgement.kind === 'older') return judgement.kind === 'revision';
  if (judgement.kind === 'same' && judgement.run.state === 'removed_upstream') return returnOf(judgement.run, chain).state === 'fetched';
  const current = currentOf(chain);
  return current?.fingerprint?.equals(fingerprint) === true && bookable.includes(current.state);
}
