import type { AllocationCode, Employee, Employer, Employment, Origin, PayrollAdministration } from './model';
import { addressOf, mailWord, personName } from './names';
import { nineDigitNumber } from './numbers';
import { firstYearOf } from './periods';
import { identifierFor, Random } from './random';

/** Takes an invented person into an employer's service; the employee number is the next free one. */
export function addEmployee(
  origin: Origin,
  employer: Employer,
  overrides: Partial<Omit<Employee, 'employer' | 'employments'>> = {},
): Employee {
  const employeeNumber = overrides.employeeNumber ?? nextEmployeeNumber(employer);
  const random = new Random(origin.seed, 'employee', employer.employerNumber, employeeNumber);
  const name = personName(random);
  const hasPartnerName = random.chance(0.2);
  const mailName = [name.firstName, name.prefix, name.lastName, employeeNumber].filter((part) => part !== null).join(' ');
  const employee: Employee = {
    id: identifierFor(origin.seed, 'employee', employer.employerNumber, employeeNumber),
    employer,
    employeeNumber,
    bsn: nineDigitNumber(random),
    ...name,
    prefixPartner: null,
    lastNamePartner: hasPartnerName ? random.pick(['Havenmeester', 'Kloosterhof', 'Weidewacht']) : null,
    dateOfBirth: `${random.integer(1962, 2003)}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`,
    emailAddress: `${mailWord(mailName)}@${employer.emailAddress.slice(employer.emailAddress.indexOf('@') + 1)}`,
    address: addressOf(random),
    employments: [],
    ...overrides,
  };
  employer.employees.push(employee);
  return employee;
}

export interface EmploymentTerms {
  startDate?: string;
  endDate?: string | null;
  grossCents?: number;
}

/** Gives an employee an employment in a payroll administration; an employee may have several. */
export function addEmployment(
  origin: Origin,
  employee: Employee,
  administration: PayrollAdministration,
  terms: EmploymentTerms = {},
): Employment {
  const payrollId = administration.employments.length + 1;
  const random = new Random(origin.seed, 'employment', administration.clientNumber, payrollId);
  const isFourWeekly = administration.periodType === 'four_weekly';
  const partTime = random.pick([1, 1, 1, 0.8, 0.6]);
  const fullTimeGrossCents = random.integer(2_350, 5_400) * (isFourWeekly ? 92 : 100);
  const employment: Employment = {
    id: identifierFor(origin.seed, 'employment', administration.clientNumber, payrollId),
    employee,
    administration,
    payrollId,
    incomeRelationshipNumber: employee.employments.length + 1,
    startDate:
      terms.startDate ?? `${random.integer(firstYearOf(origin.now) - 9, firstYearOf(origin.now) - 1)}-${pad(random.integer(1, 12))}-01`,
    endDate: terms.endDate ?? null,
    hoursPerPeriod: Math.round((isFourWeekly ? 160 : 173) * partTime),
    grossCents: terms.grossCents ?? Math.round(fullTimeGrossCents * partTime),
    raise: null,
    travelCents: random.chance(0.6) ? random.integer(20, 180) * 100 : 0,
    netDeductionCents: random.chance(0.25) ? 2_250 : 0,
    hasPension: random.chance(0.85),
    costCentre: oneOf(random, administration.costCentres),
    costUnit: oneOf(random, administration.costUnits),
  };
  employee.employments.push(employment);
  administration.employments.push(employment);
  return employment;
}

function nextEmployeeNumber(employer: Employer): number {
  return employer.employees.reduce((greatest, employee) => Math.max(greatest, employee.employeeNumber), 100) + 1;
}

function oneOf(random: Random, codes: AllocationCode[]): AllocationCode | null {
  return codes.length === 0 ? null : random.pick(codes);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
