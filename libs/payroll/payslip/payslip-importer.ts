import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, DocumentStore, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportCounts, LinkImport, LinkImporter, SeenPayrollRun } from '../connection/link-import';
import { IncidentService } from '../incident/incident.service';
import { fetchPayslip, type FetchedPayslip } from './payslip-fetch';
import { type AwaitedPayslip, PayslipRecordService } from './payslip-record.service';

/** PDFs that are fetched at the same time; the client has a throttle of its own besides. */
const concurrency = 4;

const idsOf = (runs: readonly SeenPayrollRun[]): string[] => runs.map((run) => run.payrollRunId);

/**
 * Takes over the payslips of a link. Which employments a run pays is read from its results, once; each gives a row, and each row one document.
 * Rows wait with their cause where the document is no PDF or the employee is not known, and are tried again on every pass.
 */
@Injectable()
export class PayslipImporter implements LinkImporter {
  readonly name = 'payslips' as const;

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(PayslipRecordService) private readonly records: PayslipRecordService,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async import(pass: LinkImport): Promise<ImportCounts> {
    const runs = pass.runs.filter((run) => run.isApproved);
    const unannounced = await this.#prepare(pass, runs);
    for (const run of runs.filter((candidate) => unannounced.has(candidate.payrollRunId) || pass.rereadsContent))
      await this.#announce(pass, run);
    const awaited = await this.#settle(pass, runs);
    let payslips = 0;
    try {
      payslips = await this.#fetchAll(pass, awaited);
    } finally {
      // Also when Loket stopped answering half-way: what did come is judged and told.
      await this.database.transaction(pass.scope, (tx) => this.#tell(tx, pass.scope, runs));
    }
    return { payslips };
  }

  /** What needs no call: removed runs, runs that came back, release dates. Returns the runs whose results were never read. */
  #prepare({ scope, removedPayrollRunIds }: LinkImport, runs: readonly SeenPayrollRun[]): Promise<Set<string>> {
    return this.database.transaction(scope, async (tx) => {
      const { administrationId } = scope;
      for (const payrollRunId of await this.records.withdraw(tx, scope, removedPayrollRunIds)) {
        await this.audit.record(tx, { action: 'payslip.withdrawn', subjectKind: 'payroll_run', subjectId: payrollRunId, administrationId });
        await this.incidents.close(tx, incidentKey(payrollRunId));
      }
      await this.records.restore(tx, scope, idsOf(runs));
      await this.records.setReleaseDates(tx, scope, runs);
      return this.records.unannounced(tx, scope, runs);
    });
  }

  async #announce({ scope, client, signal }: LinkImport, run: SeenPayrollRun): Promise<void> {
    signal.throwIfAborted();
    const results = await client.payrollRunResults(run.loketPayrollRunId);
    await this.database.transaction(scope, (tx) => this.records.announce(tx, scope, run, results));
  }

  #settle({ scope, link }: LinkImport, runs: readonly SeenPayrollRun[]): Promise<AwaitedPayslip[]> {
    return this.database.transaction(scope, async (tx) => {
      await this.records.settle(tx, scope, link, { payrollRunIds: idsOf(runs) });
      return this.records.awaited(tx, scope, idsOf(runs));
    });
  }

  /** Returns how many documents this pass stored. The first failure of the connection stops all, and is thrown once all have stopped. */
  async #fetchAll(pass: LinkImport, awaited: readonly AwaitedPayslip[]): Promise<number> {
    const queue = [...awaited];
    let stored = 0;
    let failure: { error: unknown } | undefined;
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next && !failure; next = queue.shift()) {
        try {
          pass.signal.throwIfAborted();
          if (await this.#keep(pass, next, await fetchPayslip(pass.client, next))) stored += 1;
        } catch (error) {
          failure ??= { error };
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, queue.length) }, work));
    if (failure) throw failure.error;
    return stored;
  }

  /** Stores a document unless another pass was first. */
  #keep({ scope, link }: LinkImport, payslip: AwaitedPayslip, fetched: FetchedPayslip): Promise<boolean> {
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.records.isAwaited(tx, scope, payslip.payslipId))) return false;
      if ('refusal' in fetched) {
        await this.records.wait(tx, scope, payslip.payslipId, fetched.refusal);
        return false;
      }
      const document = { kind: 'payslip', contentType: 'application/pdf' as const, content: fetched.content };
      await this.records.attach(tx, scope, payslip.payslipId, await this.documents.store(tx, document));
      await this.records.settle(tx, scope, link, { payslipIds: [payslip.payslipId] });
      return true;
    });
  }

  async #tell(
    tx: Transaction,
    { domainId, administrationId, ...scope }: AdministrationScope,
    runs: readonly SeenPayrollRun[],
  ): Promise<void> {
    for (const run of await this.records.tally(tx, { ...scope, domainId, administrationId }, idsOf(runs))) {
      const causeKey = incidentKey(run.payrollRunId);
      if (run.stuck === 0) await this.incidents.close(tx, causeKey);
      else await this.incidents.raise(tx, { causeKey, code: 'payslip.incomplete', domainId, administrationId, details: { ...run } });
    }
  }
}

const incidentKey = (payrollRunId: string): string => `payslip.incomplete:${payrollRunId}`;
