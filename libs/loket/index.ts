export type { LoketKey } from './answer/loket-record';
export type { LoketEmployee, LoketEmployer, LoketEmployment, LoketPayrollAdministration, LoketPersonName } from './employer/employer';
export { LoketClient, type LoketClientOptions } from './loket.client';
export * from './loket.errors';
export { loketProblems } from './loket-problems';
export {
  isBsn,
  isPaymentReference,
  isWageTaxNumber,
  judgeWageTaxNumber,
  passesElevenTest,
  paymentReference,
  type PaymentReferenceParts,
  type WageTaxNumberVerdict,
} from './number-checks/number-checks';
export {
  LoketOAuth,
  type CodeGrant,
  type LoketClientCredentials,
  type LoketOAuthOptions,
  type LoketTokens,
  type PasswordGrant,
  type RefreshGrant,
} from './oauth/loket-oauth.client';
export type { LoketPayslip } from './payslip/payslip';
export { missingActivities, requiredActivities, type LinkPart, type LoketRight, type RequiredActivity } from './rights/required-activities';
export type { LoketCode, LoketExport, LoketJournalError, LoketJournalLine, LoketJournalResults, LoketJournalRun } from './run/journal-run';
export {
  isEligible,
  journalRunStatuses,
  payrollRunStatuses,
  wageDeclarationStatuses,
  type EligibilityChoice,
  type JournalRunStatus,
  type LoketPeriodKind,
  type LoketStatus,
  type PayrollRunStatus,
  type WageDeclarationStatus,
} from './run/loket-status';
export type { LoketPayrollPeriod, LoketPeriod, LoketPeriodJournalRun, LoketPeriodPayrollRun } from './run/payroll-period';
export type { LoketEmploymentResult, LoketPayrollComponent, LoketPayrollRun, LoketPayslipResult } from './run/payroll-run';
export type { AnswerLimits, LoketWarning } from './transport/loket-call';
export { LoketThrottle, LoketThrottles, type ThrottleLimits } from './transport/loket-throttle';
export type { AccessTokenProvider, LoketTransportOptions } from './transport/loket-transport';
export type { RetryPolicy, Timing } from './transport/retry-policy';
export type { DeclaredCorrection, DeclaredPeriod } from './wage-declaration-message/declaration-collector';
export { readWageDeclaration, type ReadingOptions, type WageDeclarationMessage } from './wage-declaration-message/wage-declaration-message';
export {
  DeclarationHasEntities,
  DeclarationMalformed,
  DeclarationOtherYear,
} from './wage-declaration-message/wage-declaration-message.errors';
export type { LoketWageDeclaration, LoketWageDeclarationResponse } from './wage-declaration/wage-declaration';
