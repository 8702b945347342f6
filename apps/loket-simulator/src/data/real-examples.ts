import { accounts } from './chart';
import { addEmployee, addEmployment } from './employment';
import { addPayrollAdministration, newEmployer } from './employer';
import { addJournalRun } from './journal-run';
import type { AllocationCode, Employer, Employment, Origin, PayrollAdministration, PayrollPeriod, WageAmounts } from './model';
import { paymentReference } from './numbers';
import { addPayrollRun } from './payroll-run';
import { dutchDay, periodsOfYear } from './periods';
import { addWageDeclaration, confirmWageDeclaration } from './wage-declaration';
import { noWages } from './wages';

/** The pay of one month whose journal is the published balanced example of 5,210 euros. */
export const publishedWages: WageAmounts = {
  hours: 173,
  grossCents: 390_000,
  holidayPaidCents: 0,
  travelCents: 10_000,
  wageTaxCents: 90_000,
  pensionEmployeeCents: 40_000,
  pensionEmployerCents: 40_000,
  netDeductionCents: 10_000,
  holidayReserveCents: 31_000,
  healthInsuranceCents: 24_000,
  disabilityCents: 16_000,
  unemploymentCents: 7_000,
  returnToWorkCents: 2_000,
  childCareCents: 1_000,
};

export interface ExampleNumbers {
  employerNumber: number;
  companyName: string;
  clientNumber: number;
  wageTaxNumber?: string;
}

/** An employer with one employee in service since this month, whose only journal is the published example. */
export function addPublishedExample(
  origin: Origin,
  numbers: ExampleNumbers,
): { employer: Employer; administration: PayrollAdministration; employment: Employment } {
  const employer = newEmployer(origin, numbers.employerNumber, numbers.companyName);
  const administration = addPayrollAdministration(origin, employer, { ...numbers, name: numbers.companyName, periodType: 'month' });
  const period = currentPeriod(origin, administration);
  administration.startDate = period.startDate;
  administration.periods = administration.periods.filter((other) => other.startDate >= period.startDate);
  const employee = addEmployee(origin, employer, exampleEmployee);
  const employment = addEmployment(origin, employee, administration, {
    startDate: period.startDate,
    grossCents: publishedWages.grossCents,
  });
  addJournalRun(origin, addPayrollRun(origin, administration, period, [{ employment, periods: [{ period, amounts: publishedWages }] }]));
  addWageDeclaration(origin, administration, period);
  return { employer, administration, employment };
}

const exampleEmployee = {
  employeeNumber: 156,
  bsn: '111111110',
  firstName: 'Susan',
  initials: 'S.L.',
  prefix: 'van',
  lastName: 'Bergen',
  prefixPartner: 'van de',
  lastNamePartner: 'Wiel',
  isFemale: true,
};

const salesCostCentre: AllocationCode = { key: 2, code: 'SAL073', description: 'Sales Den Bosch' };
const carsCostUnit: AllocationCode = { key: 2, code: '01', description: 'Cars' };
const childCare = { key: 286, description: 'KINDEROPV.BEL' };
const documentAmount = 500.87;

/** The employer that is made of the example values in Loket's own document, next to the published journal. */
export function addDocumentExamples(origin: Origin): Employer {
  const numbers = { employerNumber: 20720, companyName: 'Voorbeeld B.V.', clientNumber: 1234, wageTaxNumber: '111111110L46' };
  const { employer, employment } = addPublishedExample(origin, numbers);
  employer.chamberOfCommerceNumber = '18124676';
  employer.address = { street: 'Voordijk', houseNumber: 12, postalCode: '1234AA', city: 'Leiden' };
  const administration = addPayrollAdministration(origin, employer, {
    name: 'Bakker',
    clientNumber: 1235,
    periodType: 'month',
    wageTaxNumber: '111111110L29',
  });
  administration.costCentres = [salesCostCentre];
  administration.costUnits = [carsCostUnit];
  addDocumentJournal(origin, administration, addEmployment(origin, employment.employee, administration));
  addDocumentDeclaration(origin, administration);
  return employer;
}

/** The document's one line, balanced by what the employee is owed. */
function addDocumentJournal(origin: Origin, administration: PayrollAdministration, employment: Employment): void {
  const period = currentPeriod(origin, administration);
  const amounts = { ...noWages, hours: 40, grossCents: Math.round(documentAmount * 100) };
  const run = addPayrollRun(origin, administration, period, [{ employment, periods: [{ period, amounts }] }]);
  const account = { key: 4, code: '4002020', description: 'Lonen' };
  addJournalRun(origin, run, [
    { account, debit: documentAmount, credit: 0, costCentre: salesCostCentre, costUnit: carsCostUnit, component: childCare },
    { account: accounts.netWages, debit: 0, credit: documentAmount, costCentre: null, costUnit: null, component: null },
  ]);
}

/** 2,000 over August 2025 and 500 of corrections, with the payment reference and the refusal that the document shows. */
function addDocumentDeclaration(origin: Origin, administration: PayrollAdministration): void {
  const periods = periodsOfYear(2025, 'month');
  const [july, august] = [periods[6], periods[7]];
  if (!july || !august) throw new Error('A year has twelve months');
  administration.periods.unshift(july, august);
  const declaration = addWageDeclaration(origin, administration, august);
  const declared = { ...declaration.declared, wageTaxCents: 200_000 };
  declaration.declared = declared;
  declaration.corrections = [{ period: july, declared: { ...declared, wageTaxCents: 50_000 }, balanceCents: 50_000, results: [] }];
  declaration.paymentReference = paymentReference(administration.wageTaxNumber, 2025, 8);
  confirmWageDeclaration(declaration, true);
  declaration.responses = [
    {
      dateOfReceipt: '2025-09-04',
      responseType: { key: 2, value: 'Error' },
      responseClass: { key: 26, value: 'Loonheffingennummer is onjuist' },
    },
  ];
}

function currentPeriod(origin: Origin, administration: PayrollAdministration): PayrollPeriod {
  const today = dutchDay(origin.now);
  const period = administration.periods.findLast((candidate) => !candidate.testYear && candidate.startDate <= today);
  if (!period) throw new Error(`No payroll period at ${today}`);
  return period;
}
