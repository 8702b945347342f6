import { Inject, Injectable } from '@nestjs/common';
import { type Language, type LoonbrugError, NotFound, TenantDatabase } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate, reachesAdministration, type ReachScope } from '@loonbrug/tenancy';
import { blocks } from './finding';
import { tell } from './finding-texts';
import type { BatchItemDto, BatchResultDto } from './journal-run.dto';
import { JournalRunProcessing } from './journal-run-processing.service';

/** Books many runs of many administrations, one after the other. */
@Injectable()
export class JournalRunBatch {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(JournalRunProcessing) private readonly processing: JournalRunProcessing,
  ) {}

  /** A result for each item, in their order. What the person doesn't reach is not found. */
  async process(scope: ReachScope, items: readonly BatchItemDto[], language: Language): Promise<BatchResultDto[]> {
    const reached = await this.#reached(scope, items);
    const results: BatchResultDto[] = [];
    for (const { administrationId, runId, rowVersion } of items) {
      const place = reached.get(administrationId.toLowerCase());
      const done = place ? await this.processing.processOfBatch(place, runId, rowVersion) : { problem: new NotFound('JournalRun') };
      results.push({ administrationId, runId, ...told(done, language) });
    }
    return results;
  }

  /** The administrations among the items that the person reaches and whose contract opens the link. */
  async #reached(scope: ReachScope, items: readonly BatchItemDto[]): Promise<Map<string, AdministrationScope>> {
    const reach = reachesAdministration(scope, 'administration', 3);
    const open = this.gate.openAdministrations('administration', 5);
    const rows = await this.database.read(scope, (tx) =>
      tx.query<{ administrationId: string; domainId: string }>(
        `select administration_id as "administrationId", domain_id as "domainId" from administration
         where portal_id = $1 and administration_id = any($2::uuid[]) and ${reach.condition} and ${open.condition}`,
        [scope.portalId, items.map(({ administrationId }) => administrationId), ...reach.parameters, ...open.parameters],
      ),
    );
    return new Map(rows.map((row) => [row.administrationId, { portalId: scope.portalId, actor: scope.actor, ...row }]));
  }
}

type Told = Pick<BatchResultDto, 'outcome' | 'voucherNumber' | 'problem'>;

function told(done: { voucherNumber: string | null } | { problem: LoonbrugError }, language: Language): Told {
  if ('problem' in done)
    return { outcome: 'refused', voucherNumber: null, problem: tell(blocks(done.problem.code, done.problem.details), language) };
  return { outcome: done.voucherNumber === null ? 'no_difference' : 'booked', voucherNumber: done.voucherNumber, problem: null };
}
