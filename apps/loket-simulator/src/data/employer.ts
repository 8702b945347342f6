import type { Employer, Origin, PayrollAdministration, PeriodType } from './model';
import { addressOf, costCentres, costUnits, mailWord, personName } from './names';
import { nineDigitNumber, wageTaxNumber } from './numbers';
import { firstYearOf, periodsUntil } from './periods';
import { identifierFor, Random } from './random';

export function newEmployer(origin: Origin, employerNumber: number, companyName: string): Employer {
  const random = new Random(origin.seed, 'employer', employerNumber);
  const contact = personName(random);
  return {
    id: identifierFor(origin.seed, 'employer', employerNumber),
    employerNumber,
    companyName,
    chamberOfCommerceNumber: nineDigitNumber(random).slice(0, 8),
    address: addressOf(random),
    contactName: [contact.firstName, contact.prefix, contact.lastName].filter((part) => part !== null).join(' '),
    emailAddress: `salaris@${mailWord(companyName).replaceAll('.', '')}.example`,
    payrollAdministrations: [],
    employees: [],
  };
}

export interface AdministrationPlan {
  name: string;
  clientNumber: number;
  periodType: PeriodType;
  hasAllocation?: boolean;
  wageTaxNumber?: string;
}

/** Opens a payroll administration with the periods that the world has. */
export function addPayrollAdministration(origin: Origin, employer: Employer, plan: AdministrationPlan): PayrollAdministration {
  const subNumber = employer.payrollAdministrations.length + 1;
  const administration: PayrollAdministration = {
    id: identifierFor(origin.seed, 'payroll-administration', plan.clientNumber),
    employer,
    clientNumber: plan.clientNumber,
    administrationNumber: `A${plan.clientNumber}`,
    name: plan.name,
    wageTaxNumber: plan.wageTaxNumber ?? wageTaxNumberOf(origin, employer, subNumber),
    periodType: plan.periodType,
    startDate: `${firstYearOf(origin.now) - 9}-01-01`,
    costCentres: plan.hasAllocation ? costCentres : [],
    costUnits: plan.hasAllocation ? costUnits : [],
    periods: periodsUntil(origin.now, plan.periodType),
    employments: [],
    payrollRuns: [],
    journalRuns: [],
    wageDeclarations: [],
  };
  employer.payrollAdministrations.push(administration);
  return administration;
}

/** An employer has one number, and a sub-number for each of its payroll administrations. */
function wageTaxNumberOf(origin: Origin, employer: Employer, subNumber: number): string {
  return wageTaxNumber(new Random(origin.seed, 'wage-tax-number', employer.employerNumber), subNumber);
}
