/** Loket's payroll administration of a run (a row of journal_run by this name); null where a push named none and no fetch knows its payroll run. */
export const payrollOfRun = (run: string): string => `(
  select link.loket_payroll_administration_id from journal_run_chain chain
  left join payroll_run payroll on payroll.portal_id = chain.portal_id and payroll.administration_id = chain.administration_id
    and payroll.payroll_run_id = chain.payroll_run_id
  join loket_link link on link.portal_id = chain.portal_id and link.administration_id = chain.administration_id
    and link.loket_link_id = coalesce(${run}.loket_link_id, payroll.loket_link_id)
  where chain.portal_id = ${run}.portal_id and chain.administration_id = ${run}.administration_id and chain.chain_id = ${run}.chain_id)`;
