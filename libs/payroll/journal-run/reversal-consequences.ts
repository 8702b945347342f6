import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { openCents } from '../wage-declaration/wage-payable-rows';
import { payrollOfRun } from './payroll-of-run';
import { type ReconciledMonth, readReconciledMonths } from './reconciled-months';

/** What else a reversal meets. Declarations stay, they are Loket's; payslips are withdrawn where the person who reverses says so. */
export interface ReversalConsequences {
  /** Of the payroll run, and not withdrawn yet. */
  readonly payslipCount: number;
  /** Of those, read by their employees already. */
  readonly openedPayslipCount: number;
  /** Withdrawn before, because Loket no longer has the run. */
  readonly withdrawnPayslipCount: number;
  /** Those that stand of the period and the payroll administration. */
  readonly wageDeclarationCount: number;
  /** Of those, settled with the tax authorities according to Loket. */
  readonly settledWageDeclarationCount: number;
  /** What somebody marked as paid for the period's declarations, those that no longer stand included: payments, and cents of all together. */
  readonly wagePaymentCount: number;
  readonly wagePaidCents: number;
  readonly reconciledMonths: ReconciledMonth[];
}

/** Of countering entries of the run, each on its day. */
export async function readConsequences(
  tx: Transaction,
  scope: AdministrationScope,
  journalRunId: string,
  counters: Parameters<typeof readReconciledMonths>[2],
): Promise<ReversalConsequences> {
  return { ...(await readHanging(tx, scope, journalRunId)), reconciledMonths: await readReconciledMonths(tx, scope, counters) };
}

const readHanging = (
  tx: Transaction,
  scope: AdministrationScope,
  journalRunId: string,
): Promise<Omit<ReversalConsequences, 'reconciledMonths'>> =>
  tx.one(
    `with run as (
       select run.period_starts_on, run.period_ends_on, chain.payroll_run_id, ${payrollOfRun('run')} as payroll_id from journal_run run join journal_run_chain chain using (portal_id, administration_id, chain_id)
       where run.portal_id = $1 and run.administration_id = $2 and run.journal_run_id = $3
     ), slip as (
       select payslip.payslip_id, payslip.state from run
       join payslip on payslip.portal_id = $1 and payslip.administration_id = $2 and payslip.payroll_run_id = run.payroll_run_id
     ), of_period as (
       select declaration.wage_declaration_id, declaration.is_settled, declaration.state = 'received' and declaration.replaced_by_id is null as stands from run
       join wage_declaration declaration on declaration.portal_id = $1 and declaration.administration_id = $2
         and declaration.period_starts_on = run.period_starts_on and declaration.period_ends_on = run.period_ends_on
       join loket_link link on link.portal_id = $1 and link.administration_id = $2 and link.loket_link_id = declaration.loket_link_id
         and (run.payroll_id is null or link.loket_payroll_administration_id = run.payroll_id)
     ), payment as (
       select ${openCents('payable')} as cents from of_period join wage_payable payable on payable.portal_id = $1 and payable.administration_id = $2
         and payable.wage_declaration_id = of_period.wage_declaration_id and payable.state = 'paid'
     )
     select
       (select count(*) from slip where state <> 'withdrawn') as "payslipCount",
       (select count(*) from slip where state <> 'withdrawn' and exists (select 1 from audit_entry read
          where read.portal_id = $1 and read.subject_id = slip.payslip_id and read.action = 'payslip.read_by_employee')) as "openedPayslipCount",
       (select count(*) from slip where state = 'withdrawn') as "withdrawnPayslipCount",
       (select count(*) from of_period where stands) as "wageDeclarationCount",
       (select count(*) from of_period where stands and is_settled) as "settledWageDeclarationCount",
       (select count(*) from payment) as "wagePaymentCount",
       (select coalesce(sum(cents), 0)::bigint from payment) as "wagePaidCents"`,
    [scope.portalId, scope.administrationId, journalRunId],
  );

/** Takes the payslips of a chain's payroll run back; returns how many. They are given out again when the run is booked again. */
export async function withdrawPayslips(tx: Transaction, scope: AdministrationScope, chainId: string): Promise<number> {
  const rows = await tx.query(
    `update payslip set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'run_reversed', waiting_cause = null, waiting_details = null
     from journal_run_chain chain
     where chain.portal_id = $1 and chain.administration_id = $2 and chain.chain_id = $3 and payslip.portal_id = $1 and payslip.administration_id = $2
       and payslip.payroll_run_id = chain.payroll_run_id and payslip.state <> 'withdrawn'
     returning payslip.payslip_id`,
    [scope.portalId, scope.administrationId, chainId],
  );
  return rows.length;
}

/** Gives payslips out again that a reversal withdrew; what still lacks something waits for the next fetch. */
export async function restorePayslips(tx: Transaction, scope: AdministrationScope, chainId: string): Promise<void> {
  await tx.query(
    `update payslip set withdrawn_at = null, withdrawn_reason = null,
       state = case when payslip.employee_id is not null and payslip.document_id is not null then 'ready' else 'waiting' end,
       waiting_cause = case when payslip.employee_id is null or payslip.document_id is null then 'payslip.not_fetched' end
     from journal_run_chain chain
     where chain.portal_id = $1 and chain.administration_id = $2 and chain.chain_id = $3 and payslip.portal_id = $1 and payslip.administration_id = $2
       and payslip.payroll_run_id = chain.payroll_run_id and payslip.withdrawn_reason = 'run_reversed'`,
    [scope.portalId, scope.administrationId, chainId],
  );
}
