import { Inject, Injectable } from '@nestjs/common';
import { type LoketClient, LoketError } from '@loonbrug/loket';
import { Clock, LoonbrugError, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink, SeenPayrollRun } from '../connection/link-import';
import { PayrollRunService, type PeriodChoice, type PolledRun, type RunRelease, type StoredRun } from '../run/payroll-run.service';
import { polledRuns, releaseUnknown, seenRuns } from '../run/seen-runs';
import { endsPass, type PassProblem, problemOfPart } from './pass-result';

/** The period that was asked for is not among the link's. */
export class PeriodNotAtLoket extends LoonbrugError {
  constructor({ year, periodNumber }: PeriodChoice) {
    super('rejected', 'fetch.period_not_at_loket', 'no such period', { year, periodNumber });
  }
}

export interface PolledLink {
  runs: SeenPayrollRun[];
  removedPayrollRunIds: string[];
  /** Release dates that could not be read; the runs are there all the same. */
  problems: PassProblem[];
}

const atOnce = 4;
/** Without a release date Loket may still set one so long after the approval. */
const openDays = 62;

/** The one call that shows all runs of a link, and the rows that it makes. */
@Injectable()
export class RunPoll {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(PayrollRunService) private readonly runs: PayrollRunService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reads and stores the runs of the periods chosen. Throws what Loket says, and PeriodNotAtLoket. */
  async look(scope: AdministrationScope, client: LoketClient, link: ImportingLink, choice: PeriodChoice): Promise<PolledLink> {
    const periods = await client.payrollPeriods(link.loketPayrollAdministrationId);
    const whole = choice.year === null && choice.periodNumber === null;
    const polled = polledRuns(periods, link, choice);
    const { stored, removedPayrollRunIds } = await this.database.transaction(scope, async (tx) => ({
      stored: await this.runs.store(tx, scope, link, { runs: polled, choice }),
      removedPayrollRunIds: await this.runs.removed(tx, scope, link, choice),
    }));
    // A period of which the last run vanished is there all the same.
    if (!whole && polled.length === 0 && removedPayrollRunIds.length === 0) throw new PeriodNotAtLoket(choice);
    const problems = await this.#readReleases(scope, client, polled, stored, whole);
    return { runs: seenRuns(polled, stored, link), removedPayrollRunIds, problems };
  }

  /** Fills the release dates of `stored` in. One that can't be read keeps its run from employees, not from the books. */
  async #readReleases(
    scope: AdministrationScope,
    client: LoketClient,
    polled: readonly PolledRun[],
    stored: StoredRun[],
    whole: boolean,
  ): Promise<PassProblem[]> {
    const approved = new Set(
      polled.filter(({ period, run }) => run.status.key === 9 && !period.isTestYear).map(({ run }) => run.loketPayrollRunId),
    );
    const open = stored.filter((row) => approved.has(row.loketPayrollRunId) && (!whole || this.#mayChange(row)));
    const releases: RunRelease[] = [];
    const problems: PassProblem[] = [];
    for (let start = 0; start < open.length; start += atOnce) {
      const some = open.slice(start, start + atOnce);
      const answers = await Promise.allSettled(some.map((row) => client.payrollRun(row.loketPayrollRunId)));
      answers.forEach((answer, index) => {
        const row = some[index]!;
        if (answer.status === 'rejected') {
          problems.push(unread(answer.reason));
          return;
        }
        const { availableForEmployeeOn, approvedAt } = answer.value;
        row.availableForEmployeeOn = availableForEmployeeOn;
        releases.push({ payrollRunId: row.payrollRunId, availableForEmployeeOn, approvedAt });
      });
      if (problems.length > 0) break;
    }
    const read = new Set(releases.map((release) => release.payrollRunId));
    for (const row of open) if (!read.has(row.payrollRunId)) row.availableForEmployeeOn ??= releaseUnknown;
    if (releases.length > 0) await this.database.transaction(scope, (tx) => this.runs.storeReleases(tx, scope, releases));
    return problems.slice(0, 1);
  }

  #mayChange({ availableForEmployeeOn, approvedAt }: StoredRun): boolean {
    if (availableForEmployeeOn !== null) return availableForEmployeeOn >= this.clock.today();
    return approvedAt === null || this.clock.now().getTime() - approvedAt.getTime() < openDays * 86_400_000;
  }
}

function unread(error: unknown): PassProblem {
  if (!(error instanceof LoketError) || endsPass(error)) throw error;
  return problemOfPart('runs', error);
}
