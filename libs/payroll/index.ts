export { payrollSealedColumns } from './connection/sealed-columns';
export { FetchItemRunner } from './fetch/fetch-item-runner';
export { FetchSchedule } from './fetch/fetch-schedule';
export { FetchService } from './fetch/fetch.service';
export { PayrollModule } from './payroll.module';
export { payrollProblems } from './problems';
export { WageTaxAccountService } from './wage-declaration/wage-tax-account.service';
