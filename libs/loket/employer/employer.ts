import type { LoketRecord } from '../answer/loket-record';
import { periodKind } from '../run/loket-status';
import type { LoketPeriodKind } from '../run/loket-status';

export interface LoketEmployer {
  loketEmployerId: string;
  employerNumber: number;
  name: string;
  kvk: string | null;
}

/** One payroll of an employer. `clientNumber` is what a user types as Relatiecode. Dates YYYY-MM-DD. */
export interface LoketPayrollAdministration {
  loketPayrollAdministrationId: string;
  loketEmployerId: string;
  clientNumber: number | null;
  name: string;
  description: string;
  wageTaxNumber: string | null;
  periodKind: LoketPeriodKind;
  startsOn: string;
  endsOn: string | null;
}

/** A person's name as Loket keeps it; `prefix` is 'de', 'van der' and the like. An anonymous employee's is empty. */
export interface LoketPersonName {
  formatted: string;
  firstName: string | null;
  initials: string | null;
  prefix: string | null;
  lastName: string;
}

export interface LoketEmployee {
  loketEmployeeId: string;
  employeeNumber: number;
  name: LoketPersonName;
  bornOn: string | null;
  emailAddress: string | null;
  businessEmailAddress: string | null;
}

/** An employment belongs to one payroll administration, or to none that Loket pays. */
export interface LoketEmployment {
  loketEmploymentId: string;
  loketEmployeeId: string;
  employeeNumber: number;
  payrollId: number | null;
  name: LoketPersonName;
  loketPayrollAdministrationId: string | null;
  clientNumber: number | null;
  startsOn: string;
  endsOn: string | null;
}

export function employerOf(record: LoketRecord): LoketEmployer {
  return {
    loketEmployerId: record.id('id'),
    employerNumber: record.integer('employerNumber'),
    name: record.text('companyName'),
    kvk: record.textOrNull('chamberOfCommerceNumber'),
  };
}

export function payrollAdministrationOf(record: LoketRecord, loketEmployerId: string): LoketPayrollAdministration {
  return {
    loketPayrollAdministrationId: record.id('id'),
    loketEmployerId,
    clientNumber: record.integerOrNull('clientNumber'),
    name: record.text('name'),
    description: record.textOrNull('description') ?? '',
    wageTaxNumber: record.textOrNull('payrollTaxesNumber'),
    periodKind: periodKind(record.key('payrollPeriodType')),
    startsOn: record.date('startDate'),
    endsOn: record.dateOrNull('endDate'),
  };
}

export function employeeOf(record: LoketRecord): LoketEmployee {
  const person = record.record('personalDetails');
  const contact = record.recordOrNull('contactInformation');
  return {
    loketEmployeeId: record.id('id'),
    employeeNumber: record.integer('employeeNumber'),
    name: personNameOf(person),
    bornOn: person.dateOrNull('dateOfBirth'),
    emailAddress: contact?.textOrNull('emailAddress') ?? null,
    businessEmailAddress: contact?.textOrNull('businessEmailAddress') ?? null,
  };
}

export function employmentOf(record: LoketRecord): LoketEmployment {
  const employee = record.record('employee');
  const administration = record.recordOrNull('payrollAdministration');
  return {
    loketEmploymentId: record.id('id'),
    loketEmployeeId: employee.id('id'),
    employeeNumber: employee.integer('employeeNumber'),
    payrollId: record.integerOrNull('payrollId'),
    name: personNameOf(employee),
    loketPayrollAdministrationId: administration?.id('id') ?? null,
    clientNumber: administration?.integerOrNull('clientNumber') ?? null,
    startsOn: record.date('startDate'),
    endsOn: record.dateOrNull('endDate'),
  };
}

function personNameOf(record: LoketRecord): LoketPersonName {
  return {
    formatted: record.textOrNull('formattedName') ?? '',
    firstName: record.textOrNull('firstName'),
    initials: record.textOrNull('initials'),
    prefix: record.textOrNull('prefix'),
    lastName: record.textOrNull('lastName') ?? '',
  };
}
