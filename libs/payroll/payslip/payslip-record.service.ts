import { Injectable } from '@nestjs/common';
import type { LoketEmploymentResult } from '@loonbrug/loket';
import { newId, type ErrorDetails, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { ImportingLink, SeenPayrollRun } from '../connection/link-import';
import { isNeverSeen } from '../employee/never-seen';
import { payrollRunOfPayslip } from './payslip-row';

/** A payslip whose document is still to be fetched. */
export interface AwaitedPayslip {
  payslipId: string;
  payrollRunId: string;
  loketEmploymentId: string;
  loketPayrollRunId: string;
}

/** Payslips by their run or by name; one condition each, so that each finds its index. */
export type Which = { payrollRunIds: readonly string[] } | { payslipIds: readonly string[] };

/** How far the payslips of a run are. */
export interface RunTally {
  payrollRunId: string;
  year: number;
  periodNumber: number;
  expected: number;
  received: number;
  /** Waiting for another reason than that nobody fetched it yet. */
  stuck: number;
}

/** Waiting because nobody fetched it yet. */
export const notFetched = 'payslip.not_fetched';

/** The statements on payslip rows: each is set-based, harmless when repeated, and runs in the caller's transaction. */
@Injectable()
export class PayslipRecordService {
  /** The approved runs of which no payslip is known yet. */
  async unannounced(tx: Transaction, scope: AdministrationScope, runs: readonly SeenPayrollRun[]): Promise<Set<string>> {
    const rows = await tx.query<{ payrollRunId: string }>(
      `select distinct payroll_run_id as "payrollRunId" from payslip where portal_id = $1 and administration_id = $2 and payroll_run_id = any($3::uuid[])`,
      [scope.portalId, scope.administrationId, runs.map((run) => run.payrollRunId)],
    );
    const known = new Set(rows.map((row) => row.payrollRunId));
    return new Set(runs.map((run) => run.payrollRunId).filter((payrollRunId) => !known.has(payrollRunId)));
  }

  /** One row for each employment that the run pays; those that are there already stay as they are. Returns how many are new. */
  async announce(
    tx: Transaction,
    scope: AdministrationScope,
    run: SeenPayrollRun,
    results: readonly LoketEmploymentResult[],
  ): Promise<number> {
    await tx.query('update payroll_run set head_count = $4 where portal_id = $1 and administration_id = $2 and payroll_run_id = $3', [
      scope.portalId,
      scope.administrationId,
      run.payrollRunId,
      results.length,
    ]);
    const rows = await tx.query(
      `insert into payslip (portal_id, administration_id, payslip_id, payroll_run_id, loket_payroll_run_id, loket_employment_id, net_cents, number_of_payslips,
         available_on, state, waiting_cause)
       select $1, $2, seen.payslip_id, $3, $4, seen.loket_employment_id, seen.net_cents, seen.number_of_payslips, $5, 'waiting', $6
       from unnest($7::uuid[], $8::uuid[], $9::bigint[], $10::smallint[]) as seen(payslip_id, loket_employment_id, net_cents, number_of_payslips)
       on conflict (portal_id, administration_id, loket_employment_id, loket_payroll_run_id) do nothing
       returning payslip_id`,
      [
        scope.portalId,
        scope.administrationId,
        run.payrollRunId,
        run.loketPayrollRunId,
        run.availableForEmployeeOn,
        notFetched,
        results.map(() => newId()),
        results.map((result) => result.loketEmploymentId),
        results.map((result) => result.netCents),
        results.map((result) => Math.min(Math.max(result.results.length, 1), 99)),
      ],
    );
    return rows.length;
  }

  /** The release date as Loket has it now: a later one hides a payslip again. */
  async setReleaseDates(tx: Transaction, scope: AdministrationScope, runs: readonly SeenPayrollRun[]): Promise<void> {
    await tx.query(
      `update payslip p set available_on = seen.available_on
       from unnest($3::uuid[], $4::date[]) as seen(payroll_run_id, available_on)
       where p.portal_id = $1 and p.administration_id = $2 and p.payroll_run_id = seen.payroll_run_id and p.available_on is distinct from seen.available_on`,
      [scope.portalId, scope.administrationId, runs.map((run) => run.payrollRunId), runs.map((run) => run.availableForEmployeeOn)],
    );
  }

  /** Takes the payslips of runs back that Loket no longer has. Returns the runs of which there were any. */
  async withdraw(tx: Transaction, scope: AdministrationScope, payrollRunIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ payrollRunId: string }>(
      `update payslip set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'run_removed_upstream', waiting_cause = null, waiting_details = null
       where portal_id = $1 and administration_id = $2 and payroll_run_id = any($3::uuid[]) and state <> 'withdrawn'
       returning payroll_run_id as "payrollRunId"`,
      [scope.portalId, scope.administrationId, payrollRunIds],
    );
    return [...new Set(rows.map((row) => row.payrollRunId))];
  }

  /** A run that Loket has again after all: its payslips wait anew, for whoever had them, and are given out where nothing is missing. */
  async restore(tx: Transaction, scope: AdministrationScope, payrollRunIds: readonly string[]): Promise<void> {
    await tx.query(
      `update payslip set state = 'waiting', withdrawn_at = null, withdrawn_reason = null, waiting_cause = $4
       where portal_id = $1 and administration_id = $2 and payroll_run_id = any($3::uuid[]) and state = 'withdrawn' and withdrawn_reason = 'run_removed_upstream'`,
      [scope.portalId, scope.administrationId, payrollRunIds, notFetched],
    );
  }

  /** What has no document yet, of these runs. */
  awaited(tx: Transaction, scope: AdministrationScope, payrollRunIds: readonly string[]): Promise<AwaitedPayslip[]> {
    return tx.query<AwaitedPayslip>(
      `select payslip_id as "payslipId", payroll_run_id as "payrollRunId", loket_employment_id as "loketEmploymentId",
         loket_payroll_run_id as "loketPayrollRunId"
       from payslip
       where portal_id = $1 and administration_id = $2 and payroll_run_id = any($3::uuid[]) and state = 'waiting' and document_id is null
       order by payslip_id`,
      [scope.portalId, scope.administrationId, payrollRunIds],
    );
  }

  /** Whether the payslip still has no document; whoever asks holds it until the end of the transaction. */
  async isAwaited(tx: Transaction, scope: AdministrationScope, payslipId: string): Promise<boolean> {
    const row = await tx.maybeOne(
      `select 1 from payslip
       where portal_id = $1 and administration_id = $2 and payslip_id = $3 and state = 'waiting' and document_id is null for update`,
      [scope.portalId, scope.administrationId, payslipId],
    );
    return row !== undefined;
  }

  /** The document came; whoever had the employment when it was awaited may have it no longer, so the payslip is still to be given. */
  async attach(tx: Transaction, scope: AdministrationScope, payslipId: string, documentId: string): Promise<void> {
    await tx.query(
      `update payslip set document_id = $4, employee_id = null, waiting_details = null
       where portal_id = $1 and administration_id = $2 and payslip_id = $3`,
      [scope.portalId, scope.administrationId, payslipId, documentId],
    );
  }

  async wait(tx: Transaction, scope: AdministrationScope, payslipId: string, why: { cause: string; details: ErrorDetails }): Promise<void> {
    await tx.query(
      `update payslip set waiting_cause = $4, waiting_details = $5
       where portal_id = $1 and administration_id = $2 and payslip_id = $3 and state = 'waiting' and document_id is null`,
      [scope.portalId, scope.administrationId, payslipId, why.cause, JSON.stringify(why.details)],
    );
  }

  /**
   * Gives waiting payslips to the employee of their employment, and says of the others why not. No guess: the employment must be known,
   * its employee must be of the link's employer, and nobody may doubt who that is. One that was given before, document and all, goes to nobody
   * else, whoever has the employment now: the document that we keep is about the one who had it.
   */
  async settle(tx: Transaction, scope: AdministrationScope, link: ImportingLink, which: Which): Promise<void> {
    const isByRun = 'payrollRunIds' in which;
    await tx.query(
      `with judged as (
         select p.payslip_id, m.employment_id, given.employee_id as given_to,
           case when e.employee_id is null or ${isNeverSeen('e')} then 'payslip.employee_unknown'
             when e.loket_employer_id <> $4 then 'payslip.employer_differs'
             when e.identity_doubt_code is not null then 'payslip.identity_doubt' end as problem,
           e.employee_id
         from payslip p
         left join employment m on m.portal_id = p.portal_id and m.administration_id = p.administration_id and m.loket_employment_id = p.loket_employment_id
         cross join lateral (select case when p.document_id is not null then p.employee_id end as employee_id) given
         left join employee e on e.portal_id = p.portal_id and e.administration_id = p.administration_id
           and e.employee_id = coalesce(given.employee_id, m.employee_id)
         where p.portal_id = $1 and p.administration_id = $2 and p.state = 'waiting'
           and ${isByRun ? 'p.payroll_run_id' : 'p.payslip_id'} = any($3::uuid[])
         order by p.payslip_id for update of p
       )
       update payslip p set employment_id = judged.employment_id,
         employee_id = case when judged.problem is null then judged.employee_id else judged.given_to end,
         state = case when judged.problem is null and p.document_id is not null then 'ready' else 'waiting' end,
         waiting_cause = case when p.document_id is null then p.waiting_cause else judged.problem end
       from judged where p.portal_id = $1 and p.administration_id = $2 and p.payslip_id = judged.payslip_id`,
      [scope.portalId, scope.administrationId, isByRun ? which.payrollRunIds : which.payslipIds, link.loketEmployerId],
    );
  }

  tally(tx: Transaction, scope: AdministrationScope, payrollRunIds: readonly string[]): Promise<RunTally[]> {
    return tx.query<RunTally>(
      `select r.payroll_run_id as "payrollRunId", r.year, r.period_number as "periodNumber", count(*) as expected,
         count(*) filter (where p.document_id is not null) as received,
         count(*) filter (where p.state = 'waiting' and p.waiting_cause <> $4) as stuck
       from payslip p ${payrollRunOfPayslip}
       where p.portal_id = $1 and p.administration_id = $2 and p.payroll_run_id = any($3::uuid[]) and p.state <> 'withdrawn'
       group by r.payroll_run_id, r.year, r.period_number`,
      [scope.portalId, scope.administrationId, payrollRunIds, notFetched],
    );
  }
}
