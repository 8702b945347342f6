import type { MenuPage } from './menu-page';

/** Of the firm. */
export const portalPages: readonly MenuPage[] = [
  { path: '', label: 'navigation.start' },
  { path: '/journal-runs', label: 'navigation.inbox', subject: 'JournalRun' },
  { path: '/pending-payslips', label: 'navigation.pendingPayslips', subject: 'Payslip' },
  { path: '/wage-payables', label: 'navigation.wagePayables', subject: 'WageDeclaration' },
  { path: '/employees-to-invite', label: 'navigation.employeesToInvite', subject: 'Employee', action: 'invite' },
  { path: '/domains', label: 'navigation.domains', subject: 'Domain' },
  { path: '/fetches', label: 'navigation.fetches', subject: 'Fetch' },
  { path: '/incidents', label: 'navigation.incidents', subject: 'Incident' },
  { path: '/contract-requests', label: 'navigation.contractRequests', subject: 'ContractLine' },
  { path: '/people', label: 'navigation.people', subject: 'Membership', isWhole: true },
];

/** Behind the gear. */
export const settingsPages: readonly MenuPage[] = [
  { path: '/loket-settings', label: 'navigation.loketSettings', subject: 'LoketSettings', isWhole: true },
  { path: '/settings', label: 'navigation.linkSettings', subject: 'LinkSetting', isWhole: true },
  { path: '/processing-rules', label: 'navigation.processingRules', subject: 'LinkSetting', isWhole: true },
  { path: '/mapping-templates', label: 'navigation.mappingTemplates', subject: 'MappingTemplate', isWhole: true },
  { path: '/security', label: 'navigation.portalSecurity', subject: 'Portal', action: 'update', isWhole: true },
  { path: '/retention-terms', label: 'navigation.retentionTerms', subject: 'Portal', isWhole: true },
  { path: '/portal', label: 'navigation.portalSettings', subject: 'Portal', action: 'update', isWhole: true },
];

/** Of a client. */
export const domainPages: readonly MenuPage[] = [
  { path: '', label: 'navigation.overview' },
  { path: '/administrations', label: 'navigation.administrations' },
  { path: '/contract', label: 'navigation.contract', subject: 'Contract' },
  { path: '/people', label: 'navigation.people', subject: 'Membership', isWhole: true },
  { path: '/loket-account', label: 'navigation.loketAccount', subject: 'LoketCredential' },
  { path: '/settings', label: 'navigation.settings', subject: 'LinkSetting' },
  { path: '/processing-rules', label: 'navigation.processingRules', subject: 'LinkSetting' },
];

export const overviewPage: MenuPage = { path: '', label: 'navigation.overview' };

export const personnelPages: readonly MenuPage[] = [
  { path: '/loket-service', label: 'navigation.loketService', subject: 'LoketLink' },
  { path: '/employees', label: 'navigation.employees', subject: 'Employee' },
  { path: '/payslips', label: 'navigation.payslips', subject: 'Payslip' },
  { path: '/wage-declarations', label: 'navigation.wageDeclarations', subject: 'WageDeclaration' },
];

export const payrollPages: readonly MenuPage[] = [
  { path: '/journal-runs', label: 'navigation.inbox', subject: 'JournalRun' },
  { path: '/account-mapping', label: 'navigation.accountMapping', subject: 'AccountMapping' },
];

export const ledgerPages: readonly MenuPage[] = [
  { path: '/ledger/trial-balance', label: 'navigation.trialBalance', subject: 'Account' },
  { path: '/wage-cost', label: 'navigation.wageCost', subject: 'JournalEntry' },
  { path: '/ledger/entries', label: 'navigation.entries', subject: 'JournalEntry' },
  { path: '/reconciliation', label: 'navigation.reconciliation', subject: 'JournalEntry' },
  { path: '/ledger/printout', label: 'ledger.printout', subject: 'JournalEntry' },
  { path: '/ledger/accounts', label: 'navigation.accounts', subject: 'Account' },
  { path: '/ledger/journals', label: 'navigation.journals', subject: 'Journal' },
  { path: '/ledger/cost-centres', label: 'navigation.costDimensions', subject: 'Account' },
  { path: '/ledger/opening-balance', label: 'ledger.openingBalance', subject: 'JournalEntry' },
  { path: '/ledger/periods', label: 'navigation.periods', subject: 'Period' },
];

export const booksSettingsPages: readonly MenuPage[] = [
  { path: '/administration', label: 'navigation.administrationSettings', subject: 'Administration', action: 'update' },
  { path: '/settings', label: 'navigation.settings', subject: 'LinkSetting' },
  { path: '/processing-rules', label: 'navigation.processingRules', subject: 'LinkSetting' },
];

/** Of one set of books, in the order of its menu. */
export const administrationPages: readonly MenuPage[] = [
  overviewPage,
  ...personnelPages,
  ...payrollPages,
  ...ledgerPages,
  ...booksSettingsPages,
];

/** Pages of a set of books that have no line in its menu: another page leads to them. */
export const otherAdministrationPages: readonly MenuPage[] = [
  { path: '/ledger/entries/new', label: 'ledger.newEntry', subject: 'JournalEntry', action: 'create' },
  { path: '/loket-account', label: 'navigation.loketAccount', subject: 'LoketCredential' },
];
