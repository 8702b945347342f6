import { Injectable } from '@nestjs/common';
import type { LoketPayrollPeriod, LoketPeriodPayrollRun } from '@loonbrug/loket';
import { newId, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink, PeriodKind } from '../connection/link-import';

/** Which periods of a link a pass is about; null stands for every one. */
export interface PeriodChoice {
  year: number | null;
  periodNumber: number | null;
}

/** A payroll run as one poll shows it, with its period. */
export interface PolledRun {
  period: LoketPayrollPeriod;
  run: LoketPeriodPayrollRun;
}

/** A stored row, as the pass needs it. */
export interface StoredRun {
  payrollRunId: string;
  loketPayrollRunId: string;
  approvedAt: Date | null;
  availableForEmployeeOn: string | null;
}

/** What Loket's detail of a run adds to what the poll shows. */
export interface RunRelease {
  payrollRunId: string;
  availableForEmployeeOn: string | null;
  approvedAt: Date | null;
}

const approved = 9;

/** Runs that came through this link, or through an earlier one with the same payroll administration of Loket ($3). */
const ofSamePayroll = `loket_link_id in (select l.loket_link_id from loket_link l
  where l.portal_id = payroll_run.portal_id and l.administration_id = payroll_run.administration_id and l.loket_payroll_administration_id = $3)`;

/** Of the periods that a poll is about ($4 and $5); null stands for every one. */
const ofChoice = '($4::integer is null or year = $4) and ($5::smallint is null or period_number = $5)';

/** Rows of payroll runs; each method joins a transaction. */
@Injectable()
export class PayrollRunService {
  /**
   * Stores what a poll of one link shows, whole. A run that was approved and no longer is, or that Loket no longer has, is marked as removed until it is back.
   * `choice` says of which periods these are all runs, from the link's start date on; of others nothing can be said to be missing.
   */
  async store(
    tx: Transaction,
    scope: AdministrationScope,
    link: ImportingLink,
    { runs, choice }: { runs: readonly PolledRun[]; choice: PeriodChoice },
  ): Promise<StoredRun[]> {
    const stored = await this.#upsert(tx, scope, link, runs);
    await this.#markMissing(tx, scope, link, { seen: stored, choice });
    return stored;
  }

  /** Runs of the link and those periods that were approved here and are not at Loket any more; each pass tells them again until they are back. */
  async removed(tx: Transaction, scope: AdministrationScope, link: ImportingLink, { year, periodNumber }: PeriodChoice): Promise<string[]> {
    const rows = await tx.query<{ payrollRunId: string }>(
      `select payroll_run_id as "payrollRunId" from payroll_run
       where portal_id = $1 and administration_id = $2 and ${ofSamePayroll} and ${ofChoice} and removed_upstream_at is not null and not is_test_year
       order by payroll_run_id`,
      [scope.portalId, scope.administrationId, link.loketPayrollAdministrationId, year, periodNumber],
    );
    return rows.map((row) => row.payrollRunId);
  }

  /** Stores when employees may see what came of a run. */
  async storeReleases(tx: Transaction, scope: AdministrationScope, releases: readonly RunRelease[]): Promise<void> {
    await tx.query(
      `update payroll_run set available_for_employee_on = release.available_on, approved_at = release.approved_at
       from unnest($3::uuid[], $4::date[], $5::timestamptz[]) as release(id, available_on, approved_at)
       where portal_id = $1 and administration_id = $2 and payroll_run_id = release.id`,
      [
        scope.portalId,
        scope.administrationId,
        releases.map((release) => release.payrollRunId),
        releases.map((release) => release.availableForEmployeeOn),
        releases.map((release) => release.approvedAt),
      ],
    );
  }

  #upsert(tx: Transaction, scope: AdministrationScope, link: ImportingLink, runs: readonly PolledRun[]): Promise<StoredRun[]> {
    const sorted = [...runs].sort((one, other) => (one.run.loketPayrollRunId < other.run.loketPayrollRunId ? -1 : 1));
    return tx.query<StoredRun>(
      `insert into payroll_run as known (portal_id, administration_id, payroll_run_id, loket_link_id, loket_payroll_run_id, year, period_number, period_kind,
         period_starts_on, period_ends_on, is_test_year, sequence_number, loket_status_key)
       select $1, $2, polled.* from unnest($3::uuid[], array_fill($4::uuid, array[cardinality($3::uuid[])]), $5::uuid[], $6::integer[], $7::smallint[], $8::text[],
         $9::date[], $10::date[], $11::boolean[], $12::integer[], $13::integer[]) as polled
       on conflict (portal_id, administration_id, loket_payroll_run_id) do update set
         loket_link_id = excluded.loket_link_id, is_test_year = excluded.is_test_year, sequence_number = excluded.sequence_number, last_seen_at = now(),
         period_starts_on = excluded.period_starts_on, period_ends_on = excluded.period_ends_on,
         removed_upstream_at = case
           when excluded.loket_status_key = ${approved} then null
           when known.loket_status_key = ${approved} then coalesce(known.removed_upstream_at, now())
           else known.removed_upstream_at end,
         loket_status_key = excluded.loket_status_key
       returning payroll_run_id as "payrollRunId", loket_payroll_run_id as "loketPayrollRunId", available_for_employee_on as "availableForEmployeeOn",
         approved_at as "approvedAt"`,
      [
        scope.portalId,
        scope.administrationId,
        sorted.map(() => newId()),
        link.loketLinkId,
        sorted.map(({ run }) => run.loketPayrollRunId),
        sorted.map(({ period }) => period.year),
        sorted.map(({ period }) => period.periodNumber),
        sorted.map(({ period }) => periodKindOf(period, link)),
        sorted.map(({ period }) => period.startsOn),
        sorted.map(({ period }) => period.endsOn),
        sorted.map(({ period }) => period.isTestYear),
        sorted.map(({ run }) => run.approvedSequenceNumber ?? run.sequenceNumber),
        sorted.map(({ run }) => run.status.key),
      ],
    );
  }

  /** Runs of an approved state that this poll no longer has at all. */
  async #markMissing(
    tx: Transaction,
    scope: AdministrationScope,
    link: ImportingLink,
    { seen, choice: { year, periodNumber } }: { seen: readonly StoredRun[]; choice: PeriodChoice },
  ): Promise<void> {
    await tx.query(
      `update payroll_run set removed_upstream_at = now()
       where portal_id = $1 and administration_id = $2 and ${ofSamePayroll} and ${ofChoice} and period_ends_on >= $6 and loket_status_key = ${approved}
         and removed_upstream_at is null and payroll_run_id <> all($7::uuid[])`,
      [
        scope.portalId,
        scope.administrationId,
        link.loketPayrollAdministrationId,
        year,
        periodNumber,
        link.startsOn,
        seen.map((run) => run.payrollRunId),
      ],
    );
  }
}

/** Loket's word where it is a known one, else the link's. */
export const periodKindOf = (period: LoketPayrollPeriod, link: ImportingLink): PeriodKind =>
  period.periodKind === 'unknown' ? link.periodKind : period.periodKind;
