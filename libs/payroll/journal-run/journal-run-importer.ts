import { Inject, Injectable } from '@nestjs/common';
import { type LoketCode, LoketError, type LoketJournalError, type LoketJournalLine } from '@loonbrug/loket';
import type { ImportCounts, LinkImport, LinkImporter, SeenPayrollRun } from '../connection/link-import';
import type { ArrivedLine } from './arrival';
import { blocks, type Finding, warns } from './finding';
import { JournalRunIntake } from './journal-run-intake.service';
import { JournalRunResults } from './journal-run-results';
import { JournalRunSightings, periodKeyOf, type SightedRun } from './journal-run-sightings';

/** Runs of the last few periods are read again at each pass: their content can change under the same id. */
const recentPeriodCount = 3;
const listedErrors = 50;

/** Takes the journal runs of a link over. One that can't be read stands with its reason, and the others go on. */
@Injectable()
export class JournalRunImporter implements LinkImporter {
  readonly name = 'journal_runs' as const;

  constructor(
    @Inject(JournalRunSightings) private readonly sightings: JournalRunSightings,
    @Inject(JournalRunIntake) private readonly intake: JournalRunIntake,
    @Inject(JournalRunResults) private readonly results: JournalRunResults,
  ) {}

  async import(pass: LinkImport): Promise<ImportCounts> {
    const { scope, link, runs, rereadsContent, signal } = pass;
    const { sighted, offered } = await this.sightings.offer(scope, { link, runs, rereadsContent, recentPeriods: recentPeriods(runs) });
    let changed = 0;
    let failure: unknown;
    for (const run of sighted) {
      signal.throwIfAborted();
      try {
        if (run.mustRead) changed += await this.#read(pass, run);
        else if (run.hasFailed) await this.#showFailure(pass, run);
      } catch (error) {
        failure ??= error;
      }
    }
    await this.sightings.noteRemoved(scope, runs, pass.removedPayrollRunIds);
    if (failure) throw failure;
    return { journalRuns: Math.max(changed, offered) };
  }

  /** 1 when it brought something new. */
  async #read(pass: LinkImport, { head }: SightedRun): Promise<number> {
    const { scope, client } = pass;
    try {
      const { lines, raw } = await client.journalRunResults(head.loketJournalRunId);
      const loketFindings = findingsOf(await client.journalRunErrors(head.loketJournalRunId));
      const arrived = lines.map(lineOf);
      await this.results.keepUp(pass, head, arrived);
      const { outcome } = await this.intake.arrive(scope, { head, lines: arrived, raw, loketFindings });
      return outcome === 'new' || outcome === 'revision' ? 1 : 0;
    } catch (error) {
      if (!(error instanceof LoketError) || error.retryable || isAboutTheAccount(error)) throw error;
      await this.intake.refuse(scope, head, [blocks(error.code, error.details)]);
      return 0;
    }
  }

  async #showFailure({ scope, client }: LinkImport, { head }: SightedRun): Promise<void> {
    const found = findingsOf(await client.journalRunErrors(head.loketJournalRunId));
    await this.intake.refuse(scope, head, [blocks('journal_run.failed_at_loket', { statusKey: head.loketStatusKey }), ...found]);
  }
}

/** Of the whole link, not of one run: no other run would fare better. */
const isAboutTheAccount = ({ code }: LoketError): boolean =>
  ['loket.token_refused', 'loket.right_missing', 'loket.credentials_refused', 'loket.client_refused', 'loket.address_refused'].includes(
    code,
  );

function recentPeriods(runs: readonly SeenPayrollRun[]): Set<string> {
  const periods = new Map(runs.map((run) => [periodKeyOf(run), run.periodEndsOn]));
  const latest = [...periods].sort(([, one], [, other]) => (one < other ? 1 : -1)).slice(0, recentPeriodCount);
  return new Set(latest.map(([key]) => key));
}

const lineOf = ({ account, amountCents, costCentre, costUnit, component }: LoketJournalLine): ArrivedLine => {
  const [costCentreCode, costCentreName] = partsOf(costCentre);
  const [costUnitCode, costUnitName] = partsOf(costUnit);
  return {
    accountCode: account.code,
    accountName: account.description,
    amountCents,
    costCentreCode,
    costCentreName,
    costUnitCode,
    costUnitName,
    componentKey: component ? component.key : null,
    componentName: component ? component.description : null,
  };
};

const partsOf = (code: LoketCode | null): [string, string] | [null, null] => (code ? [code.code, code.description] : [null, null]);

/** Loket's own errors, each kind once. Whom they concern stays at Loket. */
function findingsOf(errors: readonly LoketJournalError[]): Finding[] {
  const kinds = new Map<string, { error: LoketJournalError; count: number }>();
  for (const error of errors) {
    const kind = JSON.stringify([error.error.key, error.account?.code, error.costCentre?.code, error.costUnit?.code, error.component?.key]);
    kinds.set(kind, { error, count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].slice(0, listedErrors).map(({ error, count }) =>
    warns('journal_run.loket_error', {
      description: error.error.description,
      errorKey: error.error.key,
      account: error.account?.code ?? null,
      costCentre: error.costCentre?.code ?? null,
      costUnit: error.costUnit?.code ?? null,
      component: error.component?.description ?? null,
      count,
    }),
  );
}
