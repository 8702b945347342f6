import type { Employment, JournalRun, PayrollAdministration, PayrollRun, Status } from '../data/model';
import { formattedName } from '../data/person';
import type { World } from '../data/world';

export interface JournalRunOverview {
  id: string;
  sequenceNumber: number;
  status: Status;
  lines: number;
}

export interface PayrollRunOverview {
  id: string;
  year: number;
  periodNumber: number;
  testYear: boolean;
  status: Status;
  availableForEmployeeDate: string | null;
  payslips: number;
  journalRuns: JournalRunOverview[];
}

export interface EmploymentOverview {
  id: string;
  employeeId: string;
  employeeNumber: number;
  payrollId: number;
  name: string;
  emailAddress: string | null;
  dateOfBirth: string;
}

export interface AdministrationOverview {
  id: string;
  clientNumber: number;
  name: string;
  periodType: string;
  payrollRuns: PayrollRunOverview[];
  employments: EmploymentOverview[];
  wageDeclarations: { id: string; year: number; periodNumber: number; status: Status }[];
}

export interface EmployerOverview {
  id: string;
  employerNumber: number;
  companyName: string;
  usernames: string[];
  administrations: AdministrationOverview[];
}

/** Everything at the office with its identifications, for the page and for tests. */
export function overviewOf(world: World): EmployerOverview[] {
  return world.employers.map((employer) => ({
    id: employer.id,
    employerNumber: employer.employerNumber,
    companyName: employer.companyName,
    usernames: world.accounts.filter((account) => account.employers.includes(employer)).map((account) => account.username),
    administrations: employer.payrollAdministrations.map(administrationOverview),
  }));
}

function administrationOverview(administration: PayrollAdministration): AdministrationOverview {
  const { id, clientNumber, name, periodType } = administration;
  return {
    id,
    clientNumber,
    name,
    periodType,
    payrollRuns: administration.payrollRuns.map(payrollRunOverview),
    employments: administration.employments.map(employmentOverview),
    wageDeclarations: administration.wageDeclarations.map((declaration) => ({
      id: declaration.id,
      year: declaration.period.year,
      periodNumber: declaration.period.periodNumber,
      status: declaration.status,
    })),
  };
}

export function payrollRunOverview(run: PayrollRun): PayrollRunOverview {
  const { year, periodNumber, testYear } = run.period;
  const { id, status, availableForEmployeeDate } = run;
  return {
    id,
    year,
    periodNumber,
    testYear,
    status,
    availableForEmployeeDate,
    payslips: run.results.length,
    journalRuns: run.journalRuns.map(journalRunOverview),
  };
}

export function journalRunOverview({ id, sequenceNumber, status, lines }: JournalRun): JournalRunOverview {
  return { id, sequenceNumber, status, lines: lines.length };
}

export function employmentOverview({ id, payrollId, employee }: Employment): EmploymentOverview {
  const { employeeNumber, emailAddress, dateOfBirth } = employee;
  return { id, employeeId: employee.id, employeeNumber, payrollId, name: formattedName(employee), emailAddress, dateOfBirth };
}
