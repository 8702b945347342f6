import { Inject, Injectable, Logger } from '@nestjs/common';
import { LoonbrugError } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type ImportingLink, LINK_IMPORTERS, type LinkImport, type LinkImporter } from '../connection/link-import';
import { LoketConnection, type OpenedConnection } from '../connection/loket-connection';
import type { PeriodChoice } from '../run/payroll-run.service';
import { LinkOutcomes } from './link-outcomes';
import { endsPass, type PassPart, type PassResult, problemOfPart } from './pass-result';
import { RunPoll } from './run-poll';

export interface PassOptions extends PeriodChoice {
  signal: AbortSignal;
}

/** One pass over one link: sees which runs there are, and lets each noun take its part. A part that fails does not keep the others from theirs. */
@Injectable()
export class LinkPass {
  private readonly logger = new Logger(LinkPass.name);

  constructor(
    @Inject(LoketConnection) private readonly connection: LoketConnection,
    @Inject(RunPoll) private readonly poll: RunPoll,
    @Inject(LinkOutcomes) private readonly outcomes: LinkOutcomes,
    @Inject(LINK_IMPORTERS) private readonly importers: readonly LinkImporter[],
  ) {}

  /** What came of it; a failure of Loket or of an importer is a problem in the result, and an incident. Throws only when the signal ends it. */
  async run(scope: AdministrationScope, link: ImportingLink, options: PassOptions): Promise<PassResult> {
    const result: PassResult = { counts: {}, succeeded: [], problems: [] };
    const whole = options.year === null && options.periodNumber === null;
    await this.outcomes.attempted(scope, link);
    let opened: OpenedConnection | undefined;
    await this.#part(result, 'connection', options.signal, async () => {
      opened = await this.connection.open(scope, { signal: options.signal });
      await opened.signIn();
    });
    const pass = opened && result.problems.length === 0 ? await this.#look(scope, opened, link, { ...options, result }) : undefined;
    if (pass) await this.#import(pass, result);
    await this.outcomes.finished(scope, link, { result, opened, whole });
    return result;
  }

  async #look(
    scope: AdministrationScope,
    { client }: OpenedConnection,
    link: ImportingLink,
    { result, signal, year, periodNumber }: PassOptions & { result: PassResult },
  ): Promise<LinkImport | undefined> {
    let pass: LinkImport | undefined;
    await this.#part(result, 'runs', signal, async () => {
      const { runs, removedPayrollRunIds, problems } = await this.poll.look(scope, client, link, { year, periodNumber });
      result.counts.payrollRuns = runs.length;
      result.problems.push(...problems);
      pass = { scope, client, link, runs, removedPayrollRunIds, rereadsContent: year !== null || periodNumber !== null, signal };
    });
    return pass;
  }

  async #import(pass: LinkImport, result: PassResult): Promise<void> {
    for (const importer of this.importers) {
      const goesOn = await this.#part(result, importer.name, pass.signal, async () => {
        Object.assign(result.counts, await importer.import(pass));
      });
      if (!goesOn) return;
    }
  }

  /** Does one part; false where nothing after it can work either. */
  async #part(result: PassResult, part: PassPart, signal: AbortSignal, work: () => Promise<void>): Promise<boolean> {
    const problemsBefore = result.problems.length;
    try {
      await work();
      if (result.problems.length === problemsBefore) result.succeeded.push(part);
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof LoonbrugError))
        this.logger.error({
          message: 'a part of a pass failed for a reason of ours',
          part,
          error: error instanceof Error ? error.stack : String(error),
        });
      result.problems.push(problemOfPart(part, error));
      return !endsPass(error);
    }
  }
}
