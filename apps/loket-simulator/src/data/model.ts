/** What the simulated payroll office holds. Amounts are whole cents, dates 'YYYY-MM-DD', instants ISO 8601 in UTC. */

export type PeriodType = 'month' | 'four_weekly';

export interface Address {
  street: string;
  houseNumber: number;
  postalCode: string;
  city: string;
}

/** A status as Loket gives it: a key of its list, and its text, which tests may replace by unknown ones. */
export interface Status {
  key: number;
  value: string;
}

export interface AllocationCode {
  key: number;
  code: string;
  description: string;
}

/** Somebody at the payroll office. */
export interface OfficeUser {
  id: string;
  initials: string;
  prefix: string | null;
  lastName: string;
}

/** Where invented things come from: the seed, and the time at which the office is looked at. */
export interface Origin {
  seed: number;
  now: Date;
}

export interface Employer {
  id: string;
  employerNumber: number;
  companyName: string;
  chamberOfCommerceNumber: string;
  address: Address;
  contactName: string;
  emailAddress: string;
  payrollAdministrations: PayrollAdministration[];
  employees: Employee[];
}

export interface PayrollAdministration {
  id: string;
  employer: Employer;
  clientNumber: number;
  administrationNumber: string;
  name: string;
  wageTaxNumber: string;
  periodType: PeriodType;
  startDate: string;
  costCentres: AllocationCode[];
  costUnits: AllocationCode[];
  periods: PayrollPeriod[];
  employments: Employment[];
  payrollRuns: PayrollRun[];
  journalRuns: JournalRun[];
  wageDeclarations: WageDeclaration[];
}

export interface PayrollPeriod {
  year: number;
  periodNumber: number;
  startDate: string;
  endDate: string;
  testYear: boolean;
}

export interface Employee {
  id: string;
  employer: Employer;
  employeeNumber: number;
  bsn: string;
  initials: string;
  firstName: string;
  prefix: string | null;
  lastName: string;
  prefixPartner: string | null;
  lastNamePartner: string | null;
  isFemale: boolean;
  dateOfBirth: string;
  emailAddress: string | null;
  address: Address;
  employments: Employment[];
}

export interface Employment {
  id: string;
  employee: Employee;
  administration: PayrollAdministration;
  payrollId: number;
  incomeRelationshipNumber: number;
  startDate: string;
  endDate: string | null;
  hoursPerPeriod: number;
  grossCents: number;
  /** A raise that holds from a date and is first paid in a later period, whose run carries the difference over the periods between. */
  raise: { effectiveOn: string; paidFrom: string; grossCents: number } | null;
  travelCents: number;
  netDeductionCents: number;
  hasPension: boolean;
  costCentre: AllocationCode | null;
  costUnit: AllocationCode | null;
}

/** The pay of one employment over one period, or a difference of it. All in cents but the hours. */
export interface WageAmounts {
  hours: number;
  grossCents: number;
  holidayPaidCents: number;
  travelCents: number;
  wageTaxCents: number;
  pensionEmployeeCents: number;
  pensionEmployerCents: number;
  netDeductionCents: number;
  holidayReserveCents: number;
  healthInsuranceCents: number;
  disabilityCents: number;
  unemploymentCents: number;
  returnToWorkCents: number;
  childCareCents: number;
}

/** What one run has for one employment; a later run may carry differences over earlier periods. */
export interface EmploymentResult {
  employment: Employment;
  periods: { period: PayrollPeriod; amounts: WageAmounts }[];
}

export interface PayrollRun {
  id: string;
  administration: PayrollAdministration;
  period: PayrollPeriod;
  status: Status;
  sequenceNumber: number | null;
  sequenceNumberApproved: number | null;
  requestTime: string;
  approvalTime: string | null;
  removeTime: string | null;
  availableForEmployeeDate: string | null;
  results: EmploymentResult[];
  journalRuns: JournalRun[];
}

/** One line of a journal run as Loket serves it: two columns, in euros, with whatever decimals a test gave it. */
export interface JournalLine {
  account: AllocationCode;
  debit: number;
  credit: number;
  costCentre: AllocationCode | null;
  costUnit: AllocationCode | null;
  component: { key: number; description: string } | null;
}

export interface JournalRunError {
  id: string;
  employeeNumber: number;
  status: Status;
  component: { key: number; description: string };
  costCentre: AllocationCode | null;
}

export interface ExportRecord {
  id: string;
  sequenceNumber: number;
  status: Status;
  method: Status;
  exportedTo: Status;
  exportedOn: string;
  errorMessage: string | null;
}

export interface JournalRun {
  id: string;
  payrollRun: PayrollRun;
  sequenceNumber: number;
  status: Status;
  requestTime: string;
  removeTime: string | null;
  lines: JournalLine[];
  errors: JournalRunError[];
  exports: ExportRecord[];
}

/** What was declared over one period: whole euros in cents per collective element. */
export interface DeclaredTotals {
  wageCents: number;
  wageTaxCents: number;
  healthInsuranceCents: number;
  disabilityCents: number;
  unemploymentCents: number;
  returnToWorkCents: number;
  childCareCents: number;
}

export interface WageDeclaration {
  id: string;
  administration: PayrollAdministration;
  period: PayrollPeriod;
  sequenceNumber: number;
  status: Status;
  messageReference: string;
  paymentReference: string;
  declared: DeclaredTotals;
  corrections: { period: PayrollPeriod; declared: DeclaredTotals; balanceCents: number; results: EmploymentResult[] }[];
  results: EmploymentResult[];
  requestTime: string;
  approvalTime: string | null;
  sendTime: string | null;
  responses: { dateOfReceipt: string; responseType: Status; responseClass: Status }[];
}
