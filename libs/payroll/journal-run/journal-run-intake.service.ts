import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { type Arrival, type ArrivedHead, isRefused, readContent } from './arrival';
import type { Finding } from './finding';
import { type ArrivalResult, JournalRunArrivals, type Taken } from './journal-run-arrivals';
import { JournalRunSettlement } from './journal-run-settlement.service';

/** Takes journal runs in, whatever the channel. */
@Injectable()
export class JournalRunIntake {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunArrivals) private readonly arrivals: JournalRunArrivals,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
  ) {}

  /**
   * Takes a run with its content in, in one transaction, and then decides on it in another: whatever stops in between, the row is found again.
   * Content that can't be booked is kept out, and the run says why. Throws PayrollRunDiffers.
   */
  async arrive(scope: AdministrationScope, arrival: Arrival): Promise<ArrivalResult> {
    const content = readContent(arrival.lines);
    const taken = await this.database.transaction(scope, (tx) =>
      isRefused(content) ? this.arrivals.refuseIn(tx, scope, arrival, content) : this.arrivals.takeIn(tx, scope, arrival, content),
    );
    return this.#settled(scope, taken);
  }

  /** Notes that a run's content could not be read; the next pass tries again. */
  async refuse(scope: AdministrationScope, head: ArrivedHead, findings: readonly [Finding, ...Finding[]]): Promise<ArrivalResult> {
    const [finding, ...loketFindings] = findings;
    const arrival = { head, lines: [], raw: Buffer.alloc(0), loketFindings };
    return this.#settled(scope, await this.database.transaction(scope, (tx) => this.arrivals.refuseIn(tx, scope, arrival, finding)));
  }

  async #settled(scope: AdministrationScope, { toSettle, ...result }: Taken): Promise<ArrivalResult> {
    if (toSettle) await this.settlement.settle(scope, toSettle);
    return result;
  }
}
