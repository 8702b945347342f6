import { newId } from '@loonbrug/platform';
import type { LinkImport, SeenJournalRun, SeenPayrollRun } from '../../libs/payroll/connection/link-import';
import { JournalRunImporter } from '../../libs/payroll/journal-run/journal-run-importer';
import { type JournalRunWorld, monthOf } from './journal-runs';
import { LoketJournals } from './loket-journals';

/** Passes over one link of the administration, with a Loket that says what a test wants. */
export class LoketPass {
  private constructor(
    readonly world: JournalRunWorld,
    readonly loket: LoketJournals,
    readonly loketLinkId: string,
  ) {}

  static async of(world: JournalRunWorld): Promise<LoketPass> {
    return new LoketPass(world, new LoketJournals(), await world.link());
  }

  /** An approved payroll run of a month of 2026, without journal runs yet. */
  async payrollRun(periodNumber: number, more: Partial<SeenPayrollRun> = {}): Promise<SeenPayrollRun> {
    const loketPayrollRunId = newId();
    const payrollRunId = await this.world.payrollRun(loketPayrollRunId, { periodNumber });
    const { startsOn, endsOn } = monthOf(periodNumber);
    return {
      payrollRunId,
      loketPayrollRunId,
      year: 2026,
      periodNumber,
      periodKind: 'month',
      periodStartsOn: startsOn,
      periodEndsOn: endsOn,
      isTestYear: false,
      statusKey: 9,
      isApproved: true,
      availableForEmployeeOn: null,
      journalRuns: [],
      ...more,
    };
  }

  /** What Loket shows of the payroll run now. */
  showing = (run: SeenPayrollRun, ...journalRuns: SeenJournalRun[]): SeenPayrollRun => ({ ...run, journalRuns });

  /** Loket takes the payroll run back, or has it again, as a poll of all runs stores it. */
  async undo({ payrollRunId }: SeenPayrollRun, isUndone = true): Promise<void> {
    const removedAt = isUndone ? 'now()' : 'null';
    await this.world.builders.sql(`update payroll_run set removed_upstream_at = ${removedAt} where payroll_run_id = $1`, [payrollRunId]);
  }

  run(runs: SeenPayrollRun[], more: Partial<LinkImport> = {}): Promise<unknown> {
    return this.world.app.get(JournalRunImporter).import({
      scope: this.world.scope,
      client: this.loket.client,
      link: {
        loketLinkId: this.loketLinkId,
        clientNumber: 1,
        loketEmployerId: newId(),
        loketPayrollAdministrationId: newId(),
        wageTaxNumber: null,
        periodKind: 'month',
        startsOn: '2026-01-01',
      },
      runs,
      removedPayrollRunIds: [],
      rereadsContent: false,
      signal: new AbortController().signal,
      ...more,
    });
  }
}
