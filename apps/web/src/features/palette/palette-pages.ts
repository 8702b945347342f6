/** A page that can be jumped to, by the right that its menu line asks for. */
export interface PalettePage {
  path: string;
  label: string;
  subject?: string;
  action?: string;
  /** The right must hold for the whole portal. */
  isWhole?: boolean;
}

export const portalPages: readonly PalettePage[] = [
  { path: '', label: 'navigation.start' },
  { path: '/journal-runs', label: 'navigation.inbox', subject: 'JournalRun' },
  { path: '/pending-payslips', label: 'navigation.pendingPayslips', subject: 'Payslip' },
  { path: '/wage-payables', label: 'navigation.wagePayables', subject: 'WageDeclaration' },
  { path: '/domains', label: 'navigation.domains', subject: 'Domain' },
  { path: '/fetches', label: 'navigation.fetches', subject: 'Fetch' },
  { path: '/incidents', label: 'navigation.incidents', subject: 'Incident' },
  { path: '/contract-requests', label: 'navigation.contractRequests', subject: 'ContractLine' },
  { path: '/people', label: 'navigation.people', subject: 'Membership', isWhole: true },
  { path: '/loket-settings', label: 'navigation.loketSettings', subject: 'LoketSettings', isWhole: true },
  { path: '/settings', label: 'navigation.linkSettings', subject: 'LinkSetting', isWhole: true },
  { path: '/retention-terms', label: 'navigation.retentionTerms', subject: 'Portal', isWhole: true },
  { path: '/portal', label: 'navigation.portalSettings', subject: 'Portal', action: 'update', isWhole: true },
];

export const administrationPages: readonly PalettePage[] = [
  { path: '', label: 'navigation.overview' },
  { path: '/loket-service', label: 'navigation.loketService', subject: 'LoketLink' },
  { path: '/journal-runs', label: 'navigation.inbox', subject: 'JournalRun' },
  { path: '/account-mapping', label: 'navigation.accountMapping', subject: 'AccountMapping' },
  { path: '/employees', label: 'navigation.employees', subject: 'Employee' },
  { path: '/payslips', label: 'navigation.payslips', subject: 'Payslip' },
  { path: '/wage-declarations', label: 'navigation.wageDeclarations', subject: 'WageDeclaration' },
  { path: '/ledger/trial-balance', label: 'navigation.trialBalance', subject: 'Account' },
  { path: '/wage-cost', label: 'navigation.wageCost', subject: 'JournalEntry' },
  { path: '/ledger/entries', label: 'navigation.entries', subject: 'JournalEntry' },
  { path: '/ledger/accounts', label: 'navigation.accounts', subject: 'Account' },
  { path: '/ledger/journals', label: 'navigation.journals', subject: 'Journal' },
  { path: '/ledger/cost-centres', label: 'navigation.costDimensions', subject: 'Account' },
  { path: '/ledger/periods', label: 'navigation.periods', subject: 'Period' },
  { path: '/administration', label: 'navigation.administrationSettings', subject: 'Administration', action: 'update' },
  { path: '/settings', label: 'navigation.settings', subject: 'LinkSetting' },
];
